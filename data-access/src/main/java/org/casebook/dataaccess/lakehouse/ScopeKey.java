package org.casebook.dataaccess.lakehouse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.provenance.source.ObjectHash;

/// Names a scope, so that results are compared only with results of the same scope. Two scopes have the same key when
/// they speak of rows in the same words; the day is none of them.
final class ScopeKey {
    private ScopeKey() {}

    /// 64 hexadecimal digits.
    static String of(Scope scope) {
        String words =
                "%s|%s|%s".formatted(words(scope.patients()), scope.highest().name(), sorted(scope.sensitivities()));
        return ObjectHash.of(words.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String words(RowPredicate predicate) {
        return switch (predicate) {
            case RowPredicate.Everyone everyone -> "everyone";
            case RowPredicate.Nobody nobody -> "nobody";
            case RowPredicate.InSites(var sites) -> "sites(" + sorted(sites) + ")";
            case RowPredicate.InCareTeamOf(var user) -> "care-team(" + user.text() + ")";
            case RowPredicate.ConsentAllows(var purpose) -> "consent(" + purpose.name() + ")";
            case RowPredicate.AllOf(var parts) -> "all(" + words(parts) + ")";
            case RowPredicate.AnyOf(var parts) -> "any(" + words(parts) + ")";
        };
    }

    private static String words(List<RowPredicate> parts) {
        return parts.stream().map(ScopeKey::words).collect(Collectors.joining(","));
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(","));
    }
}
