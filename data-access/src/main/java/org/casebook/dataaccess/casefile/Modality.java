package org.casebook.dataaccess.casefile;

/// A kind of evidence, each collected by another department and missing in its own way.
public enum Modality {
    CLINICAL,
    GENOMICS,
    GERMLINE,
    IMAGING,
    NOTES,
    WEARABLES
}
