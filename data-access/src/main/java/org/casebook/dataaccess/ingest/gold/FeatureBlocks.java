package org.casebook.dataaccess.ingest.gold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.jspecify.annotations.Nullable;

/// Computes the feature blocks of a patient, one for each modality; docs/features.md has the table of features.
/// Only items with normal labels go in, so that no feature reveals a labelled item. A feature that cannot be computed
/// is left out and never zero.
final class FeatureBlocks {
    /// Raised whenever the same rows would give other numbers.
    static final String VERSION = "1";

    private static final String ECOG = "89247-1";
    private static final double DAYS_PER_WEEK = 7;
    private static final int FEWEST_WEEKS = 3;

    private final PatientRows rows;
    private final Map<ItemId, Tier> tiers;
    private final Set<Modality> failed;
    private final ZoneId zone;

    /// @param rows of any labels; the labelled ones are left out here
    FeatureBlocks(PatientRows rows, Map<ItemId, Tier> tiers, Set<Modality> failed, ZoneId zone) {
        this.rows = rows.normal();
        this.tiers = tiers;
        this.failed = failed;
        this.zone = zone;
    }

    /// In the order of [Modality].
    List<FeatureBlock> all() {
        return Stream.of(Modality.values()).map(this::block).toList();
    }

    private FeatureBlock block(Modality modality) {
        SortedMap<String, Double> values = switch (modality) {
            case CLINICAL -> clinical();
            case GENOMICS -> genomics();
            case GERMLINE -> germline();
            case IMAGING -> imaging();
            case NOTES -> notes();
            case WEARABLES -> wearables();
        };
        int count = Evidence.count(modality, rows);
        Presence presence = count == 0
                ? Absence.of(modality, rows, failed)
                : new Presence.Present(
                        count, Evidence.newest(modality, rows, zone).orElse(null));
        return new FeatureBlock(
                modality.name().toLowerCase(Locale.ROOT),
                VERSION,
                modality,
                presence,
                count == 0 ? new TreeMap<>() : values);
    }

    private SortedMap<String, Double> clinical() {
        SortedMap<String, Double> values = new TreeMap<>();
        Optional<LocalDate> newest = Evidence.newest(Modality.CLINICAL, rows, zone);
        single(Patient::birthDate)
                .ifPresent(birth -> newest.filter(day -> !day.isBefore(birth))
                        .ifPresent(day -> values.put(
                                "age_years", (double) Period.between(birth, day).getYears())));
        single(Patient::sex)
                .filter(sex -> sex.equals("female") || sex.equals("male"))
                .ifPresent(sex -> values.put("sex_female", sex.equals("female") ? 1.0 : 0.0));
        newest(rows.results("stage").stream()
                        .filter(item -> stage(item.value()) >= 0)
                        .toList())
                .ifPresent(stage -> values.put("stage_ordinal", (double) stage(stage)));
        newest(rows.results("performance").stream()
                        .filter(item -> ECOG.equals(item.value().code()))
                        .filter(item -> item.value().number() != null)
                        .toList())
                .ifPresent(ecog -> values.put("ecog", Objects.requireNonNull(ecog.number(), "number")));
        markers(values);
        lines(values);
        return values;
    }

    private static int stage(Observation observation) {
        String text = observation.text();
        return text == null ? -1 : FeatureNames.stage(text).orElse(-1);
    }

    private void markers(SortedMap<String, Double> values) {
        Map<String, List<CaseItem<Observation>>> byCode = rows.results("tumor-marker").stream()
                .filter(item -> item.value().code() != null)
                .filter(item -> item.value().number() != null && item.value().number() > 0)
                .collect(Collectors.groupingBy(item -> item.value().code() + "_"
                        + Objects.requireNonNullElse(item.value().unit(), "1")));
        byCode.forEach((code, items) -> newest(items)
                .ifPresent(marker -> values.put(
                        "marker_" + code + "_log10", Math.log10(Objects.requireNonNull(marker.number(), "number")))));
    }

    private void lines(SortedMap<String, Double> values) {
        rows.given().stream()
                .map(item -> item.value().line())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .ifPresent(line -> values.put("lines_of_treatment", (double) line));
        Map<String, Long> byCategory = rows.given().stream()
                .map(CaseItem::value)
                .collect(Collectors.groupingBy(Treatment::category, Collectors.counting()));
        byCategory.forEach((category, count) -> values.put("treatments_" + category, (double) count));
    }

    private SortedMap<String, Double> genomics() {
        SortedMap<String, Double> values = new TreeMap<>();
        List<CaseItem<Variant>> called =
                rows.somatic().stream().filter(item -> passes(item.value())).toList();
        genes(called, values);
        if (!rows.somatic().isEmpty()) {
            long changing = called.stream()
                    .filter(item -> Alteration.of(item.value()).changes().contains(Change.PROTEIN_CHANGING))
                    .count();
            values.put("variants_protein_changing", (double) changing);
        }
        double[] fractions = called.stream()
                .map(item -> item.value().tumorFraction())
                .filter(Objects::nonNull)
                .mapToDouble(fraction -> fraction)
                .sorted()
                .toArray();
        if (fractions.length > 0) {
            values.put("tumor_fraction_median", median(fractions));
            values.put("tumor_fraction_max", fractions[fractions.length - 1]);
        }
        return values;
    }

