package org.casebook.dataaccess.governance;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Labels;

/// What a policy decided for one context: which actions, which patients, which columns, which labels.
/// Whatever it does not name is denied.
///
/// @param rule name of the rule that decided, for explanation and ledger
/// @param policyHash SHA-256 of the policy file, hexadecimal
/// @param actions rights granted
/// @param patients rows granted
/// @param columns rule per classification; a missing one is [ColumnRule#WITHHOLD]
/// @param highest items above this confidentiality are as if they did not exist
/// @param sensitivities sensitivity codes the user may see; an item carrying another is as if it did not exist
public record AccessDecision(
        String rule,
        String policyHash,
        Set<Action> actions,
        RowPredicate patients,
        Map<Classification, ColumnRule> columns,
        Confidentiality highest,
        Set<String> sensitivities) {
    /// What stands in place of a rule's name when no rule fits.
    public static final String NO_RULE = "no-rule-fits";

    public AccessDecision {
        actions = Set.copyOf(actions);
        columns = Map.copyOf(columns);
        sensitivities = Set.copyOf(sensitivities);
    }

    /// Nothing at all.
    public static AccessDecision deny(String rule, String policyHash) {
        return new AccessDecision(
                rule,
                policyHash,
                Set.of(),
                new RowPredicate.Nobody(),
                new EnumMap<>(Classification.class),
                Confidentiality.U,
                Set.of());
    }

    /// What comes of it: without any right, nothing of anybody is shown.
    public AccessDecision effective() {
        return actions.isEmpty() ? deny(rule, policyHash) : this;
    }

    public boolean allows(Action action) {
        return actions.contains(action);
    }

    /// Whether an item with these labels may be seen. The lakehouse asks the same in SQL.
    public boolean allows(Labels labels) {
        return labels.confidentiality().compareTo(highest) <= 0 && sensitivities.containsAll(labels.codes());
    }

    /// What happens to a class of columns. Where there is no coarser form, to mask is to withhold.
    public ColumnRule on(Classification classification) {
        ColumnRule rule = columns.getOrDefault(classification, ColumnRule.WITHHOLD);
        return rule == ColumnRule.MASK && !classification.hasCoarserForm() ? ColumnRule.WITHHOLD : rule;
    }
}
