package org.casebook.dataaccess.quality;

/// How much a failing row weighs.
public enum Gravity {
    /// The row is wrong and must be mended at its source.
    ERROR,
    /// The row may be right; somebody should look.
    WARNING
}
