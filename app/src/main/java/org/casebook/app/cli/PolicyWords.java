package org.casebook.app.cli;

import java.util.Locale;
import org.casebook.dataaccess.casefile.Labels;

/// What policies say, in words for people.
final class PolicyWords {
    private PolicyWords() {}

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The labels of an item; nothing for those that nearly every item has.
    static String labels(Labels labels) {
        if (labels.equals(Labels.NORMAL)) {
            return "";
        }
        return "labelled " + labels.confidentiality()
                + (labels.sensitivities().isEmpty() ? "" : " " + labels.sensitivities());
    }
}
