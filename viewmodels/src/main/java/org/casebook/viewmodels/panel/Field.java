package org.casebook.viewmodels.panel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;
import org.casebook.provenance.source.Unknown;
import org.casebook.viewmodels.session.Inspection;
import org.jspecify.annotations.Nullable;

/// A single governed value as a screen shows it: its text, or the mark that stands in its place, never a blank.
///
/// @param text empty when only the mark is shown
/// @param mark null for a value as it is
/// @param source what to inspect, null without a source
public record Field(
        String label,
        String text,
        @Nullable Mark mark,
        @Nullable Inspection source) {
    private static final Field NOTHING = new Field("", "", null, null);

    /// Shows nothing, for a place without a case.
    public static Field nothing() {
        return NOTHING;
    }

    public static Field of(String label, Governed<Sourced<String>> value) {
        return of(label, value, text -> text);
    }

    /// A value that is not a text.
    ///
    /// @param words writes the value for people
    public static <T> Field of(String label, Governed<Sourced<T>> value, Function<T, String> words) {
        return switch (value) {
            case Governed.Released<Sourced<T>>(Sourced<T> sourced) -> of(label, sourced, null, words);
            case Governed.Masked<Sourced<T>>(Sourced<T> sourced, String how) ->
                of(label, sourced, Mark.masked(how), words);
            case Governed.Withheld<Sourced<T>> withheld -> new Field(label, "", Mark.of(Missing.WITHHELD), null);
        };
    }

    private static <T> Field of(String label, Sourced<T> sourced, @Nullable Mark mark, Function<T, String> words) {
        if (sourced instanceof Unknown<T>(Unknown.Reason reason)) {
            return new Field(label, "", Mark.of(reason), null);
        }
        String text = sourced.value().map(words).orElse("");
        return new Field(label, text, mark, new Inspection.OfValue(label, text, List.copyOf(sourced.sources())));
    }

    /// The same place with its value hidden from the projector.
    public Field hidden(Mark hidden) {
        return new Field(label, "", hidden, null);
    }

    public Optional<Mark> shownMark() {
        return Optional.ofNullable(mark);
    }

    public boolean hasSource() {
        return source != null;
    }
}
