package org.casebook.viewmodels.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;

/// Features of the nine patients of the thoracic board and of three who are on no agenda.
public final class SampleFeatures {
    /// A woman much like the one of the complete case, of whose genome the same is known.
    public static final Pseudonym TWIN = new Pseudonym("P-K7QXM2ADTX");

    private static final List<String> TUMORS = List.of(
            "Adenocarcinoma of lung",
            "Squamous cell carcinoma of lung",
            "Undifferentiated pleomorphic sarcoma of thigh",
            "Secretory carcinoma of salivary gland with pulmonary metastases",
            "Small cell lung cancer",
            "Adenocarcinoma of lung",
            "Pleural mesothelioma, epithelioid",
            "Thymoma B2",
            "Large cell neuroendocrine carcinoma");

    private SampleFeatures() {}

    /// Everybody, by pseudonym.
    public static List<PatientFeatures> everybody() {
        Stream<PatientFeatures> listed = IntStream.rangeClosed(1, 9)
                .mapToObj(position -> new PatientFeatures(
                        SampleBoards.pseudonym(SampleBoards.caseId(position)),
                        TUMORS.get(position - 1),
                        blocks(position)));
        Stream<PatientFeatures> others = Stream.of(
                new PatientFeatures(
                        TWIN,
                        "Adenocarcinoma of lung",
                        List.of(
                                clinical(61, 1, 4, 2),
                                present(
                                        Modality.GENOMICS,
                                        Map.of(
                                                "gene_EGFR_tier_I_II",
                                                1.0,
                                                "gene_TP53_tier_III",
                                                1.0,
                                                "variants_protein_changing",
                                                5.0)),
                                absent(Modality.GERMLINE, Missing.NOT_DONE),
                                present(Modality.IMAGING, Map.of("studies", 4.0, "studies_CT", 4.0)),
                                present(
                                        Modality.NOTES,
                                        Map.of("notes", 9.0, "drug_osimertinib", 3.0, "symptom_back pain", 1.0)),
                                absent(Modality.WEARABLES, Missing.NOT_ENROLLED))),
                new PatientFeatures(
                        new Pseudonym("P-K7QXM2ADTY"),
                        "Adenocarcinoma of lung",
                        List.of(
                                clinical(70, 0, 3, 1),
                                absent(Modality.GENOMICS, Missing.FAILED_TO_LOAD),
                                absent(Modality.GERMLINE, Missing.NOT_DONE),
                                present(Modality.IMAGING, Map.of("studies", 1.0, "studies_CT", 1.0)),
                                absent(Modality.NOTES, Missing.NO_INFORMATION),
                                absent(Modality.WEARABLES, Missing.NOT_ENROLLED))),
                new PatientFeatures(
                        new Pseudonym("P-K7QXM2ADTZ"),
                        null,
                        List.of(
                                absent(Modality.CLINICAL, Missing.NO_INFORMATION),
                                present(Modality.GENOMICS, Map.of("gene_KRAS_tier_I_II", 1.0)),
                                absent(Modality.GERMLINE, Missing.NOT_DONE),
                                absent(Modality.IMAGING, Missing.NOT_DONE),
                                absent(Modality.NOTES, Missing.NO_INFORMATION),
                                absent(Modality.WEARABLES, Missing.NOT_ENROLLED))));
        return Stream.concat(listed, others)
                .sorted(Comparator.comparing(PatientFeatures::patient))
                .toList();
    }

    private static List<FeatureBlock> blocks(int position) {
        return List.of(
                clinical(62 + position, position % 2, position % 4 + (position == 1 ? 3 : 0), position == 1 ? 1 : 0),
                position == 3 ? absent(Modality.GENOMICS, Missing.PENDING) : genomics(position),
                position == 1
                        ? present(Modality.GERMLINE, Map.of("gene_BRCA2_tier_III", 1.0, "dosage_rs4149056", 1.0))
                        : absent(Modality.GERMLINE, position == 3 ? Missing.WITHHELD : Missing.NOT_DONE),
                position == 3
                        ? absent(Modality.IMAGING, Missing.FAILED_TO_LOAD)
                        : present(Modality.IMAGING, Map.of("studies", 1.0 + position % 3, "studies_CT", 1.0)),
                position == 3
                        ? absent(Modality.NOTES, Missing.NO_INFORMATION)
                        : present(
                                Modality.NOTES,
                                Map.of(
                                        "notes",
                                        4.0 + position,
                                        position % 3 == 1 ? "symptom_back pain" : "symptom_cough",
                                        1.0,
                                        position == 1 ? "drug_osimertinib" : "drug_pembrolizumab",
                                        2.0)),
                position == 1 || position == 6
                        ? present(Modality.WEARABLES, Map.of("resting_heart_rate_median", 66.0 + position))
                        : absent(Modality.WEARABLES, Missing.NOT_ENROLLED));
    }

    private static FeatureBlock genomics(int position) {
        String driver =
                position == 1 ? "gene_EGFR_tier_I_II" : position == 6 ? "gene_ALK_tier_I_II" : "gene_KRAS_tier_I_II";
        return present(
                Modality.GENOMICS,
                Map.of(driver, 1.0, position % 2 == 0 ? "gene_STK11_tier_III" : "gene_TP53_tier_III", 1.0));
    }

    private static FeatureBlock clinical(double age, double female, double stage, double ecog) {
        return present(
                Modality.CLINICAL,
                Map.of(
                        "age_years",
                        age,
                        "sex_female",
                        female,
                        "stage_ordinal",
                        stage,
                        "ecog",
                        ecog,
                        "marker_2039-6_ng/mL_log10",
                        1 + age / 100));
    }

    private static FeatureBlock present(Modality modality, Map<String, Double> values) {
        return block(modality, new Presence.Present(values.size(), null), values);
    }

    private static FeatureBlock absent(Modality modality, Missing missing) {
        return block(modality, new Presence.Absent(missing, null, ""), Map.of());
    }

    private static FeatureBlock block(Modality modality, Presence presence, Map<String, Double> values) {
        return new FeatureBlock(modality.name(), "1", modality, presence, new TreeMap<>(values));
    }
}
