package org.casebook.dataaccess.governance;

/// The class of a column; every column of every table that the gateway reads has exactly one.
public enum Classification {
    /// Names the patient directly: name, record number.
    IDENTITY,
    /// Narrows the patient down: birth date, exact days, site.
    QUASI_IDENTIFIER,
    /// Coded clinical facts.
    CLINICAL,
    /// What people wrote freely; it may name anyone.
    FREE_TEXT,
    /// Extracted from free text.
    EXTRACTED,
    /// Acquired changes of the tumor's genome.
    SOMATIC,
    /// Inherited changes; they speak of relatives too.
    GERMLINE,
    /// Pictures and what describes them.
    IMAGING,
    /// Readings of devices worn at home.
    WEARABLE,
    /// Says nothing about a patient: identifiers of our own, hashes, versions.
    OPERATIONAL
}
