package org.casebook.dataaccess.lakehouse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.lakehouse.PermittedQuality.Tally;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Keeps results of checks over time; of each scope the newest [#KEPT] runs.
public final class QualityStore {
    /// A daily run of two months.
    public static final int KEPT = 60;

    private final Jdbi jdbi;

    QualityStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Keeps a run.
    ///
    /// @param scope as [PermittedQuality#scope()] names it
    /// @param declarations version of the declarations
    /// @param tallies by code of the check
    /// @return number of the run
    public synchronized long keep(String scope, Instant ran, String declarations, Map<String, List<Tally>> tallies) {
        return jdbi.inTransaction(handle -> {
            long number = handle.createQuery("select coalesce(max(run_number), 0) + 1 from quality.run")
                    .mapTo(Long.class)
                    .one();
            handle.execute(
                    "insert into quality.run (run_number, scope, ran, declarations) values (?, ?, ?, ?)",
                    number,
                    scope,
                    ran.atOffset(ZoneOffset.UTC),
                    declarations);
            tallies.forEach((check, counted) -> insert(handle, number, check, counted));
            forgetOldest(handle, scope);
            return number;
        });
    }

    private static void insert(Handle handle, long run, String check, List<Tally> tallies) {
        if (tallies.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into quality.tally (run_number, check_code, pseudonym, confidentiality, sensitivities, checked,
                    failed) values (?, ?, ?, ?, ?, ?, ?)""");
        tallies.forEach(tally -> batch.add(
                run,
                check,
                tally.patient().text(),
                tally.labels().confidentiality().name(),
                tally.labels().sensitivities(),
                tally.checked(),
                tally.failed()));
        batch.execute();
    }

    private static void forgetOldest(Handle handle, String scope) {
        List<Long> old = handle.createQuery(
                        "select run_number from quality.run where scope = ? order by run_number desc offset " + KEPT
                                + " rows")
                .bind(0, scope)
                .mapTo(Long.class)
                .list();
        old.forEach(number -> {
            handle.execute("delete from quality.tally where run_number = ?", number);
            handle.execute("delete from quality.run where run_number = ?", number);
        });
    }
}
