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

    /// Those among some patients that the scope speaks of.
    List<Pseudonym> among(Collection<Pseudonym> patients) {
        return patients.stream()
                .filter(patient -> asked.computeIfAbsent(patient, this::speaksOf))
                .toList();
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

    /// Asked row by row, over tables and their indexes: as a set to choose from, a predicate would be worked out as a
    /// whole even for one patient, and anew for every row. No alias in it may be one that a caller uses.
    private static Fragment patients(RowPredicate predicate, LocalDate day, String pseudonym) {
        return switch (predicate) {
            case RowPredicate.Everyone everyone -> Fragment.of("1 = 1");
            case RowPredicate.Nobody nobody -> Fragment.of("1 = 0");
            case RowPredicate.InSites(var sites) ->
                Fragment.in("resident.site", sites.stream().sorted().toList())
                        .after("exists (select 1 from governance.patient resident where resident.pseudonym = "
                                + pseudonym + " and ")
                        .then(")");
            case RowPredicate.InCareTeamOf(var user) -> Fragment.of("""
                             exists (select 1 from governance.identifier named
                                join governance.care_team team on team.identifier_id = named.identifier_id
                                where named.pseudonym = %s and team.user_id = ?
                                and (team.starts is null or team.starts <= ?)
                                and (team.ends is null or team.ends >= ?))""".formatted(pseudonym), user.text(), day, day);
            case RowPredicate.ConsentAllows(var purpose) ->
                Fragment.of("""
                             not exists (select 1 from governance.identifier named
                                join silver.consent refusal on refusal.subject_id = named.identifier_id
                                where named.pseudonym = %s and refusal."permit" = false and refusal."status" = 'active'
                                and (refusal."purposes" = '' or ',' || refusal."purposes" || ',' like ?)
                                and (refusal."valid_from" is null or refusal."valid_from" <= ?)
                                and (refusal."valid_to" is null or refusal."valid_to" >= ?))""".formatted(pseudonym), "%," + purpose.name() + ",%", day, day);
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
