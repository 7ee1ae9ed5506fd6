package org.casebook.dataaccess.governance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casebook.dataaccess.casefile.Confidentiality;

/// What one context gains and loses when another policy decides, but for patients, which only the tables can count.
/// Pure.
///
/// @param ruleBefore name of the rule that decides now
/// @param ruleAfter name of the rule that would
/// @param gained rights that are new
/// @param lost rights that are gone
/// @param columns classes of columns that are shown otherwise
/// @param highestBefore highest confidentiality now
/// @param highestAfter highest confidentiality then
/// @param sensitivitiesGained codes that are new, sorted
/// @param sensitivitiesLost codes that are gone, sorted
public record DecisionChange(
        String ruleBefore,
        String ruleAfter,
        List<Action> gained,
        List<Action> lost,
        List<Column> columns,
        Confidentiality highestBefore,
        Confidentiality highestAfter,
        List<String> sensitivitiesGained,
        List<String> sensitivitiesLost) {
    public DecisionChange {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        columns = List.copyOf(columns);
        sensitivitiesGained = List.copyOf(sensitivitiesGained);
        sensitivitiesLost = List.copyOf(sensitivitiesLost);
    }

    /// A class of columns that is shown otherwise.
    public record Column(Classification classification, ColumnRule before, ColumnRule after) {}

    /// Compares two decisions about the same context. Whoever has no right at all is shown nothing, whatever else a
    /// rule says.
    public static DecisionChange of(AccessDecision now, AccessDecision then) {
        AccessDecision before = now.effective();
        AccessDecision after = then.effective();
        return new DecisionChange(
                before.rule(),
                after.rule(),
                rights(after, before),
                rights(before, after),
                Arrays.stream(Classification.values())
                        .filter(each -> before.on(each) != after.on(each))
                        .map(each -> new Column(each, before.on(each), after.on(each)))
                        .toList(),
                before.highest(),
                after.highest(),
                codes(after, before),
                codes(before, after));
    }

    /// Whether nothing but perhaps the name of the rule is different.
    public boolean isNothing() {
        return gained.isEmpty()
                && lost.isEmpty()
                && columns.isEmpty()
                && highestBefore == highestAfter
                && sensitivitiesGained.isEmpty()
                && sensitivitiesLost.isEmpty();
    }

    private static List<Action> rights(AccessDecision in, AccessDecision notIn) {
        return Arrays.stream(Action.values())
                .filter(action -> in.allows(action) && !notIn.allows(action))
                .toList();
    }

    private static List<String> codes(AccessDecision in, AccessDecision notIn) {
        Set<String> codes = new TreeSet<>(in.sensitivities());
        codes.removeAll(notIn.sensitivities());
        return List.copyOf(codes);
    }
}
