package org.casebook.dataaccess.casefile;

/// How confidential an item is, from least to most.
///
/// Source: HL7 v3 code system Confidentiality.
public enum Confidentiality {
    /// Unrestricted.
    U,
    /// Low.
    L,
    /// Moderate.
    M,
    /// Normal: ordinary health information.
    N,
    /// Restricted.
    R,
    /// Very restricted.
    V
}
