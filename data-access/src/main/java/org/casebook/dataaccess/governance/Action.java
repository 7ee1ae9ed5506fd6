package org.casebook.dataaccess.governance;

/// What a user wants to do; each is a right of its own.
public enum Action {
    VIEW,
    SEARCH,
    COUNT,
    EXPORT,
    SIGN,
    IMPORT,
    ASSIGN,
    AUDIT,
    /// Gives accounts their passphrases.
    ADMINISTER
}
