package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.UserId;
import org.jspecify.annotations.Nullable;

/// Reads the ledger: who saw what, when and why.
public interface AuditGateway {
    /// Newest first. Who may not see every patient is told of their own acts as they were, and of those
    /// acts of others that concern no item, or only items that this user may see.
    Governed<List<Entry>> entries(AccessContext context, Filter filter);

    /// Hands entries over one after the other, oldest first, for a file that leaves the program: as many as
    /// fit the filter, of more than its limit the newest, with the same regard for what may not be seen as
    /// [#entries(AccessContext, Filter)]. One entry is in memory at a time. The export is recorded before
    /// the first is handed over, so its own entry is among them.
    ///
    /// @param form what is made of them, a code for the ledger: `fhir` …
    /// @return how many were handed over
    Governed<Long> export(AccessContext context, Filter filter, String form, Consumer<Exported> sink);

    /// Walks the whole chain. Open to everyone who may sign in: it tells nothing but that the record is
    /// whole.
    Verification verify();

    /// A receipt for the whole record as it is now, this act included: its end, signed, on one line. Kept outside the
    /// home it shows later that nothing of what it stands for was cut off or replaced. For who may audit.
    Governed<Receipt> receipt(AccessContext context);

    /// A signed end of the record.
    ///
    /// @param entries how many it stands for
    /// @param fingerprint of the key that signed it, for people to compare
    /// @param text the line to keep
    record Receipt(long entries, String fingerprint, String text) {}

    /// Which entries to read.
    ///
    /// @param item only entries about this item; a case stands for itself and all its items; null for all
    /// @param user only entries of this user, null for all
    /// @param action only entries of this action, null for all
    /// @param outcome `ALLOWED`, `DENIED` or `PARTIAL`, null for all
    /// @param from inclusive, null for the beginning
    /// @param until exclusive, null for now
    /// @param limit at least 1
    record Filter(
            @Nullable String item,
            @Nullable UserId user,
            @Nullable String action,
            @Nullable String outcome,
            @Nullable Instant from,
            @Nullable Instant until,
            int limit) {
        private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]{1,200}");

        /// @throws IllegalArgumentException when the item cannot stand in the ledger or the limit is below 1
        public Filter {
            if (item != null && !CODE.matcher(item).matches()) {
                throw new IllegalArgumentException("item must be 1 to 200 characters without white space");
            }
            if (limit < 1) {
                throw new IllegalArgumentException("limit is %d, must be at least 1".formatted(limit));
            }
        }

        /// Of every outcome and time.
        public Filter(@Nullable String item, @Nullable UserId user, @Nullable String action, int limit) {
            this(item, user, action, null, null, null, limit);
        }
    }

    /// One entry of the ledger.
    ///
    /// @param sequence base 1
    /// @param items identifiers only
    /// @param outcome `ALLOWED`, `DENIED` or `PARTIAL`
    /// @param detail codes and counts as `name=value`, separated by spaces
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

    /// One entry on its way out.
    ///
    /// @param roles of the user at that time
    /// @param subjects of the entry, each with its patient
    record Exported(Entry entry, List<String> roles, List<Subject> subjects) {
        public Exported {
            roles = List.copyOf(roles);
            subjects = List.copyOf(subjects);
        }
    }

    /// What an entry is about.
    ///
    /// @param id as it stands in the entry
    /// @param patient whose it is; null for a board, and for what does not exist or may not be seen
    record Subject(String id, @Nullable Pseudonym patient) {}

    /// What a walk over the whole chain found.
    ///
    /// @param brokenAt sequence of the first entry that does not fit, null when whole
    /// @param explanation one line, empty when whole
    /// @param fingerprint of the key that signed the record; null when broken, or not signed yet
    record Verification(
            long entries,
            @Nullable Long brokenAt,
            String explanation,
            @Nullable String fingerprint) {
        public boolean whole() {
            return brokenAt == null;
        }
    }
}
