package org.casebook.dataaccess.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One declaration: which rows of which table must be like what.
///
/// @param code stable name, 1 to 60 lower-case letters, digits and hyphens
/// @param says the rule in one sentence
/// @param table of gold, in the singular: `condition`
/// @param where rows that the check speaks of: columns and the values that they have; empty for all rows
public record QualityCheck(
        String code, String says, String table, Map<String, Set<String>> where, Gravity gravity, QualityRule rule) {
    public QualityCheck {
        where = where.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Set.copyOf(each.getValue()), (one, other) -> one, TreeMap::new));
    }

    /// The tables that must be readable for the check to tell anything.
    public Set<String> tables() {
        Set<String> tables = new TreeSet<>(Set.of(table));
        if (rule instanceof QualityRule.Reference reference) {
            tables.add(reference.table());
        }
        return tables;
    }

    /// The values of a column that the check is limited to, sorted; empty when it is not limited.
    public List<String> limits(String column) {
        return where.getOrDefault(column, Set.of()).stream().sorted().toList();
    }
}
