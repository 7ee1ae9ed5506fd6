package org.casebook.dataaccess.lakehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.quality.QualityCheck;
import org.casebook.dataaccess.quality.QualityRule;
import org.casebook.dataaccess.quality.QualityRule.Codes;
import org.casebook.dataaccess.quality.QualityRule.Completeness;
import org.casebook.dataaccess.quality.QualityRule.Conflict;
import org.casebook.dataaccess.quality.QualityRule.Duplicate;
import org.casebook.dataaccess.quality.QualityRule.OneOf;
import org.casebook.dataaccess.quality.QualityRule.Range;
import org.casebook.dataaccess.quality.QualityRule.Reference;
import org.casebook.dataaccess.quality.QualityRule.Timeliness;

/// Turns a declaration into SQL that judges each permitted row. Rows that the scope does not speak of are not there for
/// a verdict either: a permitted row is no duplicate of a hidden one, and what names a hidden row names nothing.
///
/// Source: SQL:2016 window functions; `regexp_like` of H2, PostgreSQL 15 and Trino.
final class QualityVerdict {
    private final Permission permission;
    private final LocalDate day;
    private final boolean months;

    /// @param day from which ages are counted
    /// @param months true where the reader knows no days: ages are then counted from the first of a month
    QualityVerdict(Permission permission, LocalDate day, boolean months) {
        this.permission = permission;
        this.day = day;
        this.months = months;
    }

    /// `select item_id, pseudonym, confidentiality, sensitivities, failing` of every row that the check speaks of;
    /// `failing` is 1 or 0.
    ///
    /// @throws IllegalArgumentException when the check names a table or column that there is not
    Fragment rows(QualityCheck check) {
        List<Fragment> conditions =
                new ArrayList<>(List.of(permission.patients("t.pseudonym"), permission.labels("t")));
        check.where().keySet().stream()
                .sorted()
                .forEach(column ->
                        conditions.add(Fragment.in("t." + column(check.table(), column), check.limits(column))));
        conditions.add(speaksOf(check.table(), check.rule()));
        Fragment fails = fails(check.table(), check.rule());
        Fragment verdict = fails.after("select t.item_id, t.pseudonym, t.confidentiality, t.sensitivities, case when ")
                .then(" then 1 else 0 end as failing from gold." + table(check.table()) + " t where ");
        Fragment where = Fragment.join(" and ", conditions, "1 = 1");
        return where.after(verdict.sql(), verdict.parameters().toArray());
    }

    /// Rows that have what the rule judges.
    private static Fragment speaksOf(String table, QualityRule rule) {
        List<String> needed = switch (rule) {
            case Completeness complete -> List.of();
            case Range range ->
                range.atMost() == null ? List.of(range.column()) : List.of(range.column(), range.atMost());
            case Codes codes -> List.of(codes.column());
            case OneOf oneOf -> List.of(oneOf.column());
            case Reference reference -> List.of(reference.column());
            case Duplicate duplicate -> duplicate.columns();
            case Timeliness timeliness -> List.of(timeliness.column());
            case Conflict conflict ->
                Stream.concat(Stream.of(conflict.column()), conflict.same().stream())
                        .toList();
        };
        return Fragment.join(
                " and ",
                needed.stream()
                        .map(column -> Fragment.of("t." + column(table, column) + " is not null"))
                        .toList(),
                "1 = 1");
    }

    private Fragment fails(String table, QualityRule rule) {
        return switch (rule) {
            case Completeness(String column) ->
                Fragment.of("t.%1$s is null or trim(cast(t.%1$s as varchar)) = ''".formatted(column(table, column)));
            case Range range -> outside(table, range);
            case Codes codes -> wrongCode(table, codes);
            case OneOf(String column, List<String> allowed) ->
                Fragment.in("t." + column(table, column), allowed)
                        .after("not (")
                        .then(")");
            case Reference reference -> dangling(table, reference);
            case Duplicate(List<String> columns) ->
                Fragment.of("count(*) over (partition by " + partition(table, columns) + ") > 1");
            case Timeliness timeliness -> untimely(table, timeliness);
            case Conflict(String column, List<String> same) ->
                Fragment.of("""
                    min(t.%1$s) over (partition by %2$s) <> max(t.%1$s) over (partition by %2$s)
                    and min(t.object_hash) over (partition by %2$s) <> max(t.object_hash) over (partition by %2$s)""".formatted(column(table, column), partition(table, same)));
        };
    }

    private static Fragment outside(String table, Range range) {
        String column = "t." + column(table, range.column());
        List<Fragment> outside = new ArrayList<>();
        if (range.min() != null) {
            outside.add(Fragment.of(column + " < ?", range.min()));
        }
        if (range.max() != null) {
            outside.add(Fragment.of(column + " > ?", range.max()));
        }
        if (range.atMost() != null) {
            outside.add(Fragment.of(column + " > t." + column(table, range.atMost())));
        }
        return Fragment.join(" or ", outside, "1 = 0");
    }

    private static Fragment wrongCode(String table, Codes codes) {
        String system = "t." + column(table, codes.systemColumn());
        String code = "t." + column(table, codes.column());
        List<Fragment> right = codes.systems().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, String>::getKey))
                .map(each -> Fragment.of(
                        system + " = ? and regexp_like(" + code + ", ?)", each.getKey(), "^(" + each.getValue() + ")$"))
                .toList();
        return Fragment.join(" or ", right, "1 = 0")
                .after(system + " is null or not (")
                .then(")");
    }

    /// Boards belong to no patient.
    private Fragment dangling(String table, Reference reference) {
        boolean board = Rows.table(Board.class).name().equals(reference.table());
        String samePatient = board ? "" : " and o.pseudonym = t.pseudonym";
        return permission
                .labels("o")
                .after("not exists (select 1 from gold." + table(reference.table()) + " o where o."
                        + column(reference.table(), reference.target()) + " = t." + column(table, reference.column())
                        + samePatient + " and ")
                .then(")");
    }

    /// Where the reader knows no days, the boundaries are those of months, so that no verdict tells a day.
    private Fragment untimely(String table, Timeliness timeliness) {
        String column = "cast(t." + column(table, timeliness.column()) + " as date)";
        LocalDate first = months ? day.withDayOfMonth(1).plusMonths(1) : day.plusDays(1);
        Fragment future = Fragment.of(column + " >= ?", first);
        if (timeliness.maxAgeDays() == null) {
            return future;
        }
        LocalDate oldest = day.minusDays(timeliness.maxAgeDays());
        return Fragment.join(
                " or ", List.of(future, Fragment.of(column + " < ?", months ? oldest.withDayOfMonth(1) : oldest)), "");
    }

    private static String partition(String table, List<String> columns) {
        return Stream.concat(Stream.of("t.pseudonym"), columns.stream().map(column -> "t." + column(table, column)))
                .collect(Collectors.joining(", "));
    }

    private static String table(String name) {
        return SilverTables.all().stream()
                .map(SilverTables.SilverTable::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table is %s, must be one of gold".formatted(name)));
    }

    /// The quoted name of a column of a table.
    private static String column(String table, String name) {
        if (name.equals("item_id")) {
            return name;
        }
        String quoted = '"' + name + '"';
        boolean known = SilverTables.all().stream()
                .anyMatch(each ->
                        each.name().equals(table) && each.record().columns().contains(quoted));
        if (!known) {
            throw new IllegalArgumentException("column is %s, must be one of %s".formatted(name, table));
        }
        return quoted;
    }
}
