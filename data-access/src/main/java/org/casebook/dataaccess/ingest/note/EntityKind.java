package org.casebook.dataaccess.ingest.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of thing a term in a note names.
public enum EntityKind {
    DIAGNOSIS,
    DRUG,
    PROCEDURE,
    /// Response to treatment, progression, recurrence, change in size.
    RESPONSE,
    SYMPTOM,
    FAMILY_HISTORY,
    /// A gene or protein that is mentioned; what was found in it is not read here.
    BIOMARKER;

    /// The word used in lexicon files, for instance `family-history`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<EntityKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
