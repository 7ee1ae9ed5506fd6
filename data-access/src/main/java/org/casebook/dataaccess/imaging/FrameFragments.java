package org.casebook.dataaccess.imaging;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.imaging.PixelData.Encapsulated;
import org.casebook.dataaccess.imaging.PixelData.Fragment;

/// Tells which fragments make a frame: by the offset table, by their number, or by the start-of-image markers in them.
///
/// Source: DICOM PS3.5 annex A.4.
final class FrameFragments {
    private FrameFragments() {}

    /// @param index base 0, less than `frames`
    /// @throws DicomException when nothing tells where the frame starts, or it is not in the file
    static List<Fragment> of(Encapsulated pixels, int frames, int index) {
        List<Fragment> fragments = pixels.fragments();
        if (frames == 1 && !fragments.isEmpty()) {
            return fragments;
        }
        if (fragments.size() == frames) {
            return List.of(fragments.get(index));
        }
        List<Integer> starts = starts(pixels, frames);
        if (index >= starts.size()) {
            throw new DicomException("frame %d is not in the file, which has %d fragments for %d frames"
                    .formatted(index + 1, fragments.size(), frames));
        }
        int end = index + 1 < starts.size() ? starts.get(index + 1) : fragments.size();
        return fragments.subList(starts.get(index), end);
    }

    /// The first fragment of each frame that is in the file.
    private static List<Integer> starts(Encapsulated pixels, int frames) {
        List<Fragment> fragments = pixels.fragments();
        boolean byTable = pixels.offsetTable().size() == frames;
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            boolean starting = byTable
                    ? starts.size() < frames
                            && fragment.offset() - fragments.getFirst().offset()
                                    == pixels.offsetTable().get(starts.size())
                    : fragment.startsImage();
            if (starting) {
                starts.add(i);
            }
        }
        // fewer fragments than frames: the file breaks off, and each fragment so far is a frame of its own
        boolean oneEach = !byTable && starts.isEmpty() && fragments.size() < frames;
        for (int i = 0; oneEach && i < fragments.size(); i++) {
            starts.add(i);
        }
        return starts;
    }
}
