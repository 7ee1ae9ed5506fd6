package org.casebook.dataaccess.lakehouse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.governance.RowPredicate;

/// Turns a [Scope] into conditions: the only place where permission becomes SQL.
final class Permission {
    private Permission() {}

    /// True for rows of patients that the scope speaks of.
    ///
    /// @param pseudonym the column that names the patient, with its alias
    static Fragment patients(Scope scope, String pseudonym) {
        return patients(scope.patients(), scope.day(), pseudonym);
    }

    /// True for rows whose labels the scope allows.
    static Fragment labels(Scope scope, String alias) {
        List<String> allowed = Stream.of(Confidentiality.values())
                .filter(level -> level.compareTo(scope.highest()) <= 0)
                .map(Enum::name)
                .toList();
        Fragment foreignLabel = scope.sensitivities().isEmpty()
                ? Fragment.of("1 = 1")
                : Fragment.in("l.code", scope.sensitivities()).after("not ");
        return Fragment.in(alias + ".confidentiality", allowed)
                .and(foreignLabel
                        .after("%1$s.sensitivities = '' or not exists (select 1 from governance.label l where "
                                        .formatted(alias)
                                + "l.sensitivities = %s.sensitivities and ".formatted(alias))
                        .then(")"));
    }

    private static Fragment patients(RowPredicate predicate, LocalDate day, String pseudonym) {
        return switch (predicate) {
            case RowPredicate.Everyone everyone -> Fragment.of("1 = 1");
            case RowPredicate.Nobody nobody -> Fragment.of("1 = 0");
            case RowPredicate.InSites(var sites) ->
                Fragment.in("p.site", sites.stream().sorted().toList())
                        .after(pseudonym + " in (select p.pseudonym from governance.patient p where ")
                        .then(")");
            case RowPredicate.InCareTeamOf(var user) -> Fragment.of(pseudonym + " " + """
                             in (select i.pseudonym from governance.care_team c
                                join governance.identifier i on i.identifier_id = c.identifier_id
                                where c.user_id = ? and (c.starts is null or c.starts <= ?)
                                and (c.ends is null or c.ends >= ?) and i.pseudonym is not null)""", user.text(), day, day);
            case RowPredicate.ConsentAllows(var purpose) ->
                Fragment.of(pseudonym + " " + """
                             not in (select c.pseudonym from gold.consent c
                                where c."permit" = false and c."status" = 'active'
                                and (c."purposes" = '' or ',' || c."purposes" || ',' like ?)
                                and (c."valid_from" is null or c."valid_from" <= ?)
                                and (c."valid_to" is null or c."valid_to" >= ?))""", "%," + purpose.name() + ",%", day, day);
            case RowPredicate.AllOf(var parts) ->
                Fragment.join(
                        " and ",
                        parts.stream()
                                .map(part -> patients(part, day, pseudonym))
                                .toList(),
                        "1 = 1");
            case RowPredicate.AnyOf(var parts) ->
                Fragment.join(
                        " or ",
                        parts.stream()
                                .map(part -> patients(part, day, pseudonym))
                                .toList(),
                        "1 = 0");
        };
    }
}
