package org.casebook.dataaccess.export;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names of our own that stand in documents made for others.
public final class StandardNames {
    /// Where all names of our own begin.
    static final String ROOT = "https://casebook.org/ns/";

    /// Identifiers of items: `variant-02fe…`.
    public static final String ITEM = ROOT + "item";

    /// Pseudonyms of patients: `P-…`.
    public static final String PATIENT = ROOT + "pseudonym";

    /// Accounts of a home.
    public static final String USER = ROOT + "user";

    /// Places in files as received: `sha256:<64 hex>#line=12`, without `#…` for the whole file.
    public static final String SOURCE = ROOT + "source";

    /// What ran: `import-vcf`, `gold`.
    public static final String ACTIVITY = ROOT + "activity";

    /// Policies by their SHA-256, followed by 64 hexadecimal digits.
    public static final String POLICY = ROOT + "policy/sha256/";

    private StandardNames() {}

    /// The same for the same words.
    ///
    /// Source: RFC 9562, section 5.3 (name-based, version 3).
    static UUID uuid(String words) {
        return UUID.nameUUIDFromBytes((ROOT + words).getBytes(StandardCharsets.UTF_8));
    }
}
