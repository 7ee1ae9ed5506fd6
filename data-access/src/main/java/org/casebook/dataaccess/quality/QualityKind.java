package org.casebook.dataaccess.quality;

/// What a check asks of a row.
public enum QualityKind {
    /// A value is there.
    COMPLETENESS,
    /// A value lies in its range.
    RANGE,
    /// A code is one of its code system.
    CODES,
    /// What a value names is there.
    REFERENCE,
    /// The same fact stands once.
    DUPLICATE,
    /// A day is neither too long ago nor in the future.
    TIMELINESS,
    /// Sources agree.
    CONFLICT
}
