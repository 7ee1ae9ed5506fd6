package org.casebook.dataaccess.governance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks at rules in their order: the first that fits decides, so that a later one can be left with nothing. Pure.
///
/// A rule fits a role and a purpose. When earlier rules speak of each pair of a rule, whoever fits the rule fits one of
/// them before it.
final class RuleOrder {
    private RuleOrder() {}

    /// Says of each rule what earlier rules take from it, and which names are there twice.
    static void examine(List<PolicyRule> rules) {
        Map<String, String> taken = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (PolicyRule rule : rules) {
            if (!rule.name().isEmpty() && !names.add(rule.name())) {
                rule.place().at("name").refuseValue("must be unique: the ledger names rules");
            }
            List<String> pairs = rule.pairs();
            List<String> lost = pairs.stream().filter(taken::containsKey).toList();
            if (!lost.isEmpty()) {
                String by = lost.stream()
                        .map(pair -> "%s (%s)".formatted(pair, taken.get(pair)))
                        .collect(Collectors.joining(", "));
                if (lost.size() == pairs.size()) {
                    rule.place().remark(Remark.Level.WARNING, "never decides: earlier rules decide " + by);
                } else {
                    rule.place().remark(Remark.Level.NOTE, "does not decide %s: earlier rules do".formatted(by));
                }
            }
            pairs.forEach(pair -> taken.putIfAbsent(pair, rule.name()));
        }
    }
}
