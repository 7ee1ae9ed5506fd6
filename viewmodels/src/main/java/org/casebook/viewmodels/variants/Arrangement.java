package org.casebook.viewmodels.variants;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The variants that a filter lets through, in the order wanted.
///
/// @param rows what is shown
/// @param tierCounts how many there would be of each tier, strongest first, were all tiers wanted
record Arrangement(List<VariantRow> rows, List<Integer> tierCounts) {
    Arrangement {
        rows = List.copyOf(rows);
        tierCounts = List.copyOf(tierCounts);
    }

    /// Pure; off the FX thread where there are many rows.
    ///
    /// @param all strongest tier first, then by position; rows that a sort holds for equal stay so
    static Arrangement of(List<VariantRow> all, VariantFilter filter, List<VariantSort> sorts) {
        int[] counts = new int[VariantRow.TIERS.size()];
        List<VariantRow> admitted = all.stream()
                .filter(filter::admitsButTier)
                .peek(row -> counts[row.tier() - 1]++)
                .filter(filter::admitsTier)
                .toList();
        return new Arrangement(
                comparator(sorts)
                        .map(order -> admitted.stream().sorted(order).toList())
                        .orElse(admitted),
                Arrays.stream(counts).boxed().toList());
    }

    private static Optional<Comparator<VariantRow>> comparator(List<VariantSort> sorts) {
        return sorts.stream().map(VariantSort::comparator).reduce(Comparator::thenComparing);
    }
}
