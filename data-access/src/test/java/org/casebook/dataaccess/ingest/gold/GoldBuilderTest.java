package org.casebook.dataaccess.ingest.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.casebook.dataaccess.lakehouse.GoldRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldBuilderTest {
    private static final Labels SENSITIVE = new Labels(Confidentiality.R, "GDIS");
    private static final GoldBuilder BUILDER = new GoldBuilder(TierRules.bundled(), Set.of("2160-0"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261123})
    void givesTheSameRowsInWhateverOrderItemsCome(long seed) {
        Items items = lungStory();
        assertThat(build(items.shuffled(seed))).as("seed %d", seed).isEqualTo(build(items.rows()));
    }

    @Test
    void putsEveryDatedItemIntoItsLane() {
        List<CaseItem<TimelineEvent>> events = build(lungStory().rows()).events();
        assertThat(events)
                .extracting(event -> event.value().lane())
                .containsOnlyOnce(Lane.RESPONSE)
                .contains(Lane.values());
        assertThat(events)
                .filteredOn(event -> event.value().lane() == Lane.LABS)
                .extracting(event -> event.value().title())
                .containsExactly("CEA", "Creatinine");
        assertThat(events).doesNotHaveDuplicates().extracting(CaseItem::id).doesNotHaveDuplicates();
    }

    @Test
    void saysThatATreatmentGoesOnUntilASourceEndsIt() {
        List<TimelineEvent> treatments = lane(build(lungStory().rows()), Lane.TREATMENT);
        assertThat(treatments)
                .extracting(TimelineEvent::title, TimelineEvent::ongoing, TimelineEvent::end, TimelineEvent::detail)
                .containsExactly(
                        tuple("osimertinib", false, LocalDate.parse("2026-09-08"), "line 1; palliative; 80 mg daily"),
                        tuple("carboplatin", true, null, "line 2; palliative; 80 mg daily"));
    }

    @Test
    void givesAStudyOneEventWithTheHighestLabelsOfItsImages() {
        Items items = new Items();
        items.add("a.dcm", Labels.NORMAL, Items.image("1.2.3", "1.2.3.1", "1.2.3.1.1", "CT", "2026-11-09"));
        items.add("b.dcm", SENSITIVE, Items.image("1.2.3", "1.2.3.1", "1.2.3.1.2", "CT", "2026-11-09"));
        CaseItem<TimelineEvent> event = build(items.rows()).events().getFirst();
        ItemId study = ItemId.of(ItemKind.STUDY, "1.2.3");
        assertThat(event.value().item()).isEqualTo(study);
        assertThat(event.id()).isEqualTo(ItemId.of(ItemKind.EVENT, study.text()));
        assertThat(event.labels()).isEqualTo(SENSITIVE);
        assertThat(event.sources()).hasSize(2);
        assertThat(event.value().detail()).isEqualTo("CT; series: 1; images: 2");
    }

    @Test
    void doesNotTellOfGermlineVariantsOnTheTimeline() {
        Items items = lungStory();
        List<CaseItem<TimelineEvent>> without = build(items.rows()).events();
        items.add("b.vcf", Labels.NORMAL, Items.variant("germline", "BRCA2", "p.Ser1982ArgfsTer22", null));
        items.add("a.vcf", Labels.NORMAL, Items.variant("germline", "TP53", "p.Arg175His", null));
        assertThat(build(items.rows()).events()).isEqualTo(without);
    }

    @Test
    void inventsNoDay() {
        Items items = new Items();
        items.add(Items.variant("somatic", "EGFR", "p.Leu858Arg", "missense_variant"));
        assertThat(build(items.rows()).events()).isEmpty();
    }

    @Test
    void sumsUpWearablesByDayAndWeek() {
        Items items = new Items();
        items.add(Items.sample("sleep", "2026-11-02", 420));
        items.add(Items.sample("sleep", "2026-11-03", 480));
        GoldRows rows = build(items.rows());
        assertThat(rows.windows())
                .extracting(CaseItem::value)
                .containsExactly(
                        new WearableWindow("sleep", "day", LocalDate.parse("2026-11-02"), 7, 1, 1),
                        new WearableWindow("sleep", "day", LocalDate.parse("2026-11-03"), 8, 1, 1),
                        new WearableWindow("sleep", "week", LocalDate.parse("2026-11-02"), 7.5, 2 / 7.0, 2));
        assertThat(lane(rows, Lane.WEARABLES)).singleElement().satisfies(event -> {
            assertThat(event.value()).isEqualTo(7.5);
            assertThat(event.unit()).isEqualTo("h");
        });
    }

    @Test
    void computesFeaturesOfEachModality() {
        Map<String, FeatureBlock> blocks = blocks(build(lungStory().rows()));
        assertThat(blocks.keySet())
                .containsExactlyInAnyOrder("clinical", "genomics", "germline", "imaging", "notes", "wearables");
        assertThat(values(blocks, "clinical"))
                .containsEntry("age_years", 58.0)
                .containsEntry("sex_female", 1.0)
                .containsEntry("stage_ordinal", 4.0)
                .containsEntry("ecog", 1.0)
                .containsEntry("lines_of_treatment", 2.0)
                .hasEntrySatisfying(
                        "marker_2039-6_1_log10", log -> assertThat(log).isCloseTo(2, within(1e-12)));
        assertThat(values(blocks, "genomics"))
                .containsEntry("gene_EGFR_tier_I_II", 1.0)
                .containsEntry("gene_TP53_tier_III", 1.0)
                .containsEntry("variants_protein_changing", 2.0)
                .containsEntry("tumor_fraction_max", 0.38);
        assertThat(values(blocks, "imaging"))
                .containsEntry("studies", 2.0)
                .containsEntry("studies_CT", 2.0)
                .containsEntry("days_between_studies_median", 63.0);
        assertThat(values(blocks, "notes"))
                .containsEntry("drug_osimertinib", 1.0)
                .doesNotContainKey("symptom_Pain");
        assertThat(values(blocks, "wearables"))
                .containsEntry("sleep_median", 7.0)
                .hasEntrySatisfying(
                        "sleep_trend_per_week", slope -> assertThat(slope).isCloseTo(0.5, within(1e-12)));
    }

    @Test
    void keepsLabelledItemsOutOfFeatures() {
        Items items = lungStory();
        List<FeatureBlock> plain = build(items.rows()).features();
        items.add("secret", SENSITIVE, Items.variant("somatic", "KRAS", "p.Gly12Cys", "missense_variant"));
        items.add("secret", SENSITIVE, Items.number("tumor-marker", "2039-6", "CEA", 900, "2026-11-18"));
        items.add("secret", SENSITIVE, Items.sample("sleep", "2026-11-17", 900));
        CaseItem<Note> note = items.add("secret", SENSITIVE, Items.note("progress-note", "2026-11-18"));
        items.add("secret", Labels.NORMAL, Items.entity(note.id(), "diagnosis", "HIV infection", false));
        assertThat(build(items.rows()).features()).isEqualTo(plain);
    }

    @Test
    void saysHowAModalityIsMissing() {
        Items items = new Items();
        items.add(new ServiceOrder("active", "Panel", Modality.GENOMICS, LocalDate.parse("2026-11-10")));
        items.add(new ServiceOrder("revoked", "CT", Modality.IMAGING, LocalDate.parse("2026-11-11")));
        Map<String, FeatureBlock> blocks = blocks(BUILDER.build(items.rows(), List.of(), Set.of(Modality.NOTES)));
        assertThat(missing(blocks, "genomics")).isEqualTo(Missing.PENDING);
        assertThat(missing(blocks, "imaging")).isEqualTo(Missing.NOT_DONE);
        assertThat(missing(blocks, "notes")).isEqualTo(Missing.FAILED_TO_LOAD);
        assertThat(missing(blocks, "wearables")).isEqualTo(Missing.NOT_ENROLLED);
        assertThat(missing(blocks, "germline")).isEqualTo(Missing.NO_INFORMATION);
    }

    @Test
    void countsWhatItReadAndNamesItsVersions() {
        GoldRows rows = build(lungStory().rows());
        assertThat(rows.rowsRead()).isEqualTo(lungStory().rows().count()).isPositive();
        assertThat(rows.version()).contains(TierRules.bundled().version());
        assertThat(rows.site()).isEqualTo("north");
        assertThat(rows.tiers()).hasSize(2);
    }

    private static Items lungStory() {
        Items items = new Items();
        items.add(Items.patient("1968-04-17", "female", "north"));
        items.add(Items.primary("adenocarcinoma of the lung", "C34.11"));
        items.add(Items.text("stage", "21908-9", "Stage group", "IVB", "2025-02-24"));
        items.add(Items.number("performance", "89247-1", "ECOG", 0, "2025-05-20"));
        items.add(Items.number("performance", "89247-1", "ECOG", 1, "2026-09-15"));
        items.add(Items.number("tumor-marker", "2039-6", "CEA", 100, "2026-11-01"));
        items.add(Items.number("lab", "2160-0", "Creatinine", 0.8, "2026-11-02"));
        items.add(Items.number("lab", "1742-6", "Alanine aminotransferase", 20, "2026-11-02"));
        items.add(Items.text("disease-status", "97509-4", "Cancer disease progression", "Improved", "2026-11-09"));
        items.add(Items.treatment("osimertinib", "2025-03-10", "2026-09-08", 1));
        items.add(Items.treatment("carboplatin", "2026-09-22", null, 2));
        items.add(Items.specimen("S-1", "2025-02-14"));
        items.add("a.vcf", Labels.NORMAL, Items.variant("somatic", "EGFR", "p.Leu858Arg", "missense_variant"));
        items.add("a.vcf", Labels.NORMAL, Items.variant("somatic", "TP53", "p.Arg273His", "missense_variant"));
        items.add("1.dcm", Labels.NORMAL, Items.image("1.2.3", "1.2.3.1", "1.2.3.1.1", "CT", "2026-09-07"));
        items.add("2.dcm", Labels.NORMAL, Items.image("1.2.4", "1.2.4.1", "1.2.4.1.1", "CT", "2026-11-09"));
        CaseItem<Note> note = items.add(Items.note("pathology-report", "2025-02-18"));
        items.add(Items.entity(note.id(), "drug", "osimertinib", false));
        items.add(Items.entity(note.id(), "symptom", "Pain", true));
        items.add(Items.sample("sleep", "2026-11-02", 390));
        items.add(Items.sample("sleep", "2026-11-09", 420));
        items.add(Items.sample("sleep", "2026-11-16", 450));
        return items;
    }

    private static GoldRows build(PatientRows rows) {
        return BUILDER.build(rows, List.of(), Set.of());
    }

    private static List<TimelineEvent> lane(GoldRows rows, Lane lane) {
        return rows.events().stream()
                .map(CaseItem::value)
                .filter(event -> event.lane() == lane)
                .toList();
    }

    private static Map<String, FeatureBlock> blocks(GoldRows rows) {
        return rows.features().stream().collect(Collectors.toMap(FeatureBlock::name, block -> block));
    }

    private static SortedMap<String, Double> values(Map<String, FeatureBlock> blocks, String name) {
        return Objects.requireNonNull(blocks.get(name)).values();
    }

    private static Missing missing(Map<String, FeatureBlock> blocks, String name) {
        return switch (Objects.requireNonNull(blocks.get(name)).presence()) {
            case Presence.Absent absent -> absent.missing();
            case Presence.Present present -> throw new AssertionError(name + " is present: " + present);
        };
    }
}
