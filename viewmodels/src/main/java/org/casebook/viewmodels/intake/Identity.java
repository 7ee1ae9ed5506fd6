package org.casebook.viewmodels.intake;

import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;

/// Shows what may identify a person: names, identifiers, names of files.
final class Identity {
    private Identity() {}

    /// @param hidden true while the projector must not show it
    static Field field(String label, Governed<String> value, boolean hidden) {
        return switch (value) {
            case Governed.Withheld<String> withheld -> new Field(label, "", Mark.of(Missing.WITHHELD), null);
            case Governed.Masked<String>(String text, String how) -> shown(label, text, Mark.masked(how), hidden);
            case Governed.Released<String>(String text) -> shown(label, text, null, hidden);
        };
    }

    private static Field shown(String label, String text, @Nullable Mark mark, boolean hidden) {
        return hidden ? new Field(label, "", Mark.hidden(), null) : new Field(label, text, mark, null);
    }

    /// The text, or the word that stands in its place.
    static String spoken(Field field) {
        return field.text().isEmpty() ? field.shownMark().map(Mark::word).orElse("") : field.text();
    }
}
