package org.casebook.dataaccess.lakehouse;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.Tier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// Reads a patient with the statements of [PermittedReader], but without its conditions, and tells how many rows that
/// were. It is there to be timed against; what it read never leaves it.
public final class UngovernedCount {
    private final Jdbi jdbi;

    UngovernedCount(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Rows of these types, and the tiers of the variants.
    public long rows(Pseudonym patient, List<Class<?>> types) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            long rows = tiers(handle, patient);
            for (Class<?> type : types) {
                rows += Rows.select(handle, Rows.table(type), Fragment.of("t.pseudonym = ?", patient.text()))
                        .size();
            }
            return rows;
        });
    }

    private static long tiers(Handle handle, Pseudonym patient) {
        return Rows.bind(
                        handle,
                        Fragment.of("t.pseudonym = ?", patient.text())
                                .after("select t.item_id, t.level, t.rule, t.explanation, t.citation, t.rules_version"
                                        + " from gold.variant_tier t where "))
                .map((row, context) -> {
                    new ItemId(row.getString(1));
                    return new Tier(
                            row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
                })
                .list()
                .size();
    }
}
