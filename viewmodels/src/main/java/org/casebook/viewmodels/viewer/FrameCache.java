package org.casebook.viewmodels.viewer;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.casebook.dataaccess.gateway.Frame;

/// Frames that were read, as many as fit; those used longest ago go first. For any thread.
final class FrameCache {
    /// What a frame takes beside its pixels, roughly.
    private static final long OVERHEAD = 128;

    private final long bound;
    private final Map<Slice, Frame> frames = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// @param bound how many bytes of pixels it keeps
    FrameCache(long bound) {
        this.bound = bound;
    }

    synchronized Optional<Frame> get(Slice slice) {
        return Optional.ofNullable(frames.get(slice));
    }

    /// Keeps a frame; one that alone is larger than the bound is not kept.
    synchronized void put(Slice slice, Frame frame) {
        if (bytesOf(frame) > bound) {
            return;
        }
        Frame before = frames.put(slice, frame);
        bytes += bytesOf(frame) - (before == null ? 0 : bytesOf(before));
        Iterator<Frame> oldest = frames.values().iterator();
        while (bytes > bound) {
            bytes -= bytesOf(oldest.next());
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long bytesOf(Frame frame) {
        return OVERHEAD
                + switch (frame) {
                    case Frame.Grey grey -> (long) Float.BYTES * grey.values().length;
                    case Frame.Colour colour -> colour.rgb().length;
                    case Frame.Unavailable none -> 0;
                };
    }
}
