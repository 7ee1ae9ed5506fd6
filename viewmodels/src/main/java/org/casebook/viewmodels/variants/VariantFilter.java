package org.casebook.viewmodels.variants;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which variants the user wants to see.
///
/// @param words all of which the search key of a row must contain; empty for any
/// @param tiers levels, base 1; empty for any
/// @param passedOnly only variants that passed the filters of their caller
/// @param proteinOnly only variants that change a protein or the structure of a gene
record VariantFilter(
        List<String> words, Set<Integer> tiers, OriginChoice origin, boolean passedOnly, boolean proteinOnly) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d),(?=\\d{3})");

    VariantFilter {
        words = List.copyOf(words);
        tiers = Set.copyOf(tiers);
    }

    /// The words of what was typed, as search keys have them: in lower case, positions without grouping.
    static List<String> words(String typed) {
        String plain = GROUPING.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        return plain.isEmpty() ? List.of() : List.of(BLANKS.split(plain, -1));
    }

    boolean isNone() {
        return words.isEmpty() && tiers.isEmpty() && origin == OriginChoice.ALL && !passedOnly && !proteinOnly;
    }

    boolean admits(VariantRow row) {
        return admitsTier(row) && admitsButTier(row);
    }

    boolean admitsTier(VariantRow row) {
        return tiers.isEmpty() || tiers.contains(row.tier());
    }

    /// What is left when all tiers are wanted.
    boolean admitsButTier(VariantRow row) {
        return (!passedOnly || row.passed())
                && (!proteinOnly || row.changesProtein())
                && origin.admits(row)
                && words.stream().allMatch(row.searchKey()::contains);
    }
}
