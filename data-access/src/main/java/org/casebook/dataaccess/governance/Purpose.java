package org.casebook.dataaccess.governance;

/// What a user wants the data for. There is no access without a purpose.
///
/// Source: HL7 v3 value set PurposeOfUse.
public enum Purpose {
    /// Treatment.
    TREAT,
    /// Coordination of care.
    COC,
    /// Emergency treatment.
    ETREAT,
    /// Break the glass.
    BTG,
    /// Healthcare operations.
    HOPERAT,
    /// Healthcare research.
    HRESCH,
    /// Patient administration.
    PATADMIN
}
