package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.UserId;
import org.jspecify.annotations.Nullable;

/// Reads the ledger: who saw what, when and why.
public interface AuditGateway {
    /// Newest first.
    Governed<List<Entry>> entries(AccessContext context, Filter filter);

    /// Walks the whole chain. Open to everyone who may sign in: it tells nothing but that the record is whole.
    Verification verify();

    /// Which entries to read.
    ///
    /// @param item only entries about this item or case, null for all
    /// @param user only entries of this user, null for all
    /// @param action only entries of this action, null for all
    /// @param limit at least 1
    record Filter(
            @Nullable String item,
            @Nullable UserId user,
            @Nullable String action,
            int limit) {}

    /// One entry of the ledger.
    ///
    /// @param sequence base 1
    /// @param items identifiers only
    /// @param outcome `ALLOWED`, `DENIED` or `PARTIAL`
    record Entry(
            long sequence,
            Instant at,
            String user,
            String action,
            String purpose,
            List<String> items,
            String outcome,
            String detail,
            String policyHash) {
        public Entry {
            items = List.copyOf(items);
        }
    }

    /// What a walk over the whole chain found.
    ///
    /// @param brokenAt sequence of the first entry that does not fit, null when whole
    /// @param explanation one line, empty when whole
    record Verification(long entries, @Nullable Long brokenAt, String explanation) {
        public boolean whole() {
            return brokenAt == null;
        }
    }
}
