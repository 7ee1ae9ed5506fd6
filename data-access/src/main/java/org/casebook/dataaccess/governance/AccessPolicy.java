package org.casebook.dataaccess.governance;

/// Decides, purely, what a context may see and do. Enforcing is the gateway's business.
public interface AccessPolicy {
    /// Never null and never an exception: what the policy does not know it denies.
    AccessDecision decide(AccessContext context);

    /// SHA-256 of the policy as read, hexadecimal; it goes into every ledger entry.
    String hash();

    /// Version as the policy calls itself, for the status line.
    String version();
}
