package org.casebook.app.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Draws laboratory values and vital signs that follow the story: blood counts fall under chemotherapy, thyroid values
/// rise under
/// immunotherapy, tumor markers rise and fall with the lesions, weight follows performance status.
final class Measurements {

    /// @param on     in story time
    /// @param marker true for a serum tumor marker
    record Value(
            LocalDate on,
            String name,
            String loinc,
            double value,
            int digits,
            String ucum,
            String category,
            boolean marker) {}

    /// @param women  middle of the normal range for women, in the unit
    /// @param chemo  factor under chemotherapy
    private record Analyte(
            String name,
            String loinc,
            String ucum,
            double women,
            double men,
            double spread,
            int digits,
            double chemo) {}

    private static final List<Analyte> BLOOD_COUNT = List.of(
            new Analyte("Hemoglobin", "718-7", "g/dL", 12.9, 14.3, 0.05, 1, 0.82),
            new Analyte("Leukocytes", "6690-2", "10*3/uL", 6.8, 7.0, 0.18, 1, 0.6),
            new Analyte("Neutrophils", "751-8", "10*3/uL", 4.1, 4.3, 0.22, 2, 0.5),
            new Analyte("Platelets", "777-3", "10*3/uL", 262, 248, 0.14, 0, 0.68));
    private static final List<Analyte> CHEMISTRY = List.of(
            new Analyte("Creatinine", "2160-0", "mg/dL", 0.78, 0.96, 0.09, 2, 1.1),
            new Analyte("Alanine aminotransferase", "1742-6", "U/L", 21, 26, 0.25, 0, 1.5),
            new Analyte("Bilirubin.total", "1975-2", "mg/dL", 0.5, 0.6, 0.2, 1, 1.1),
            new Analyte("Lactate dehydrogenase", "2532-0", "U/L", 188, 192, 0.12, 0, 1.15));
    private static final Map<String, String[]> MARKERS = Map.of(
            "CEA", new String[] {"2039-6", "ng/mL"},
            "CA 19-9", new String[] {"24108-3", "[arb'U]/mL"},
            "CA 125", new String[] {"10334-1", "[arb'U]/mL"},
            "CA 15-3", new String[] {"6875-9", "[arb'U]/mL"},
            "PSA", new String[] {"2857-1", "ng/mL"},
            "AFP", new String[] {"1834-1", "ng/mL"});

    private final SyntheticPatient patient;
    private final Random random;
    private final List<Value> values = new ArrayList<>();

    private Measurements(SyntheticPatient patient) {
        this.patient = patient;
        this.random = patient.random("measurements");
    }

    static List<Value> of(SyntheticPatient patient) {
        return new Measurements(patient).draw();
    }

    private List<Value> draw() {
        Story story = patient.story();
        LocalDate bloodUntil = story.bloodUntil();
        for (LocalDate visit : patient.visits()) {
            Set<String> kinds = treatment(visit);
            double burden = patient.burden(visit);
            if (bloodUntil == null || !visit.isAfter(bloodUntil)) {
                BLOOD_COUNT.forEach(analyte -> laboratory(visit, analyte, kinds.contains("chemotherapy")));
                CHEMISTRY.forEach(analyte -> laboratory(visit, analyte, kinds.contains("chemotherapy")));
                story.markers().forEach((name, start) -> marker(visit, name, start, burden));
            }
            if (kinds.contains("immunotherapy")) {
                add(visit, "Thyrotropin", "3016-3", 2.1 * spread(0.4), 2, "m[IU]/L", "laboratory", false);
            }
            vitals(visit);
        }
        return values;
    }

    private Set<String> treatment(LocalDate visit) {
        Set<String> kinds = new HashSet<>();
        int line = patient.lineOn(visit.minusDays(1));
        if (line >= 0) {
            patient.story()
                    .lines()
                    .get(line)
                    .drugs()
                    .forEach(name -> kinds.add(Drug.named(name).kind()));
        }
        return kinds;
    }

    private void laboratory(LocalDate on, Analyte analyte, boolean chemotherapy) {
        double middle = patient.female() ? analyte.women() : analyte.men();
        double value = middle * spread(analyte.spread()) * (chemotherapy ? analyte.chemo() : 1);
        add(on, analyte.name(), analyte.loinc(), value, analyte.digits(), analyte.ucum(), "laboratory", false);
    }

    private void marker(LocalDate on, String name, double start, double burden) {
        String[] codes = MARKERS.get(name);
        if (codes == null) {
            throw new IllegalArgumentException("marker is " + name + ", must be one of " + MARKERS.keySet());
        }
        double value = Math.max(1.1, start * patient.scale() * StrictMath.pow(burden, 1.4) * spread(0.07));
        add(on, name, codes[0], value, 1, codes[1], "laboratory", true);
    }

    private void vitals(LocalDate on) {
        Story story = patient.story();
        int ecog = patient.ecog(on);
        double weight = story.weight() * (1 - 0.035 * ecog) * spread(0.008);
        add(on, "Body weight", "29463-7", weight, 1, "kg", "vital-signs", false);
        add(on, "Heart rate", "8867-4", 71 + 5 * ecog + 6 * random.nextGaussian(), 0, "/min", "vital-signs", false);
        add(
                on,
                "Systolic blood pressure",
                "8480-6",
                127 + 9 * random.nextGaussian(),
                0,
                "mm[Hg]",
                "vital-signs",
                false);
        add(
                on,
                "Oxygen saturation",
                "59408-5",
                Math.min(99, 97.5 - ecog + random.nextGaussian()),
                0,
                "%",
                "vital-signs",
                false);
    }

    private double spread(double share) {
        return Math.max(0.2, 1 + share * random.nextGaussian());
    }

    private void add(
            LocalDate on,
            String name,
            String loinc,
            double value,
            int digits,
            String ucum,
            String category,
            boolean marker) {
        values.add(new Value(on, name, loinc, value, digits, ucum, category, marker));
    }
}
