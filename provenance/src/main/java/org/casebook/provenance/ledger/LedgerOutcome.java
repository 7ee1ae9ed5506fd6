package org.casebook.provenance.ledger;

/// How a request ended. The names are part of the file format: never rename one, only add.
public enum LedgerOutcome {
    ALLOWED,
    DENIED,
    /// Allowed in part: something was masked or withheld.
    PARTIAL
}
