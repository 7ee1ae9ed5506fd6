package org.casebook.dataaccess.lakehouse;

import java.util.List;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// Reads with the statements of [PermittedReader], but without its conditions, and tells how many rows that were. It is
/// there to be timed against; what it read never leaves it.
public final class UngovernedCount {
    private final Jdbi jdbi;

    UngovernedCount(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Rows of a patient, with the tiers of the variants, the record numbers and the kinds of failed files.
    ///
    /// @param ofPatient types of which the patient's items are read
    /// @param ofEveryone types of which every patient's items are read
    /// @param ofNobody types whose items belong to no patient
    public long rows(Pseudonym patient, List<Class<?>> ofPatient, List<Class<?>> ofEveryone, List<Class<?>> ofNobody) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            Fragment theirs = Fragment.of("t.pseudonym = ?", patient.text());
            Fragment all = Fragment.of("1 = 1");
            long rows = ofEveryone.stream()
                    .mapToLong(type ->
                            Rows.selectOfPatients(handle, Rows.table(type), all).size())
                    .sum();
            rows += count(handle, ofNobody, all);
            rows += count(handle, ofPatient, theirs);
            rows += Rows.tiers(handle, theirs).size();
            rows += Rows.recordNumbers(handle, theirs).size();
            return rows
                    + FailedFiles.kinds(handle, Fragment.of("i.pseudonym = ?", patient.text()))
                            .size();
        });
    }

    /// Feature blocks of every patient, and the items of one type of everyone.
    public long features(Class<?> ofEveryone) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            Fragment all = Fragment.of("1 = 1");
            return (long) Rows.features(handle, all).size()
                    + Rows.selectOfPatients(handle, Rows.table(ofEveryone), all).size();
        });
    }

    private static long count(Handle handle, List<Class<?>> types, Fragment where) {
        return types.stream()
                .mapToLong(type -> Rows.select(handle, Rows.table(type), where).size())
                .sum();
    }
}
