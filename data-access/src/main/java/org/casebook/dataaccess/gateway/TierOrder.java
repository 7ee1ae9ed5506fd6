package org.casebook.dataaccess.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.provenance.source.Known;

/// Variants with their tiers, the strongest first, then by chromosome, start and identifier. An exome passes through
/// here when its case is opened, so what is compared lies together and equal words are one object. Pure.
record TierOrder(String level, String chromosome, long start, CaseItem<TieredVariant> item)
        implements Comparable<TierOrder> {
    private static final Tier NO_TIER = new Tier("IV", "none", "", "", "");

    /// Ties variants to tiers; one without a tier has the weakest.
    static List<CaseItem<TieredVariant>> strongestFirst(List<CaseItem<Variant>> variants, Map<ItemId, Tier> tiers) {
        Map<String, String> words = new HashMap<>();
        List<TierOrder> order = new ArrayList<>(variants.size());
        for (CaseItem<Variant> item : variants) {
            Variant variant = item.value();
            Tier tier = tiers.getOrDefault(item.id(), NO_TIER);
            order.add(new TierOrder(
                    words.computeIfAbsent(tier.level(), level -> level),
                    words.computeIfAbsent(variant.chromosome(), chromosome -> chromosome),
                    variant.start(),
                    new CaseItem<>(
                            item.id(), new Known<>(new TieredVariant(variant, tier), item.sources()), item.labels())));
        }
        return order.stream().sorted().map(TierOrder::item).toList();
    }

    @Override
    public int compareTo(TierOrder other) {
        int byLevel = compare(level, other.level);
        int byChromosome = byLevel == 0 ? compare(chromosome, other.chromosome) : byLevel;
        int byStart = byChromosome == 0 ? Long.compare(start, other.start) : byChromosome;
        return byStart == 0 ? item.id().compareTo(other.item.id()) : byStart;
    }

    @SuppressWarnings("ReferenceEquality") // a short cut: the same object is equal
    private static int compare(String one, String other) {
        return one == other ? 0 : one.compareTo(other);
    }
}
