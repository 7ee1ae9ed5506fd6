package org.casebook.views.shell;

/// Where a screen stands in the window, in the order in which a user comes to see them.
public enum Slot {
    AGENDA,
    STATUS,
    HINTS,
    NEWS,
    CASE_HEADER,
    MODALITIES,
    TIMELINE,
    VARIANTS,
    IMAGING,
    SIMILAR,
    NOTES,
    EVIDENCE,
    RECOMMENDATION,
    SOURCE,
    SEARCH,
    VIEWER,
    PACKET,
    LOCK,
    INTAKE,
    ACCESS_LOG,
    QUALITY,
    SHORTCUTS
}
