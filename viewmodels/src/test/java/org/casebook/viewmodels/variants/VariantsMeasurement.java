package org.casebook.viewmodels.variants;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.viewmodels.sample.SampleCases;

/// Measures how long 20,000 variants take to be made into rows, filtered and sorted. Not a test: times differ between
/// machines.
public final class VariantsMeasurement {
    private static final int VARIANTS = 20_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 41;

    private VariantsMeasurement() {}

    /// Prints the median of each in milliseconds of processor time.
    public static void main(String[] args) {
        CaseFile file = SampleCases.wide(VARIANTS);
        List<CaseItem<TieredVariant>> items = Stream.of(file.somatic(), file.germline())
                .flatMap(part -> part.visible().stream())
                .flatMap(List::stream)
                .toList();
        report("rows, first time", 1, () -> VariantRow.all(items, false));
        report("rows", ROUNDS, () -> VariantRow.all(items, false));
        List<VariantRow> all = VariantRow.all(items, false);
        VariantFilter none = filter("");
        report("no filter", ROUNDS, () -> Arrangement.of(all, none, List.of()));
        report("filter on one word", ROUNDS, () -> Arrangement.of(all, filter("gene50"), List.of()));
        report("filter on two words", ROUNDS, () -> Arrangement.of(all, filter("chr7 val"), List.of()));
        for (VariantColumn column : VariantColumn.values()) {
            List<VariantSort> sort = List.of(new VariantSort(column, true));
            report("sort by " + column, ROUNDS, () -> Arrangement.of(all, none, sort));
        }
    }

    private static VariantFilter filter(String typed) {
        return new VariantFilter(VariantFilter.words(typed), Set.of(), OriginChoice.ALL, false, false);
    }

    private static void report(String what, int rounds, Supplier<?> work) {
        long[] taken = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            Objects.requireNonNull(work.get());
            taken[round] = CLOCK.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(taken);
        System.out.printf("%-24s %8.2f ms%n", what, taken[rounds / 2] / 1e6);
    }
}
