package org.casebook.dataaccess.lakehouse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Keeps every version of every recommendation; only a signature is ever added to one.
public final class RecommendationStore {
    private final Jdbi jdbi;

    RecommendationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Versions of a case, newest first.
    public List<Row> versions(String caseId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select case_id, version, wording, reason, evidence, dissents, author, written, signed_by, signed
                        from governance.recommendation where case_id = ? order by version desc""")
                .bind(0, caseId)
                .map((row, context) -> {
                    OffsetDateTime signed = row.getObject(10, OffsetDateTime.class);
                    return new Row(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getObject(8, OffsetDateTime.class).toInstant(),
                            row.getString(9),
                            signed == null ? null : signed.toInstant());
                })
                .list());
    }

    /// Adds a version.
    public void add(Row row) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into governance.recommendation (case_id, version, wording, reason, evidence, dissents, author,
                    written, signed_by, signed) values (?, ?, ?, ?, ?, ?, ?, ?, null, null)""",
                row.caseId(),
                row.version(),
                row.wording(),
                row.reason(),
                row.evidence(),
                row.dissents(),
                row.author(),
                row.written().atOffset(ZoneOffset.UTC)));
    }

    /// Signs a version that is the newest and unsigned.
    ///
    /// @return false when it is not, so that nobody signs what was changed meanwhile
    public boolean sign(String caseId, int version, String user, Instant at) {
        return jdbi.withHandle(
                        handle -> handle.execute("""
                        update governance.recommendation set signed_by = ?, signed = ?
                        where case_id = ? and version = ? and signed_by is null
                        and version = (select max(version) from governance.recommendation where case_id = ?)""", user, at.atOffset(ZoneOffset.UTC), caseId, version, caseId))
                == 1;
    }

    /// A version as it lies in the table.
    ///
    /// @param evidence JSON array of item identifiers
    /// @param dissents JSON array of objects with role and text
    public record Row(
            String caseId,
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
