package org.casebook.dataaccess.ingest.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casebook.dataaccess.ingest.note.ContextValue.Experiencer;
import org.casebook.dataaccess.ingest.note.ContextValue.Negation;
import org.casebook.dataaccess.ingest.note.ContextValue.Temporality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteEngineTest {
    private static final NoteEngine ENGINE = NoteEngine.bundled();

    private static final List<String> PIECES = List.of(
            "No evidence of progression.",
            "FAMILY HISTORY:\nMother had breast cancer at 45; father with colon polyps.",
            "Started osimertinib 80 mg daily in 2024-05, EGFR T790M.",
            "# Impression\r\n1. Stable disease.\r\n2. Lung nodule decreased in size, now 1.4 cm.",
            "Denies pain, nausea or vomiting",
            "Dr. J. Smith reviewed the CT chest \uD83D\uDE00 with café-au-lait spots, but dyspnoea persists.",
            "Rule out pulmonary embolism!",
            "- carboplatin\n- pemetrexed\n- Keytruda",
            "Non‑small cell lung cancer (NSCLC), HER2-negative, ER/PgR+.",
            "\uFEFF\t \u00A0tumours; metastases\u2014and fevers?",
            "IMPRESSION: MULTIPLE LIVER METASTASES. ALL MARGINS NEGATIVE.",
            "a\u0301 \uDC00 stray surrogates and pain \uD800");

    @Test
    void everySpanReproducesItsSurfaceOnRandomCompositions() {
        long seed = 20260314;
        Random random = new Random(seed);
        int entities = 0;
        for (int round = 0; round < 300; round++) {
            String text = composition(random);
            int from = random.nextInt(Math.min(20, text.length()));
            NoteFindings findings = ENGINE.read(text, from);
            entities += findings.entities().size();
            assertSpans(text, from, findings, "seed " + seed + " round " + round);
        }
        assertThat(entities).isGreaterThan(3000);
    }

    private static String composition(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(25);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(List.of(" ", "\n", "\n\n", "\r\n", "\r", "").get(random.nextInt(6)));
        }
        return text.toString();
    }

    private static void assertSpans(String text, int from, NoteFindings findings, String where) {
        int last = from;
        for (NoteEntity entity : findings.entities()) {
            assertThat(text.substring(entity.span().start(), entity.span().end()))
                    .as(where)
                    .isEqualTo(entity.surface());
            assertThat(entity.span().start())
                    .as(where)
                    .isGreaterThanOrEqualTo(Math.max(last, entity.sentence().start()));
            assertThat(entity.span().end())
                    .as(where)
                    .isLessThanOrEqualTo(entity.sentence().end());
            entity.context()
                    .causes()
                    .forEach(cause -> assertThat(text.substring(
                                    cause.span().start(), cause.span().end()))
                            .as(where)
                            .isNotBlank());
            last = entity.span().end();
        }
        assertThat(findings.leftOut()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tumours in both lungs                         | DIAGNOSIS | Tumor
            multiple metastases                           | DIAGNOSIS | Metastasis
            non small-cell lung cancers                   | DIAGNOSIS | Non-small cell lung cancer
            Hodgkin's lymphoma                            | DIAGNOSIS | Hodgkin lymphoma
            known ALL in remission                        | DIAGNOSIS | Acute lymphoblastic leukemia
            liver mets                                    | DIAGNOSIS | Liver metastasis
            KEYTRUDA every 3 weeks                        | DRUG      | pembrolizumab
            5FU was given                                 | DRUG      | fluorouracil
            ado-trastuzumab emtansine                     | DRUG      | trastuzumab emtansine
            two biopsies                                  | PROCEDURE | Biopsy
            PET/CT                                        | PROCEDURE | Positron emission tomography
            salpingo oophorectomy                         | PROCEDURE | Oophorectomy
            disease progression                           | RESPONSE  | Progressive disease
            the nodule is smaller                         | RESPONSE  | Decrease in size
            diarrhoea                                     | SYMPTOM   | Diarrhea
            family history of malignancy                  | FAMILY_HISTORY | Family history of cancer
            HER-2 amplification                           | BIOMARKER | ERBB2
            """)
    void findsTermsInTheirVariants(String text, EntityKind kind, String preferred) {
        NoteEntity first = ENGINE.read(text).entities().getFirst();
        assertThat(first.kind()).isEqualTo(kind);
        assertThat(first.preferred()).isEqualTo(preferred);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all was well",
                "she met her 2 daughters",
                "progression-free survival of 9 months",
                "seen in the cancer center",
                "painting",
                "ALL WELL TODAY",
                "XEGFRX",
                ""
            })
    void findsNothingWhereNothingIs(String text) {
        assertThat(ENGINE.read(text).entities()).isEmpty();
    }

    @Test
    void familyHistorySectionSpeaksForItsSentences() {
        List<NoteEntity> entities = ENGINE.read("""
                        FAMILY HISTORY:
                        Breast cancer at 50. Patient had melanoma.

                        ASSESSMENT:
                        Lung cancer.
                        """).entities();
        assertThat(entities)
                .extracting(entity -> entity.context().experiencer())
                .containsExactly(Experiencer.FAMILY, Experiencer.PATIENT, Experiencer.PATIENT);
        assertThat(entities.getFirst().context().causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.span().start()).isZero());
    }

    @Test
    void pastMedicalHistoryIsHistorical() {
        NoteEntity entity =
                ENGINE.read("Past medical history\nHypertension").entities().getFirst();
        assertThat(entity.context().temporality()).isEqualTo(Temporality.HISTORICAL);
        assertThat(entity.section()).isEqualTo(SectionKind.PAST_MEDICAL_HISTORY);
    }

    @Test
    void positionsOfANoteReferToTheWholeFile() {
        Note note = NoteReaderTest.accepted(
                "\uFEFFCasebook-Note: 1\r\nPatient: urn:x|1\r\nDate: 2026-03-14\r\n\r\nNo fever.\r\n");
        NoteEntity fever = ENGINE.read(note).entities().getFirst();
        assertThat(note.text().substring(fever.span().start(), fever.span().end()))
                .isEqualTo("fever");
        assertThat(fever.span().start()).isGreaterThan(note.bodyStart());
        assertThat(fever.context().negation()).isEqualTo(Negation.NEGATED);
    }

    @Test
    void equalEnginesGiveEqualFindings() {
        String text = String.join("\n", PIECES);
        assertThat(NoteEngine.bundled().read(text)).isEqualTo(ENGINE.read(text));
    }

    @Test
    void isTheSameFromManyThreads() {
        String text = String.join("\n", PIECES);
        NoteFindings alone = ENGINE.read(text);
        assertThat(Stream.generate(() -> text).limit(200).parallel().map(ENGINE::read))
                .allMatch(alone::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no ",
                "cancer ",
                "no cancer ",
                "a",
                ".",
                ": ",
                "\n",
                "# ",
                "*",
                "FAMILY HISTORY: ",
                "1. ",
                "no-",
                "\u00A0",
                "family history of ",
                ". A",
                "(((",
                "non-small cell ",
                "x:\n",
                "\uD83D\uDE00",
                "Dr. J. ",
                "\r\n- ",
                "A:\n\n"
            })
    void survivesAMegabyteOfOnePiece(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());
        NoteFindings findings = ENGINE.read(text);
        assertThat(findings.entities()).hasSizeLessThanOrEqualTo(NoteEngine.MAX_ENTITIES);
        assertThat(findings.entities())
                .allMatch(entity -> entity.surface()
                        .equals(text.substring(
                                entity.span().start(), entity.span().end())));
    }

    @Test
    void countsEntitiesBeyondTheLimit() {
        NoteFindings findings = ENGINE.read("pain. ".repeat(NoteEngine.MAX_ENTITIES + 5));
        assertThat(findings.entities()).hasSize(NoteEngine.MAX_ENTITIES);
        assertThat(findings.leftOut()).isEqualTo(5);
    }

    @Test
    void refusesTextBeyondTheLimit() {
        String line = "x".repeat(10_000_000);
        assertThatThrownBy(() -> ENGINE.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("note text is 10000000 characters, must be at most 4194304");
    }

    @Test
    void readsRandomCharactersWithoutFailing() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(400), 0, 0x10000).forEach(c -> text.append((char) (c % 3 == 0 ? c : c % 128)));
            String written = text.toString();
            assertSpans(written, 0, ENGINE.read(written), "seed " + seed + " round " + round);
        }
    }

    @Test
    void keepsTheNoteOutOfItsText() {
        NoteFindings findings = ENGINE.read("Patient Marigold has melanoma.");
        List<Object> shown = new ArrayList<>(findings.entities());
        shown.add(findings);
        assertThat(shown).allSatisfy(object -> assertThat(object.toString()).doesNotContain("Marigold", "melanoma"));
        assertThat(findings.entities()).isNotEmpty();
    }

    @Test
    void namesItsFiles() {
        NoteFindings.Engine engine = ENGINE.engine();
        assertThat(engine.lexiconVersion()).isEqualTo("2026.1");
        assertThat(engine.lexicon()).isNotEqualTo(engine.modifiers());
        assertThat(Lexicon.bundled().size()).isGreaterThan(900);
        assertThat(Modifiers.bundled().size()).isGreaterThan(900);
    }
}
