package org.casebook.dataaccess.lakehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Counts and dates the items of each modality for all patients of a scope at once: one statement for each table, no
/// rows. What is counted is the rule of the evidence of a case.
public final class PermittedInventory {
    private final Handle handle;
    private final Permission permission;

    PermittedInventory(Handle handle, Permission permission) {
        this.handle = handle;
        this.permission = permission;
    }

    /// How many items of a modality each patient has; patients without any are not in it.
    ///
    /// @param invalid statuses of what does not count
    /// @param zone in which the patients' days begin
    public Map<Pseudonym, Held> held(Modality modality, Collection<String> invalid, ZoneId zone) {
        Map<Pseudonym, Held> held = new HashMap<>();
        for (Fragment part : parts(modality, invalid)) {
            Rows.bind(handle, part)
                    .map((row, context) -> held.merge(
                            new Pseudonym(row.getString(1)), new Held(row.getLong(2), day(row, zone)), Held::and))
                    .list();
        }
        held.values().removeIf(each -> each.items() == 0);
        return held;
    }

    /// Kinds of files that could not be read, or not wholly, by patient.
    public Map<Pseudonym, Set<String>> failedKinds() {
        return FailedFiles.kindsByPatient(handle, permission.patients("i.pseudonym"));
    }

    private List<Fragment> parts(Modality modality, Collection<String> invalid) {
        Fragment holds = holds(invalid);
        Fragment valued = holds.and(Fragment.of("t.\"number\" is not null or t.\"text\" is not null"));
        return switch (modality) {
            case CLINICAL ->
                List.of(
                        counted("count(*)", "t.\"recorded\"", "condition", Fragment.of("1 = 1")),
                        counted(
                                "count(*)",
                                "t.\"effective\"",
                                "observation",
                                valued.and(Fragment.of("t.\"category\" <> 'genomic'"))),
                        counted("count(*)", "coalesce(t.\"ended\", t.\"started\")", "treatment", holds));
            case GENOMICS ->
                List.of(
                        counted("count(*)", "cast(null as date)", "variant", origin("somatic")),
                        counted(
                                "count(*)",
                                "t.\"effective\"",
                                "observation",
                                valued.and(Fragment.of("t.\"category\" = 'genomic'"))),
                        specimens("somatic"));
            case GERMLINE ->
                List.of(
                        counted("count(*)", "cast(null as date)", "variant", origin("germline")),
                        counted("count(*)", "cast(null as date)", "genotype_call", Fragment.of("1 = 1")),
                        specimens("germline"));
            case IMAGING ->
                List.of(counted(
                        "count(distinct t.\"series_uid\")",
                        "t.\"acquired\"",
                        "imaging_instance",
                        Fragment.of("1 = 1")));
            case NOTES -> List.of(counted("count(*)", "t.\"written\"", "note", Fragment.of("1 = 1")));
            case WEARABLES -> List.of(counted("count(*)", "t.\"at\"", "wearable_sample", Fragment.of("1 = 1")));
        };
    }

    private Fragment counted(String count, String newest, String table, Fragment where) {
        return permitted(where)
                .after("select t.pseudonym, %s, max(%s) from gold.%s t where ".formatted(count, newest, table))
                .then(" group by t.pseudonym");
    }

    private Fragment specimens(String origin) {
        Fragment labels = permission.labels("v");
        return permitted(Fragment.of("1 = 1"))
                .after(
                        "select t.pseudonym, 0, max(t.\"collected\") from gold.specimen t"
                                + " where t.\"identifier\" in (select v.\"specimen\" from gold.variant v"
                                + " where v.pseudonym = t.pseudonym and v.\"origin\" = '" + origin + "' and "
                                + labels.sql() + ") and ",
                        labels.parameters().toArray())
                .then(" group by t.pseudonym");
    }

    private Fragment permitted(Fragment where) {
        return where.and(permission.patients("t.pseudonym")).and(permission.labels("t"));
    }

    private static Fragment origin(String origin) {
        return Fragment.of("t.\"origin\" = ?", origin);
    }

    private static Fragment holds(Collection<String> invalid) {
        return Fragment.in("t.\"status\"", invalid)
                .after("t.\"status\" is null or not (")
                .then(")");
    }

    private static @Nullable LocalDate day(ResultSet row, ZoneId zone) throws SQLException {
        return switch (row.getObject(3)) {
            case null -> null;
            case OffsetDateTime moment -> LocalDate.ofInstant(moment.toInstant(), zone);
            case Instant moment -> LocalDate.ofInstant(moment, zone);
            case java.sql.Timestamp local -> local.toLocalDateTime().toLocalDate();
            case java.sql.Date date -> date.toLocalDate();
            case LocalDateTime local -> local.toLocalDate();
            case LocalDate date -> date;
            case Object other -> throw new IllegalStateException("no day in " + other.getClass());
        };
    }

    /// What a patient has of a modality.
    ///
    /// @param newest day of the newest item, null when none carries a date
    public record Held(long items, @Nullable LocalDate newest) {
        private Held and(Held other) {
            return new Held(items + other.items, later(newest, other.newest));
        }

        private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isAfter(other) ? one : other;
        }
    }
}
