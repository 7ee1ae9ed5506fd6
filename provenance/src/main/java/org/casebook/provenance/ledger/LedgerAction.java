package org.casebook.provenance.ledger;

/// What was done or tried. The names are part of the file format: never rename one, only add.
public enum LedgerAction {
    /// An item was read.
    ACCESS,
    /// An item was refused.
    DENIAL,
    SEARCH,
    /// A number over items was read.
    COUNT,
    /// Items left the application, for instance in a packet.
    EXPORT,
    SIGN,
    IMPORT,
    POLICY_CHANGE,
    /// A person was given a case, or an unknown identifier was given to a patient.
    ASSIGN,
    /// Access beyond one's rights in an emergency.
    BREAK_GLASS,
    RETRACTION,
    /// Accounts and settings were changed.
    ADMIN,
    /// Somebody said who they are, and proved it or did not.
    SIGN_IN
}
