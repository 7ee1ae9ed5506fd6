package org.casebook.dataaccess.lakehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.quality.QualityCheck;
import org.jdbi.v3.core.Handle;

/// Judges rows inside a scope, and reads what was kept of earlier judging.
public final class PermittedQuality {
    private final Handle handle;
    private final Permission permission;
    private final String scope;

    PermittedQuality(Handle handle, Permission permission, Scope scope) {
        this.handle = handle;
        this.permission = permission;
        this.scope = ScopeKey.of(scope);
    }

    /// How many permitted rows a check speaks of and how many of them fail, by patient and labels; patients without a
    /// row are not in it.
    ///
    /// @param day from which ages are counted
    /// @param months true for who knows no days
    public List<Tally> tallies(QualityCheck check, LocalDate day, boolean months) {
        Fragment judged = new QualityVerdict(permission, day, months)
                .rows(check)
                .after("select r.pseudonym, r.confidentiality, r.sensitivities, count(*), sum(r.failing) from (")
                .then(") r group by r.pseudonym, r.confidentiality, r.sensitivities"
                        + " order by r.pseudonym, r.confidentiality, r.sensitivities");
        return Rows.bind(handle, judged)
                .map((row, context) -> new Tally(
                        new Pseudonym(row.getString(1)),
                        new Labels(Confidentiality.valueOf(row.getString(2)), row.getString(3)),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    /// Permitted rows that fail, in the order of their patients and identifiers.
    ///
    /// @param limit at least 1
    public List<Failing> failing(QualityCheck check, LocalDate day, boolean months, int limit) {
        Fragment judged = new QualityVerdict(permission, day, months)
                .rows(check)
                .after("select r.item_id, r.pseudonym from (")
                .then(") r where r.failing = 1 order by r.pseudonym, r.item_id offset 0 rows fetch next " + limit
                        + " rows only");
        return Rows.bind(handle, judged)
                .map((row, context) -> new Failing(new ItemId(row.getString(1)), new Pseudonym(row.getString(2))))
                .list();
    }

    /// When checks ran in this scope, oldest first.
    public List<Run> runs() {
        return handle.createQuery("""
                        select r.run_number, r.ran, r.declarations from quality.run r where r.scope = ?
                        order by r.run_number""")
                .bind(0, scope)
                .map((row, context) -> new Run(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .list();
    }

    /// What those runs counted among the rows that are permitted now, by run, then check.
    public List<Kept> kept() {
        Fragment asked = Fragment.of("r.scope = ?", scope)
                .and(permission.patients("t.pseudonym"))
                .and(permission.labels("t"))
                .after("select t.run_number, t.check_code, sum(t.checked), sum(t.failed),"
                        + " count(distinct case when t.failed > 0 then t.pseudonym end) from quality.run r"
                        + " join quality.tally t on t.run_number = r.run_number where ")
                .then(" group by t.run_number, t.check_code order by t.run_number, t.check_code");
        return Rows.bind(handle, asked)
                .map((row, context) ->
                        new Kept(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    /// The scope that results are kept under.
    public String scope() {
        return scope;
    }

    /// Rows of one patient with the same labels.
    ///
    /// @param checked rows that the check speaks of
    /// @param failed of these, at most `checked`
    public record Tally(Pseudonym patient, Labels labels, long checked, long failed) {}

    /// A row that fails.
    public record Failing(ItemId item, Pseudonym patient) {}

    /// One run of all checks.
    public record Run(long number, Instant ran, String declarations) {}

    /// What one check counted in one run.
    ///
    /// @param patients with at least one failing row
    public record Kept(long run, String check, long checked, long failed, long patients) {}
}
