package org.casebook.dataaccess.casefile;

/// A lane of the timeline, top to bottom.
public enum Lane {
    TREATMENT,
    RESPONSE,
    IMAGING,
    PATHOLOGY,
    GENOMICS,
    LABS,
    NOTES,
    WEARABLES
}
