package org.casebook.viewmodels.intake;

import java.util.Locale;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// What became of a file, as the report shows and filters it.
public enum Fate {
    ACCEPTED,
    PARTIAL,
    REFUSED,
    ALREADY_KNOWN,
    /// The import ended before it.
    NOT_READ;

    private static final Texts TEXTS = Texts.of("intake");

    static Fate of(ImportReport.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> ACCEPTED;
            case PARTIAL -> PARTIAL;
            case REFUSED -> REFUSED;
            case ALREADY_KNOWN -> ALREADY_KNOWN;
        };
    }

    /// Icon, word and meaning.
    public Mark mark() {
        return new Mark(
                "fate-" + name().toLowerCase(Locale.ROOT).replace('_', '-'),
                TEXTS.say("fate", this),
                TEXTS.say("fate." + name() + ".meaning"));
    }
}
