package org.casebook.dataaccess.ingest.panel;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.ingest.reading.ChromosomeName;

/// Answers whether a test looked at a gene or at a position. Immutable.
public final class PanelCoverage {

    /// Whether a test looked there.
    public enum Coverage {
        COVERED,
        NOT_COVERED,
        /// The panel does not say: some of its regions name no gene.
        UNKNOWN
    }

    private final Set<String> genes = new HashSet<>();
    private final boolean everyRegionNamed;

    /// By chromosome, end by start of regions that neither overlap nor touch; base 0, half-open.
    private final Map<ChromosomeName, NavigableMap<Long, Long>> regions = new HashMap<>();

    /// @param regions of one panel and one reference genome, in any order; they may overlap
    public PanelCoverage(Collection<PanelRegion> regions) {
        boolean named = true;
        for (PanelRegion region : regions) {
            if (region.gene() == null) {
                named = false;
            } else {
                genes.add(region.gene().toUpperCase(Locale.ROOT));
            }
            if (region.start() < region.end()) {
                add(
                        this.regions.computeIfAbsent(new ChromosomeName(region.chromosome()), _ -> new TreeMap<>()),
                        region);
            }
        }
        this.everyRegionNamed = named;
    }

    private static void add(NavigableMap<Long, Long> merged, PanelRegion region) {
        long start = region.start();
        long end = region.end();
        for (var before = merged.floorEntry(end);
                before != null && before.getValue() >= start;
                before = merged.floorEntry(end)) {
            start = Math.min(start, before.getKey());
            end = Math.max(end, before.getValue());
            merged.remove(before.getKey());
        }
        merged.put(start, end);
    }

    /// Whether any region lies in the gene.
    ///
    /// @param symbol as HGNC writes it, in either case
    public Coverage gene(String symbol) {
        if (genes.contains(symbol.toUpperCase(Locale.ROOT))) {
            return Coverage.COVERED;
        }
        return everyRegionNamed ? Coverage.NOT_COVERED : Coverage.UNKNOWN;
    }

    /// Whether a region holds the position.
    ///
    /// @param chromosome with or without `chr`
    /// @param position base 1, on the panel's reference genome
    /// @throws IllegalArgumentException when `position` is less than 1
    public Coverage position(String chromosome, long position) {
        if (position < 1) {
            throw new IllegalArgumentException("position is %d, must be at least 1".formatted(position));
        }
        var merged = regions.get(new ChromosomeName(chromosome));
        var region = merged == null ? null : merged.floorEntry(position - 1);
        return region != null && position - 1 < region.getValue() ? Coverage.COVERED : Coverage.NOT_COVERED;
    }
}
