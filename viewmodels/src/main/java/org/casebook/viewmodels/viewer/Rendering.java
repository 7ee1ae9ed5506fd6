package org.casebook.viewmodels.viewer;

import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.Frame;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.imaging.Window;
import org.casebook.viewmodels.imaging.Pixels;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// A place of the stack as it is on the screen, picture and facts always of the same frame.
///
/// @param at base 0
/// @param frame null where there is none
/// @param window null where none applies
/// @param pixels null where there is no picture
/// @param state content, or why there is no picture
record Rendering(
        int at,
        Slice slice,
        @Nullable Frame frame,
        @Nullable Window window,
        @Nullable Pixels pixels,
        PanelState state) {
    private static final Texts TEXTS = Texts.of("viewer");

    /// What a stack asks for.
    ///
    /// @param window null for the one that the frame proposes
    record Wanted(int at, Slice slice, @Nullable Window window, boolean inverted) {}

    /// Reads one frame.
    interface Source {
        Governed<Frame> read(ItemId instance, int frame);
    }

    /// Off the FX thread: takes the frame from the cache or its source, and shades it.
    static Rendering of(Wanted wanted, FrameCache cache, Source source) {
        Governed<Frame> answer = read(wanted.slice(), cache, source);
        if (answer instanceof Governed.Withheld<Frame>(Governed.Reason reason)) {
            return without(wanted, PanelState.withheld(reason));
        }
        return switch (answer.visible().orElseThrow()) {
            case Frame.Grey grey -> {
                Window chosen = wanted.window();
                Window window = chosen == null ? grey.proposed() : chosen;
                Pixels pixels = Shades.of(grey, window, wanted.inverted());
                yield new Rendering(wanted.at(), wanted.slice(), grey, window, pixels, PanelState.CONTENT);
            }
            case Frame.Colour colour ->
                new Rendering(
                        wanted.at(),
                        wanted.slice(),
                        colour,
                        null,
                        Shades.of(colour, wanted.inverted()),
                        PanelState.CONTENT);
            case Frame.Unavailable(String reason) ->
                without(wanted, new PanelState(PanelState.Kind.FAILED, TEXTS.say("noPicture"), reason));
        };
    }

    /// Off the FX thread: a frame of the cache, or one that is read and put there.
    static Governed<Frame> read(Slice slice, FrameCache cache, Source source) {
        return cache.get(slice).map(Governed::released).orElseGet(() -> {
            Governed<Frame> answer = source.read(slice.instance(), slice.frame());
            answer.visible().ifPresent(frame -> cache.put(slice, frame));
            return answer;
        });
    }

    static Rendering without(Wanted wanted, PanelState state) {
        return new Rendering(wanted.at(), wanted.slice(), null, null, null, state);
    }

    /// Height of a pixel divided by its width.
    double pixelAspect() {
        return switch (frame) {
            case Frame.Grey grey -> grey.pixelAspect();
            case Frame.Colour colour -> colour.pixelAspect();
            case Frame.Unavailable none -> 1;
            case null -> 1;
        };
    }

    /// The value of a pixel in words; empty outside the picture.
    ///
    /// @param column base 0, as `row`
    String valueAt(int column, int row) {
        Pixels shown = pixels;
        if (shown == null || column < 0 || row < 0 || column >= shown.width() || row >= shown.height()) {
            return "";
        }
        int index = row * shown.width() + column;
        return switch (frame) {
            case Frame.Grey grey ->
                TEXTS.say("value.grey", column, row, grey.values()[index], grey.unit())
                        .strip();
            case Frame.Colour colour ->
                TEXTS.say(
                        "value.colour",
                        column,
                        row,
                        colour.rgb()[3 * index] & 0xFF,
                        colour.rgb()[3 * index + 1] & 0xFF,
                        colour.rgb()[3 * index + 2] & 0xFF);
            case Frame.Unavailable none -> "";
            case null -> "";
        };
    }
}
