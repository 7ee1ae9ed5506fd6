package org.casebook.viewmodels.shell;

/// The panels of the case page, in the order of their shortcuts.
public enum Place {
    TIMELINE,
    VARIANTS,
    IMAGING,
    SIMILAR,
    NOTES,
    EVIDENCE,
    RECOMMENDATION
}
