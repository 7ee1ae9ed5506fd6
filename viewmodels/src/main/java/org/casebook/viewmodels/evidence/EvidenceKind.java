package org.casebook.viewmodels.evidence;

/// What is the matter, in the order of the panel. Its text has the key `kind.` and the constant.
public enum EvidenceKind {
    CONFLICT,
    GAP,
    STALE,
    CHECK,
    VARIANT
}
