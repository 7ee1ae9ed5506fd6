package org.casebook.views.shell;

/// Where a screen stands in the window.
public enum Slot {
    AGENDA,
    STATUS,
    CASE_HEADER,
    MODALITIES,
    HINTS,
    NEWS,
    TIMELINE,
    VARIANTS,
    IMAGING,
    SIMILAR,
    NOTES,
    EVIDENCE,
    RECOMMENDATION,
    INTAKE,
    ACCESS_LOG,
    VIEWER,
    SOURCE,
    SEARCH,
    PACKET,
    SHORTCUTS,
    LOCK
}
