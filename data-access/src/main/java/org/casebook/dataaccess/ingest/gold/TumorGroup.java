package org.casebook.dataaccess.ingest.gold;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Condition;
import org.jspecify.annotations.Nullable;

/// A tumor type that rules speak of.
///
/// @param name as it stands in rules, for instance `nsclc`
/// @param codes prefixes of ICD-10 codes, may be empty
/// @param words found in the lower-case name of the diagnosis
/// @param except not found in it, whatever the code is; null for none
record TumorGroup(
        String name,
        List<String> codes,
        Pattern words,
        @Nullable Pattern except) {
    TumorGroup {
        codes = List.copyOf(codes);
    }

    /// Whether the diagnosis is one of the group, by its code or its name.
    boolean has(Condition condition) {
        String named = named(condition);
        return (coded(condition) || words.matcher(named).find()) && !excludes(named);
    }

    /// Whether the body site alone would put it here; asked only when no group has the diagnosis.
    boolean hasSite(Condition condition) {
        return condition.bodySite() != null
                && words.matcher(condition.bodySite().toLowerCase(Locale.ROOT)).find()
                && !excludes(named(condition));
    }

    private boolean excludes(String named) {
        return except != null && except.matcher(named).find();
    }

    private boolean coded(Condition condition) {
        String code = condition.code();
        String system = condition.codeSystem();
        return code != null
                && system != null
                && system.toLowerCase(Locale.ROOT).contains("icd-10")
                && codes.stream().anyMatch(code::startsWith);
    }

    private static String named(Condition condition) {
        String histology = condition.histology();
        return (condition.display() + (histology == null ? "" : " " + histology)).toLowerCase(Locale.ROOT);
    }
}
