package org.casebook.dataaccess.lakehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.RowPredicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Turns a [Scope] into conditions: the only place where permission becomes SQL.
///
/// What many rows have in common is asked for once and bound as values: whether one patient may be seen, and which sets
/// of sensitivities may. Both hold in the snapshot of one transaction, so it lives no longer than that.
final class Permission {
    /// Values are compared one after the other, and nearly every row is normal.
    private static final Comparator<Confidentiality> MOST_FREQUENT_FIRST =
            Comparator.comparing(level -> level != Confidentiality.N);

    private final Handle handle;
    private final Scope scope;
    private final Map<Pseudonym, Boolean> asked = new HashMap<>();
    private @Nullable Fragment sensitivities;

    Permission(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    /// True for rows of patients that the scope speaks of.
    ///
    /// @param pseudonym the column that names the patient, with its alias
    Fragment patients(String pseudonym) {
        return patients(scope.patients(), scope.day(), pseudonym);
    }

    /// True for the rows of one patient; for none when the scope does not speak of that patient.
    ///
    /// @param pseudonym the column that names the patient, with its alias
    Fragment patient(String pseudonym, Pseudonym patient) {
        return asked.computeIfAbsent(patient, this::speaksOf)
                ? Fragment.of(pseudonym + " = ?", patient.text())
                : Fragment.of("1 = 0");
    }

    /// True for the rows of those among some patients that the scope speaks of.
    ///
    /// @param pseudonym the column that names the patient, with its alias
    Fragment among(String pseudonym, Collection<Pseudonym> patients) {
        return Fragment.in(
                pseudonym,
                patients.stream()
                        .filter(patient -> asked.computeIfAbsent(patient, this::speaksOf))
                        .map(Pseudonym::text)
                        .toList());
    }

    private boolean speaksOf(Pseudonym patient) {
        return Rows.bind(
                        handle,
                        patients("asked.pseudonym")
                                .after(
                                        "select asked.pseudonym from (values (cast(? as varchar))) asked (pseudonym)"
                                                + " where ",
                                        patient.text()))
                .mapTo(String.class)
                .findFirst()
                .isPresent();
    }

    /// True for rows whose labels the scope allows.
    Fragment labels(String alias) {
        List<String> allowed = Stream.of(Confidentiality.values())
                .filter(level -> level.compareTo(scope.highest()) <= 0)
                .sorted(MOST_FREQUENT_FIRST)
                .map(Enum::name)
                .toList();
        if (sensitivities == null) {
            sensitivities = Fragment.in(".sensitivities", allowedSensitivities());
        }
        return Fragment.in(alias + ".confidentiality", allowed).and(sensitivities.after(alias));
    }

    /// No sensitivity, and each set of which the scope allows every code; a set that nobody made known is not among
    /// them.
    private List<String> allowedSensitivities() {
        List<String> allowed = new ArrayList<>(List.of(""));
        if (!scope.sensitivities().isEmpty()) {
            allowed.addAll(Rows.bind(
                            handle,
                            Fragment.in("f.code", scope.sensitivities())
                                    .after("select distinct l.sensitivities from governance.label l where not exists"
                                            + " (select 1 from governance.label f"
                                            + " where f.sensitivities = l.sensitivities and not ")
                                    .then(") order by l.sensitivities"))
                    .mapTo(String.class)
                    .list());
        }
        return allowed;
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
