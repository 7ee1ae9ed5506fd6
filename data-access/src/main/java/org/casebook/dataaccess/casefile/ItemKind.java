package org.casebook.dataaccess.casefile;

import java.util.Locale;

/// The kinds of item that have an identifier of their own.
public enum ItemKind {
    PATIENT,
    IDENTIFIER,
    CONDITION,
    OBSERVATION,
    TREATMENT,
    SPECIMEN,
    VARIANT,
    REGION,
    STUDY,
    SERIES,
    INSTANCE,
    NOTE,
    ENTITY,
    WEARABLE,
    WINDOW,
    GENOTYPE,
    CONSENT,
    ORDER,
    BOARD,
    CASE,
    EVENT,
    RECOMMENDATION;

    private final String prefix = name().toLowerCase(Locale.ROOT);

    /// How identifiers of this kind begin.
    public String prefix() {
        return prefix;
    }
}
