package org.casebook.dataaccess.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.casebook.dataaccess.search.SearchSamples.ADA;
import static org.casebook.dataaccess.search.SearchSamples.SOURCE;
import static org.casebook.dataaccess.search.SearchSamples.find;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.provenance.source.Sourced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexedTextTest {
    private static final Labels RESTRICTED = new Labels(Confidentiality.R, "PSY");
    private static final ItemId NOTE = ItemId.of(ItemKind.NOTE, "a note");

    private static final List<CaseItem<?>> ITEMS = List.of(
            item(
                    ItemKind.VARIANT,
                    variant("somatic", "7", "EGFR", "p.Leu858Arg", "missense_variant&splice_region_variant")),
            item(ItemKind.VARIANT, variant("germline", "13", "BRCA2", "p.Ser1982fs", "frameshift_variant")),
            item(ItemKind.NOTE, new Note("progress-note", Instant.EPOCH, "nurse", null, "Slept badly.", "engine")),
            item(
                    ItemKind.ENTITY,
                    new NoteEntity(
                            NOTE,
                            "symptom",
                            "dyspnea",
                            null,
                            "short of breath",
                            0,
                            15,
                            "History",
                            true,
                            "certain",
                            "patient",
                            "recent",
                            "no")),
            item(
                    ItemKind.CONDITION,
                    new Condition(
                            "primary-cancer",
                            null,
                            "C34.1",
                            "Lung cancer",
                            "adenocarcinoma",
                            "left upper lobe",
                            null,
                            "active")),
            item(
                    ItemKind.TREATMENT,
                    new Treatment(
                            "systemic",
                            null,
                            null,
                            "osimertinib",
                            LocalDate.EPOCH,
                            null,
                            "active",
                            "palliative",
                            2,
                            "80 mg")),
            item(
                    ItemKind.OBSERVATION,
                    new Observation(
                            "tumor-marker",
                            null,
                            "2039-6",
                            "CEA",
                            12.50,
                            "ng/mL",
                            null,
                            null,
                            null,
                            null,
                            null,
                            "final")),
            item(
                    ItemKind.EVENT,
                    new TimelineEvent(
                            Lane.RESPONSE,
                            LocalDate.EPOCH,
                            null,
                            false,
                            "partial response",
                            null,
                            null,
                            null,
                            ItemId.of(ItemKind.OBSERVATION, "response"))),
            item(
                    ItemKind.CASE,
                    new BoardCase("TB-7", "thoracic", 1, "second opinion", "Resection possible?", null, null)),
            item(ItemKind.INSTANCE, image("1.2", "CT chest", "lung window")),
            item(ItemKind.PATIENT, new Patient("Lovelace", "Ada", LocalDate.EPOCH, "female", null, "site")));

    @ParameterizedTest
    @CsvSource({
        "egfr l858r, VARIANT, SOMATIC",
        "missense, VARIANT, SOMATIC",
        "7:55191822, VARIANT, SOMATIC",
        "brca2, VARIANT, GERMLINE",
        "slept, NOTE, FREE_TEXT",
        "dyspnea negated, ENTITY, EXTRACTED",
        "C34.1, CONDITION, CLINICAL",
        "upper lobe, CONDITION, CLINICAL",
        "osimertinib line 2, TREATMENT, CLINICAL",
        "CEA 12.5, OBSERVATION, CLINICAL",
        "partial, EVENT, CLINICAL",
        "resection, CASE, CLINICAL",
        "second opinion, CASE, CLINICAL",
        "chest window, STUDY, IMAGING"
    })
    void makesItemsFindableUnderTheirClass(String query, ItemKind kind, Classification classification) {
        List<SearchDocument> documents = IndexedText.of(ADA, ITEMS);
        try (TextIndex index = TextIndex.of(documents.parallelStream())) {
            Found found = find(index, query, ADA);

            assertThat(found.hits()).extracting(Found.Hit::kind).contains(kind);
            ItemId item = found.hits().stream()
                    .filter(hit -> hit.kind() == kind)
                    .findFirst()
                    .orElseThrow()
                    .item();
            assertThat(documents)
                    .filteredOn(document -> document.id().equals(item))
                    .extracting(SearchDocument::classification)
                    .containsExactly(classification);
        }
    }

    @ParameterizedTest
    @CsvSource({"Lovelace", "Ada", "1970-01-01", "1970"})
    void leavesOutIdentityAndDates(String query) {
        try (TextIndex index = TextIndex.of(IndexedText.of(ADA, ITEMS).parallelStream())) {
            assertThat(find(index, query, ADA)).isEqualTo(Found.NOTHING);
        }
    }

    @Test
    void makesOneDocumentOfAStudyForEachLabel() {
        List<SearchDocument> documents = IndexedText.of(
                ADA,
                List.of(
                        item(ItemKind.INSTANCE, image("1.2", "CT chest", "axial")),
                        item(ItemKind.INSTANCE, image("1.2", "CT chest", "coronal")),
                        new CaseItem<>(
                                ItemId.of(ItemKind.INSTANCE, "labelled"),
                                Sourced.known(image("1.2", "CT chest", "psychiatry"), SOURCE),
                                RESTRICTED)));

        assertThat(documents)
                .extracting(SearchDocument::labels, SearchDocument::text)
                .containsExactly(
                        tuple(Labels.NORMAL, "axial · CT · CHEST · coronal"),
                        tuple(RESTRICTED, "psychiatry · CT · CHEST"));
        assertThat(documents).extracting(SearchDocument::id).containsOnly(ItemId.of(ItemKind.STUDY, "1.2"));
    }

    private static CaseItem<?> item(ItemKind kind, Object value) {
        return new CaseItem<>(ItemId.of(kind, value.toString()), Sourced.known(value, SOURCE), Labels.NORMAL);
    }

    private static ImagingInstance image(String study, String description, String series) {
        return new ImagingInstance(
                study,
                study + ".1",
                study + ".1." + series.length(),
                "1.2.840.10008.5.1.4.1.1.2",
                "1.2.840.10008.1.2.1",
                "CT",
                "CHEST",
                description,
                series,
                null,
                null,
                null,
                null,
                1,
                512,
                512,
                null,
                null);
    }

    private static Variant variant(String origin, String chromosome, String gene, String protein, String consequence) {
        return new Variant(
                "GRCh38",
                chromosome,
                55191822,
                55191822,
                "T",
                "G",
                "snv",
                origin,
                "PASS",
                null,
                null,
                "TUMOR",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                gene,
                "ENST00000275493",
                null,
                protein,
                consequence,
                null,
                null,
                null,
                null);
    }
}
