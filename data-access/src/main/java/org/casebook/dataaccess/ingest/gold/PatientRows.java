package org.casebook.dataaccess.ingest.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.jspecify.annotations.Nullable;

/// Silver items of one patient: all of them for building gold, the permitted ones for reading a case.
/// Each list is in the order of its item identifiers and names an item once, so that whatever is computed from it does
/// not depend on the order of arrival.
///
/// @param somatic variants of the tumor
/// @param germline inherited variants
public record PatientRows(
        List<CaseItem<Patient>> patients,
        List<CaseItem<Condition>> conditions,
        List<CaseItem<Observation>> observations,
        List<CaseItem<Treatment>> treatments,
        List<CaseItem<Specimen>> specimens,
        List<CaseItem<Variant>> somatic,
        List<CaseItem<Variant>> germline,
        List<CaseItem<PanelRegion>> regions,
        List<CaseItem<ImagingInstance>> instances,
        List<CaseItem<Note>> notes,
        List<CaseItem<NoteEntity>> entities,
        List<CaseItem<WearableSample>> wearables,
        List<CaseItem<GenotypeCall>> genotypes,
        List<CaseItem<ServiceOrder>> orders) {
    /// FHIR states of a resource that says nothing about the patient.
    /// Statuses of what does not count.
    public static final Set<String> INVALID = Set.of("entered-in-error", "cancelled", "not-done");

    public PatientRows {
        patients = ordered(patients);
        conditions = ordered(conditions);
        observations = ordered(observations);
        treatments = ordered(treatments);
        specimens = ordered(specimens);
        somatic = ordered(somatic);
        germline = ordered(germline);
        regions = ordered(regions);
        instances = ordered(instances);
        notes = ordered(notes);
        entities = ordered(entities);
        wearables = ordered(wearables);
        genotypes = ordered(genotypes);
        orders = ordered(orders);
    }

    /// Sorts items into the lists by the type of their content; other types are left out.
    public static PatientRows of(Collection<? extends CaseItem<? extends ClinicalRecord>> items) {
        Map<Class<?>, List<CaseItem<?>>> byType = new HashMap<>();
        items.forEach(item -> byType.computeIfAbsent(item.value().getClass(), type -> new ArrayList<>())
                .add(item));
        Map<Boolean, List<CaseItem<Variant>>> inherited = only(Variant.class, byType).stream()
                .collect(Collectors.partitioningBy(item -> isGermline(item.value())));
        return new PatientRows(
                only(Patient.class, byType),
                only(Condition.class, byType),
                only(Observation.class, byType),
                only(Treatment.class, byType),
                only(Specimen.class, byType),
                inherited.getOrDefault(false, List.of()),
                inherited.getOrDefault(true, List.of()),
                only(PanelRegion.class, byType),
                only(ImagingInstance.class, byType),
                only(Note.class, byType),
                only(NoteEntity.class, byType),
                only(WearableSample.class, byType),
                only(GenotypeCall.class, byType),
                only(ServiceOrder.class, byType));
    }

    /// Every item, list by list.
    public Stream<CaseItem<? extends ClinicalRecord>> items() {
        return Stream.<List<? extends CaseItem<? extends ClinicalRecord>>>of(
                        patients,
                        conditions,
                        observations,
                        treatments,
                        specimens,
                        somatic,
                        germline,
                        regions,
                        instances,
                        notes,
                        entities,
                        wearables,
                        genotypes,
                        orders)
                .flatMap(List::stream);
    }

    /// How many items there are.
    public long count() {
        return items().count();
    }

    /// The items whose confidentiality is at most normal and that have no sensitivity; an entity only when its note is
    /// among them.
    public PatientRows normal() {
        PatientRows plain = of(items().filter(item -> isNormal(item.labels())).toList());
        Set<ItemId> labelledNotes = notes.stream()
                .filter(note -> !isNormal(note.labels()))
                .map(CaseItem::id)
                .collect(Collectors.toSet());
        return new PatientRows(
                plain.patients,
                plain.conditions,
                plain.observations,
                plain.treatments,
                plain.specimens,
                plain.somatic,
                plain.germline,
                plain.regions,
                plain.instances,
                plain.notes,
                plain.entities.stream()
                        .filter(entity -> !labelledNotes.contains(entity.value().noteId()))
                        .toList(),
                plain.wearables,
                plain.genotypes,
                plain.orders);
    }

    /// Observations that hold: not withdrawn, and with a value.
    public List<CaseItem<Observation>> results() {
        return observations.stream()
                .filter(item -> holds(item.value().status()))
                .filter(item -> item.value().number() != null || item.value().text() != null)
                .toList();
    }

    /// Observations that hold, of one category.
    public List<CaseItem<Observation>> results(String category) {
        return results().stream()
                .filter(item -> item.value().category().equals(category))
                .toList();
    }

    /// Treatments that were given.
    public List<CaseItem<Treatment>> given() {
        return treatments.stream().filter(item -> holds(item.value().status())).toList();
    }

    /// Variants of the tumor and inherited ones, in the order of their identifiers.
    public List<CaseItem<Variant>> variants() {
        return Stream.concat(somatic.stream(), germline.stream())
                .sorted(Comparator.comparing(CaseItem::id))
                .toList();
    }

    /// Conditions that are the cancer itself.
    public List<CaseItem<Condition>> primaries() {
        return conditions.stream()
                .filter(item -> item.value().category().equals("primary-cancer"))
                .toList();
    }

    /// What counts as clinical evidence: conditions, treatments given and observations that are not genomic.
    public Stream<CaseItem<? extends ClinicalRecord>> clinical() {
        Predicate<CaseItem<Observation>> genomic =
                item -> item.value().category().equals("genomic");
        return Stream.<Stream<? extends CaseItem<? extends ClinicalRecord>>>of(
                        conditions.stream(), results().stream().filter(genomic.negate()), given().stream())
                .flatMap(stream -> stream);
    }

    private static boolean isNormal(Labels labels) {
        return labels.confidentiality().compareTo(Confidentiality.N) <= 0
                && labels.sensitivities().isEmpty();
    }

    private static boolean isGermline(Variant variant) {
        return variant.origin().equals("germline");
    }

    private static boolean holds(@Nullable String status) {
        return status == null || !INVALID.contains(status);
    }

    /// What is read is mostly in order already.
    private static <T> List<CaseItem<T>> ordered(List<CaseItem<T>> items) {
        if (isOrdered(items)) {
            return List.copyOf(items);
        }
        Map<ItemId, CaseItem<T>> byId = new TreeMap<>();
        items.forEach(item -> byId.putIfAbsent(item.id(), item));
        return List.copyOf(byId.values());
    }

    private static <T> boolean isOrdered(List<CaseItem<T>> items) {
        for (int at = 1; at < items.size(); at++) {
            if (items.get(at - 1).id().compareTo(items.get(at).id()) >= 0) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the map holds under each class the items with content of it
    private static <T extends ClinicalRecord> List<CaseItem<T>> only(
            Class<T> type, Map<Class<?>, List<CaseItem<?>>> byType) {
        return (List) byType.getOrDefault(type, List.of());
    }
}
