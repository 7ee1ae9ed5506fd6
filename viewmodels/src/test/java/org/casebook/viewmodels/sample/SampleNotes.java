package org.casebook.viewmodels.sample;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.NoteEntity;

/// The notes of the complete case.
final class SampleNotes {
    private SampleNotes() {}

    static String text(int number) {
        return switch (number) {
            case 14 -> """
                CLINIC VISIT
                Back pain for three weeks, worse at night. No headache, no seizure.
                Osimertinib 80 mg daily, taken as prescribed.
                Mother had breast cancer at 48.
                IMPRESSION
                Progressive disease with a new lesion of L3. Presented to the board.
                """;
            case 13 -> """
                DAY WARD
                Needs help with shopping. ECOG 2.
                Nausea denied.
                """;
            case 12 -> """
                PATHOLOGY
                Specimen: biopsy of vertebra L3.
                Diagnosis: metastasis of the known adenocarcinoma. EGFR C797S detected.
                """;
            default -> """
                RADIOLOGY
                CT chest and abdomen compared with the examination of 30 July 2026.
                New lytic lesion of L3, possible metastasis. No pleural effusion.
                """;
        };
    }

    static List<CaseItem<NoteEntity>> entities(int number) {
        return switch (number) {
            case 14 ->
                List.of(
                        SampleCases.entity(14, "symptom", "back pain", "Back pain", false, "patient", ""),
                        SampleCases.entity(14, "symptom", "headache", "headache", true, "patient", "No"),
                        SampleCases.entity(14, "drug", "osimertinib", "Osimertinib", false, "patient", ""),
                        SampleCases.entity(
                                14, "family-history", "breast cancer", "breast cancer", false, "mother", "Mother had"),
                        SampleCases.entity(
                                14, "response", "progressive disease", "Progressive disease", false, "patient", ""));
            case 13 -> List.of(SampleCases.entity(13, "symptom", "nausea", "Nausea", true, "patient", "denied"));
            case 12 ->
                List.of(
                        SampleCases.entity(12, "procedure", "biopsy", "biopsy", false, "patient", ""),
                        SampleCases.entity(12, "diagnosis", "metastasis", "metastasis", false, "patient", ""),
                        SampleCases.entity(12, "biomarker", "EGFR C797S", "EGFR C797S", false, "patient", ""));
            default ->
                List.of(SampleCases.entity(
                        11, "symptom", "pleural effusion", "pleural effusion", true, "patient", "No"));
        };
    }
}
