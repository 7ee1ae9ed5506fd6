package org.casebook.dataaccess.ingest.genotype;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.ingest.genotype.WantedVariant.ByAlleles;
import org.casebook.dataaccess.ingest.genotype.WantedVariant.ByRsid;
import org.casebook.dataaccess.ingest.reading.ChromosomeName;

/// Which variants of a file are decoded; asked once per variant, in constant time.
public sealed interface VariantSelection {

    boolean holds(GenotypeVariant variant);

    static VariantSelection everything() {
        return new Everything();
    }

    static VariantSelection of(Collection<? extends WantedVariant> wanted) {
        Set<String> rsids = new HashSet<>();
        Set<ByAlleles> byAlleles = new HashSet<>();
        for (WantedVariant one : wanted) {
            switch (one) {
                case ByRsid(String rsid) -> rsids.add(rsid);
                case ByAlleles alleles -> byAlleles.add(alleles);
            }
        }
        return new Listed(rsids, byAlleles.stream().collect(Collectors.groupingBy(ByAlleles::position)));
    }

    /// Every variant.
    record Everything() implements VariantSelection {
        @Override
        public boolean holds(GenotypeVariant variant) {
            return true;
        }
    }

    /// The variants of a list.
    record Listed(Set<String> rsids, Map<Long, List<ByAlleles>> byPosition) implements VariantSelection {
        public Listed {
            rsids = Set.copyOf(rsids);
            byPosition = Map.copyOf(byPosition);
        }

        @Override
        public boolean holds(GenotypeVariant variant) {
            return rsids.contains(variant.rsid())
                    || byPosition.getOrDefault(variant.position(), List.of()).stream()
                            .anyMatch(wanted -> same(wanted, variant));
        }

        private static boolean same(ByAlleles wanted, GenotypeVariant variant) {
            return variant.alleles().contains(wanted.first())
                    && variant.alleles().contains(wanted.second())
                    && wanted.chromosome().equals(new ChromosomeName(variant.chromosome()));
        }
    }
}
