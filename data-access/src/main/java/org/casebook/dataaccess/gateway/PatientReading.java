package org.casebook.dataaccess.gateway;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.ingest.gold.FailedModality;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.provenance.source.Known;

/// Reads what a user may see of a patient: types of a withheld class are not read at all.
final class PatientReading {
    private static final Map<Modality, Classification> CLASS_OF = Map.of(
            Modality.CLINICAL, Classification.CLINICAL,
            Modality.GENOMICS, Classification.SOMATIC,
            Modality.GERMLINE, Classification.GERMLINE,
            Modality.IMAGING, Classification.IMAGING,
            Modality.NOTES, Classification.EXTRACTED,
            Modality.WEARABLES, Classification.WEARABLE);

    private static final String SOMATIC = "somatic";
    private static final String GERMLINE = "germline";

    private final Door.Pass pass;

    PatientReading(Door.Pass pass) {
        this.pass = pass;
    }

    /// The class that decides whether a modality may be seen.
    static Classification classOf(Modality modality) {
        return CLASS_OF.getOrDefault(modality, Classification.IDENTITY);
    }

    /// Modalities that the policy keeps from this user, whether or not there is anything.
    Set<Modality> withheld() {
        Set<Modality> withheld = EnumSet.noneOf(Modality.class);
        CLASS_OF.forEach((modality, classification) -> {
            if (pass.withholds(classification)) {
                withheld.add(modality);
            }
        });
        return withheld;
    }

    Set<Modality> failed(Pseudonym patient) {
        return pass.reader().failedKinds(patient).stream()
                .flatMap(kind -> FailedModality.of(kind).stream())
                .collect(Collectors.toSet());
    }

    /// Everything that the gateway computes a case from.
    PatientRows rows(Pseudonym patient) {
        List<CaseItem<Variant>> variants = variants(patient, SOMATIC, GERMLINE);
        return new PatientRows(
                patients(patient),
                read(Classification.CLINICAL, Condition.class, patient),
                read(Classification.CLINICAL, Observation.class, patient),
                read(Classification.CLINICAL, Treatment.class, patient),
                read(Classification.CLINICAL, Specimen.class, patient),
                of(SOMATIC, variants),
                of(GERMLINE, variants),
                read(Classification.SOMATIC, PanelRegion.class, patient),
                read(Classification.IMAGING, ImagingInstance.class, patient),
                read(Classification.EXTRACTED, Note.class, patient),
                read(Classification.EXTRACTED, NoteEntity.class, patient),
                read(Classification.WEARABLE, WearableSample.class, patient),
                read(Classification.GERMLINE, GenotypeCall.class, patient),
                read(Classification.CLINICAL, ServiceOrder.class, patient));
    }

    /// What the lines of an agenda are computed from: the heads of the cases and their readiness. The longest lists are
    /// not among it. One statement for each type, however many patients there are.
    Map<Pseudonym, PatientRows> rowsForAgenda(Set<Pseudonym> patients) {
        Map<Pseudonym, List<CaseItem<Patient>>> persons = pass.reader().itemsOf(Patient.class, patients);
        Map<Pseudonym, List<CaseItem<Condition>>> conditions = clinical(Condition.class, patients);
        Map<Pseudonym, List<CaseItem<Observation>>> observations = clinical(Observation.class, patients);
        Map<Pseudonym, List<CaseItem<Treatment>>> treatments = clinical(Treatment.class, patients);
        Map<Pseudonym, List<CaseItem<Specimen>>> specimens = clinical(Specimen.class, patients);
        Map<Pseudonym, List<CaseItem<Variant>>> variants = pass.withholds(Classification.SOMATIC)
                ? Map.of()
                : pass.reader().itemsOf(Variant.class, patients, "origin", SOMATIC);
        Map<Pseudonym, List<CaseItem<ImagingInstance>>> images =
                read(Classification.IMAGING, ImagingInstance.class, patients);
        Map<Pseudonym, List<CaseItem<Note>>> notes = read(Classification.EXTRACTED, Note.class, patients);
        return patients.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        patient -> new PatientRows(
                                persons.getOrDefault(patient, List.of()).stream()
                                        .map(this::masked)
                                        .toList(),
                                conditions.getOrDefault(patient, List.of()),
                                observations.getOrDefault(patient, List.of()),
                                treatments.getOrDefault(patient, List.of()),
                                specimens.getOrDefault(patient, List.of()),
                                variants.getOrDefault(patient, List.of()),
                                List.of(),
                                List.of(),
                                images.getOrDefault(patient, List.of()),
                                notes.getOrDefault(patient, List.of()),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private <T extends ClinicalRecord> Map<Pseudonym, List<CaseItem<T>>> clinical(
            Class<T> type, Set<Pseudonym> patients) {
        return read(Classification.CLINICAL, type, patients);
    }

    private <T extends ClinicalRecord> Map<Pseudonym, List<CaseItem<T>>> read(
            Classification classification, Class<T> type, Set<Pseudonym> patients) {
        return pass.withholds(classification) ? Map.of() : pass.reader().itemsOf(type, patients);
    }

    /// What the name, the diagnosis and the stage are computed from.
    PatientRows head(Pseudonym patient) {
        List<CaseItem<? extends ClinicalRecord>> items = new ArrayList<>(patients(patient));
        items.addAll(read(Classification.CLINICAL, Condition.class, patient));
        if (!pass.withholds(Classification.CLINICAL)) {
            items.addAll(pass.reader().items(Observation.class, patient, "category", "stage"));
        }
        return PatientRows.of(items);
    }

    private List<CaseItem<Patient>> patients(Pseudonym patient) {
        return pass.reader().items(Patient.class, patient).stream()
                .map(this::masked)
                .toList();
    }

    private <T extends ClinicalRecord> List<CaseItem<T>> read(
            Classification classification, Class<T> type, Pseudonym patient) {
        return pass.withholds(classification) ? List.of() : pass.reader().items(type, patient);
    }

    /// Variants of those origins that may be seen, in one statement.
    private List<CaseItem<Variant>> variants(Pseudonym patient, String... origins) {
        String[] seen = Stream.of(origins)
                .filter(origin -> !pass.withholds(classOf(origin)))
                .toArray(String[]::new);
        return seen.length == 0 ? List.of() : pass.reader().items(Variant.class, patient, "origin", seen);
    }

    private static Classification classOf(String origin) {
        return origin.equals(GERMLINE) ? Classification.GERMLINE : Classification.SOMATIC;
    }

    private static List<CaseItem<Variant>> of(String origin, List<CaseItem<Variant>> variants) {
        return variants.stream()
                .filter(item -> item.value().origin().equals(origin))
                .toList();
    }

    /// Without what the policy does not release, so that nothing computed can speak of it.
    private CaseItem<Patient> masked(CaseItem<Patient> item) {
        Patient patient = item.value();
        boolean identity = pass.decision().on(Classification.IDENTITY) == ColumnRule.RELEASE;
        boolean quasi = !pass.withholds(Classification.QUASI_IDENTIFIER);
        Patient seen = new Patient(
                identity ? patient.familyName() : null,
                identity ? patient.givenNames() : null,
                quasi ? patient.birthDate() : null,
                patient.sex(),
                quasi ? patient.deceased() : null,
                quasi ? patient.site() : null);
        return new CaseItem<>(item.id(), new Known<>(seen, item.sources()), item.labels());
    }
}
