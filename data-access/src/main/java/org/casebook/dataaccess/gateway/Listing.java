package org.casebook.dataaccess.gateway;

import java.util.Locale;
import java.util.Map;

/// Lists that are read as a whole. The ledger keeps which one it was, and nothing of what stands on it.
enum Listing {
    BOARDS,
    /// Every case that the user may see.
    CASES,
    /// What similar cases are found by.
    FEATURES,
    /// Identifiers that wait to be given to a patient.
    PENDING,
    /// Patients that an identifier can be given to.
    PATIENTS,
    QUARANTINE,
    /// What the checks of data quality say.
    QUALITY,
    /// Rows that fail a check.
    FAILING,
    /// Which modalities each patient has.
    INVENTORY,
    /// Files whose hash begins in a certain way.
    FILES,
    LEDGER,
    ACCOUNTS;

    /// The name of the detail that holds it.
    static final String READ = "read";

    Map<String, String> detail() {
        return Map.of(READ, name().toLowerCase(Locale.ROOT));
    }
}
