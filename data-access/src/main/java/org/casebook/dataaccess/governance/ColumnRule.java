package org.casebook.dataaccess.governance;

/// What happens to the values of a class of columns.
public enum ColumnRule {
    /// As they are.
    RELEASE,
    /// Coarsened: a birth date to its year, a day to its month, a name to the pseudonym.
    MASK,
    /// Not at all.
    WITHHOLD
}
