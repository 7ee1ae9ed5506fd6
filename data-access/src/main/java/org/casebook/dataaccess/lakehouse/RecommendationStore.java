package org.casebook.dataaccess.lakehouse;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// Keeps every version of every recommendation; only a signature is ever added to one.
public final class RecommendationStore {
    private final Jdbi jdbi;
    private final Durability durability;

    RecommendationStore(Jdbi jdbi, Durability durability) {
        this.jdbi = jdbi;
        this.durability = durability;
    }

    /// Versions for a patient before a board, newest first.
    public List<Row> versions(String caseId, Pseudonym patient) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, wording, reason, evidence, dissents, author, written, signed_by, signed
                        from governance.recommendation where case_id = ? and pseudonym = ? order by version desc""")
                .bind(0, caseId)
                .bind(1, patient.text())
                .map((row, context) -> {
                    OffsetDateTime signed = row.getObject(9, OffsetDateTime.class);
                    return new Row(
                            caseId,
                            patient,
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant(),
                            row.getString(8),
                            signed == null ? null : signed.toInstant());
                })
                .list());
    }

    /// Adds the version that follows the newest.
    ///
    /// @return false when another one was added meanwhile; nothing is changed then
    public boolean add(Row row) {
        try {
            boolean added =
                    jdbi.inTransaction(handle -> newest(handle, row) + 1 == row.version() && insert(handle, row) == 1);
            durability.ensure();
            return added;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return false;
            }
            throw e;
        }
    }

    private static int newest(Handle handle, Row row) {
        return handle.createQuery("""
                        select coalesce(max(version), 0) from governance.recommendation
                        where case_id = ? and pseudonym = ?""")
                .bind(0, row.caseId())
                .bind(1, row.patient().text())
                .mapTo(Integer.class)
                .one();
    }

    private static int insert(Handle handle, Row row) {
        return handle.execute(
                """
                insert into governance.recommendation (case_id, pseudonym, version, wording, reason, evidence, dissents,
                    author, written, signed_by, signed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, null)""",
                row.caseId(),
                row.patient().text(),
                row.version(),
                row.wording(),
                row.reason(),
                row.evidence(),
                row.dissents(),
                row.author(),
                row.written().atOffset(ZoneOffset.UTC));
    }

    /// Signs a version that is the newest and unsigned.
    ///
    /// @return false when it is not, so that nobody signs what was changed meanwhile
    public boolean sign(String caseId, Pseudonym patient, int version, String user, Instant at) {
        boolean signed = jdbi.withHandle(handle -> handle.execute(
                        """
                        update governance.recommendation set signed_by = ?, signed = ?
                        where case_id = ? and pseudonym = ? and version = ? and signed_by is null
                        and version = (select max(version) from governance.recommendation
                            where case_id = ? and pseudonym = ?)""",
                        user,
                        at.atOffset(ZoneOffset.UTC),
                        caseId,
                        patient.text(),
                        version,
                        caseId,
                        patient.text()))
                == 1;
        durability.ensure();
        return signed;
    }

    /// A version as it lies in the table.
    ///
    /// @param version base 1, without gaps
    /// @param evidence JSON array of item identifiers
    /// @param dissents JSON array of objects with role and text
    public record Row(
            String caseId,
            Pseudonym patient,
            int version,
            String wording,
            String reason,
            String evidence,
            String dissents,
            String author,
            Instant written,
            @Nullable String signedBy,
            @Nullable Instant signed) {}
}
