package org.casebook.dataaccess.ingest.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.ingest.note.ContextValue.Negation;
import org.casebook.dataaccess.ingest.note.EntityContext.Cause;
import org.casebook.provenance.source.Place.CharSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextReaderTest {
    private static final NoteEngine ENGINE = NoteEngine.bundled();

    /// Columns: sentence, the term as it stands there, what is said of it beyond affirmed, certain, patient, recent.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The patient has lung cancer.                                         | lung cancer     | ''
            No evidence of progression.                                          | progression     | negated
            No evidence of disease progression.                                  | progression     | negated
            There is no evidence of disease.                                     | no evidence of disease | ''
            Denies pain.                                                         | pain            | negated
            She denies fever, chills, or night sweats.                           | night sweats    | negated
            She denies fever but reports fatigue.                                | fever           | negated
            She denies fever but reports fatigue.                                | fatigue         | ''
            No nausea, however vomiting persists.                                | vomiting        | ''
            No fever, has cough.                                                 | cough           | ''
            No headache except for mild dizziness.                               | dizziness       | ''
            Negative for metastasis.                                             | metastasis      | negated
            Liver is free of metastases.                                         | metastases      | negated
            Patient is pain-free.                                                | pain            | negated
            Metastasis was ruled out.                                            | Metastasis      | negated
            Pulmonary embolism has been excluded.                                | Pulmonary embolism | negated
            Recurrence is not seen.                                              | Recurrence      | negated
            Pleural effusion no longer seen.                                     | Pleural effusion | negated
            EGFR: negative.                                                      | EGFR            | negated
            ER negative breast cancer.                                           | ER              | negated
            ER negative breast cancer.                                           | breast cancer   | ''
            Liver: possible metastasis.                                          | metastasis      | possible
            CT: negative for metastasis.                                         | metastasis      | negated
            Pain: none.                                                          | Pain            | negated
            KRAS wild-type.                                                      | KRAS            | negated
            She never received cisplatin.                                        | cisplatin       | negated
            Without dyspnea.                                                     | dyspnea         | negated
            Doesn't have diarrhea.                                               | diarrhea        | negated
            No known brain metastases.                                           | brain metastases | negated
            She declined chemotherapy.                                           | chemotherapy    | negated
            Radiotherapy was not given.                                          | Radiotherapy    | negated
            Biopsy was negative.                                                 | Biopsy          | ''
            No increase in pleural effusion.                                     | pleural effusion | ''
            No increase in size.                                                 | increase in size | negated
            No change in liver metastases.                                       | liver metastases | ''
            No significant change in lung metastases.                            | lung metastases | ''
            Not only pain but also fever.                                        | pain            | ''
            Did not tolerate cisplatin.                                          | cisplatin       | ''
            Not without pain.                                                    | pain            | ''
            She does not deny pain.                                              | pain            | ''
            Cannot rule out metastasis.                                          | metastasis      | possible
            Recurrence cannot be excluded.                                       | Recurrence      | possible
            Progression has not been ruled out.                                  | Progression     | possible
            Biopsy to rule out lymphoma.                                         | lymphoma        | possible
            Rule out pulmonary embolism.                                         | pulmonary embolism | possible
            R/O pneumonia.                                                       | pneumonia       | possible
            Findings suspicious for recurrence.                                  | recurrence      | possible
            Not suspicious for recurrence.                                       | recurrence      | negated
            Possible liver metastasis.                                           | liver metastasis | possible
            Likely disease progression.                                          | disease progression | possible
            Liver metastasis is suspected.                                       | Liver metastasis | possible
            ? metastasis                                                         | metastasis      | possible
            Concern for cord compression.                                        | cord compression | possible
            Lymphoma is unlikely.                                                | Lymphoma        | possible
            Return if fever develops.                                            | fever           | hypothetical-certainty hypothetical
            Call for pain or vomiting.                                           | vomiting        | hypothetical-certainty hypothetical
            Ondansetron as needed for nausea.                                    | nausea          | hypothetical-certainty hypothetical
            Ondansetron as needed for nausea.                                    | Ondansetron     | ''
            At risk for bleeding.                                                | bleeding        | hypothetical-certainty hypothetical
            EGFR testing is pending.                                             | EGFR            | hypothetical-certainty
            BRAF was not tested.                                                 | BRAF            | hypothetical-certainty
            Plan to start osimertinib.                                           | osimertinib     | hypothetical
            We recommend chemoradiation.                                         | chemoradiation  | hypothetical
            Surgery is planned.                                                  | Surgery         | hypothetical
            She is a candidate for pembrolizumab.                                | pembrolizumab   | hypothetical
            History of melanoma.                                                 | melanoma        | historical
            No history of melanoma.                                              | melanoma        | negated historical
            s/p lobectomy                                                        | lobectomy       | historical
            Status post right hemicolectomy for colon cancer.                    | right hemicolectomy | historical
            Mastectomy 5 years ago.                                              | Mastectomy      | historical
            Previously treated with carboplatin, now on docetaxel.               | carboplatin     | historical
            Previously treated with carboplatin, now on docetaxel.               | docetaxel       | ''
            History of melanoma, presents with headache.                         | headache        | ''
            Nausea has resolved.                                                 | Nausea          | historical
            67 year old woman with lung cancer.                                  | lung cancer     | ''
            Compared to prior CT, the mass is larger.                            | larger          | ''
            Mother had breast cancer.                                            | breast cancer   | family:mother
            Her maternal aunt died of ovarian cancer.                            | ovarian cancer  | family:maternal aunt
            Breast cancer in her mother.                                         | Breast cancer   | family:mother
            Family history of colon cancer.                                      | colon cancer    | family
            No family history of breast cancer.                                  | breast cancer   | negated family
            Father with prostate cancer; patient has melanoma.                   | prostate cancer | family:father
            Father with prostate cancer; patient has melanoma.                   | melanoma        | ''
            Her mother had breast cancer and she has colon cancer.               | colon cancer    | ''
            The mother of the patient had melanoma.                              | melanoma        | family:mother
            Accompanied by her mother, denies pain.                              | pain            | negated
            Her daughter reports fatigue.                                        | fatigue         | ''
            The patient's sister has no cancer.                                  | cancer          | negated family:sister
            Colon cancer runs in the family.                                     | Colon cancer    | family
            Sister has Lynch syndrome.                                           | Lynch syndrome  | family:sister
            Child-Pugh A cirrhosis.                                              | cirrhosis       | ''
            Fatigue due to anemia, no fever.                                     | anemia          | ''
            No pain secondary to bone metastasis.                                | bone metastasis | ''
            Triple-negative breast cancer.                                       | Triple-negative breast cancer | ''
            """)
    void readsTheContextOfATerm(String sentence, String term, String expected) {
        NoteEntity entity = ENGINE.read(sentence).entities().stream()
                .filter(found -> found.surface().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found: " + term));
        assertThat(said(entity.context())).isEqualTo(expected);
    }

    private static String said(EntityContext context) {
        List<String> words = new ArrayList<>();
        if (context.negation() == Negation.NEGATED) {
            words.add("negated");
        }
        switch (context.certainty()) {
            case CERTAIN -> {}
            case POSSIBLE -> words.add("possible");
            case HYPOTHETICAL -> words.add("hypothetical-certainty");
        }
        switch (context.experiencer()) {
            case PATIENT -> {}
            case FAMILY -> words.add(context.relation() == null ? "family" : "family:" + context.relation());
        }
        switch (context.temporality()) {
            case RECENT -> {}
            case HISTORICAL -> words.add("historical");
            case HYPOTHETICAL -> words.add("hypothetical");
        }
        return String.join(" ", words);
    }

    @Test
    void pointsAtTheWordsThatDecided() {
        String sentence = "Mother: no evidence of breast cancer.";
        NoteEntity entity = ENGINE.read(sentence).entities().getFirst();
        assertThat(entity.context().causes())
                .extracting(Cause::span)
                .extracting(span -> sentence.substring(span.start(), span.end()))
                .containsExactly("no evidence of", "Mother");
    }

    @Test
    void saysNothingWithoutCause() {
        assertThat(ENGINE.read("Lung cancer.").entities().getFirst().context()).isEqualTo(EntityContext.ORDINARY);
    }

    @Test
    void doesNotReachBeyondTheSentence() {
        List<NoteEntity> entities = ENGINE.read("No fever. Pain.").entities();
        assertThat(entities.getLast().context()).isEqualTo(EntityContext.ORDINARY);
        assertThat(entities.getLast().sentence()).isEqualTo(new CharSpan(10, 15));
    }
}