    private SortedMap<String, Double> germline() {
        SortedMap<String, Double> values = new TreeMap<>();
        genes(rows.germline().stream().filter(item -> passes(item.value())).toList(), values);
        rows.genotypes().forEach(item -> {
            if (item.value().dosage() != null) {
                values.put("dosage_" + item.value().variantName(), item.value().dosage());
            }
        });
        return values;
    }

    /// A gene has the feature of its strongest tier only.
    private void genes(Collection<CaseItem<Variant>> variants, SortedMap<String, Double> values) {
        Map<String, Integer> strongest = new HashMap<>();
        for (CaseItem<Variant> item : variants) {
            Tier tier = tiers.get(item.id());
            if (tier != null) {
                Alteration.genes(item.value().gene())
                        .forEach(gene -> strongest.merge(gene, TierRules.rank(tier.level()), Math::min));
            }
        }
        strongest.forEach((gene, rank) -> {
            if (rank <= TierRules.rank("II")) {
                values.put("gene_" + gene + "_tier_I_II", 1.0);
            } else if (rank == TierRules.rank("III")) {
                values.put("gene_" + gene + "_tier_III", 1.0);
            }
        });
    }

    private static boolean passes(Variant variant) {
        return variant.filter().equals("PASS") || variant.filter().equals(".");
    }

    private SortedMap<String, Double> imaging() {
        SortedMap<String, Double> values = new TreeMap<>();
        Map<String, List<ImagingInstance>> byStudy = rows.instances().stream()
                .map(CaseItem::value)
                .collect(Collectors.groupingBy(ImagingInstance::studyUid, TreeMap::new, Collectors.toList()));
        values.put("studies", (double) byStudy.size());
        values.put("series", (double) rows.instances().stream()
                .map(item -> item.value().seriesUid())
                .distinct()
                .count());
        byStudy.values()
                .forEach(images -> images.stream()
                        .map(ImagingInstance::dicomModality)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(modality -> values.merge("studies_" + modality, 1.0, Double::sum)));
        List<LocalDate> days = new ArrayList<>(byStudy.values().stream()
                .flatMap(images -> images.stream()
                        .map(ImagingInstance::acquired)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .stream())
                .map(time -> time.toLocalDate())
                .collect(Collectors.toCollection(TreeSet::new)));
        if (days.size() > 1) {
            double[] gaps = new double[days.size() - 1];
            for (int i = 0; i < gaps.length; i++) {
                gaps[i] = ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
            }
            Arrays.sort(gaps);
            values.put("days_between_studies_median", median(gaps));
        }
        return values;
    }

    private SortedMap<String, Double> notes() {
        SortedMap<String, Double> values = new TreeMap<>();
        values.put("notes", (double) rows.notes().size());
        rows.entities().stream()
                .map(CaseItem::value)
                .filter(FeatureBlocks::isStated)
                .forEach(entity -> values.merge(entity.entityKind() + "_" + entity.preferredName(), 1.0, Double::sum));
        return values;
    }

    /// Said of the patient, and said to be so; family history is of relatives by its nature.
    private static boolean isStated(NoteEntity entity) {
        return !entity.negated()
                && !entity.certainty().equals("hypothetical")
                && !entity.temporality().equals("hypothetical")
                && (entity.experiencer().equals("patient")
                        || entity.entityKind().equals("family-history"));
    }

    private SortedMap<String, Double> wearables() {
        SortedMap<String, Double> values = new TreeMap<>();
        Map<String, List<WearableWindow>> byMetric = new WearableWindows(zone)
                .of(rows.wearables()).stream()
                        .map(CaseItem::value)
                        .filter(window -> window.period().equals("week"))
                        .collect(Collectors.groupingBy(WearableWindow::metric));
        byMetric.forEach((metric, weeks) -> {
            values.put(
                    metric + "_median",
                    median(weeks.stream()
                            .mapToDouble(WearableWindow::value)
                            .sorted()
                            .toArray()));
            if (weeks.size() >= FEWEST_WEEKS) {
                values.put(metric + "_trend_per_week", slope(weeks));
            }
        });
        return values;
    }

    /// Least squares over the weeks that have a value.
    private static double slope(List<WearableWindow> weeks) {
        LocalDate origin = weeks.stream()
                .map(WearableWindow::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        double[] x = weeks.stream()
                .mapToDouble(week -> ChronoUnit.DAYS.between(origin, week.start()) / DAYS_PER_WEEK)
                .toArray();
        double[] y = weeks.stream().mapToDouble(WearableWindow::value).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < x.length; i++) {
            covariance += (x[i] - meanX) * (y[i] - meanY);
            variance += (x[i] - meanX) * (x[i] - meanX);
        }
        return covariance / variance;
    }

    /// The value that every source that has one agrees on; empty when they do not.
    private <T> Optional<T> single(Function<Patient, @Nullable T> component) {
        Set<T> stated = rows.patients().stream()
                .map(item -> component.apply(item.value()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return stated.size() == 1 ? Optional.of(stated.iterator().next()) : Optional.empty();
    }

    /// The newest of results; of several at one time the one with the smallest identifier. Undated ones are the oldest.
    private static Optional<Observation> newest(List<CaseItem<Observation>> items) {
        return items.stream()
                .max(Comparator.comparing(
                                (CaseItem<Observation> item) -> item.value().effective(),
                                Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .thenComparing(CaseItem::id, Comparator.reverseOrder()))
                .map(CaseItem::value);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
