package org.casebook.viewmodels.panel;

import org.casebook.provenance.source.Place;
import org.casebook.viewmodels.text.Texts;

/// Says in words where in a file something stands.
public final class PlaceText {
    private static final Texts TEXTS = Texts.shared();

    private PlaceText() {}

    public static String of(Place place) {
        return switch (place) {
            case Place.Whole() -> TEXTS.say("place.whole");
            case Place.Line(long number) -> TEXTS.say("place.line", number);
            case Place.RecordNumber(long number) -> TEXTS.say("place.record", number);
            case Place.CharSpan(int start, int end) -> TEXTS.say("place.char", start, end);
            case Place.JsonPointer(String pointer) -> TEXTS.say("place.json", pointer);
            case Place.DicomTag(String path) -> TEXTS.say("place.tag", path);
        };
    }
}
