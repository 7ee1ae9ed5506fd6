package org.casebook.dataaccess.ingest.gold;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.casebook.dataaccess.lakehouse.GoldRows;
import org.casebook.dataaccess.lakehouse.GoldRows.Thumbnail;
import org.casebook.dataaccess.lakehouse.GoldRows.VariantTier;
import org.jspecify.annotations.Nullable;

/// Computes the gold rows of a patient from all silver items of that patient. A pure function: the same items, in
/// whatever order, give the same rows. Immutable.
public final class GoldBuilder {
    /// Raised whenever the same items and rule file would give other rows.
    private static final String VERSION = "2";

    private final TierRules rules;
    private final Set<String> laboratoryCodes;
    private final ZoneId zone;

    /// Fixes the rules that every patient is computed with.
    ///
    /// @param laboratoryCodes LOINC codes of laboratory values that freshness rules ask for: they get events
    /// @param zone in which the patients' days begin
    public GoldBuilder(TierRules rules, Set<String> laboratoryCodes, ZoneId zone) {
        this.rules = rules;
        this.laboratoryCodes = Set.copyOf(laboratoryCodes);
        this.zone = zone;
    }

    /// The version of the computation and of the rules it uses, for instance `2+rules-2026.1`.
    public String version() {
        return "%s+rules-%s".formatted(VERSION, rules.version());
    }

    /// Computes everything that is kept in gold for one patient.
    ///
    /// @param rows of any labels
    /// @param thumbnails taken over as they are
    /// @param failed modalities of which a file could not be read
    public GoldRows build(PatientRows rows, List<Thumbnail> thumbnails, Set<Modality> failed) {
        TierRules.ForPatient patientRules =
                rules.forPatient(rows.primaries().stream().map(CaseItem::value).toList());
        Map<ItemId, Tier> tiers = new HashMap<>();
        for (CaseItem<Variant> variant : rows.variants()) {
            tiers.put(variant.id(), patientRules.tier(variant.value()));
        }
        List<CaseItem<WearableWindow>> windows = new WearableWindows(zone).of(rows.wearables());
        return new GoldRows(
                site(rows),
                rows.variants().stream()
                        .map(variant ->
                                new VariantTier(variant.id(), Objects.requireNonNull(tiers.get(variant.id()), "tier")))
                        .toList(),
                TimelineBuilder.events(rows, windows, laboratoryCodes, zone),
                windows,
                thumbnails,
                new FeatureBlocks(rows, tiers, failed, zone).all(),
                version(),
                rows.count());
    }

    /// The site that most sources name, of equals the first in the alphabet: a source of a person carries no date that
    /// could say which is newest.
    private static @Nullable String site(PatientRows rows) {
        Map<String, Long> named = rows.patients().stream()
                .map(CaseItem::value)
                .map(Patient::site)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return named.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
