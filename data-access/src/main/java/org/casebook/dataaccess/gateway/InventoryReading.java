package org.casebook.dataaccess.gateway;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.gateway.QualityGateway.PatientInventory;
import org.casebook.dataaccess.gateway.reading.HeaderReading;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.ingest.gold.Absence;
import org.casebook.dataaccess.ingest.gold.FailedModality;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.dataaccess.lakehouse.PermittedInventory.Held;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.dataaccess.lakehouse.PermittedReader.OfPatient;

/// Says for all permitted patients at once what the strip of modalities says for one.
final class InventoryReading {
    private final Door.Pass pass;
    private final ZoneId zone;
    private final Set<Modality> withheld;
    private final Map<Modality, Map<Pseudonym, Held>> held = new EnumMap<>(Modality.class);

    InventoryReading(Door.Pass pass, ZoneId zone) {
        this.pass = pass;
        this.zone = zone;
        this.withheld = new PatientReading(pass).withheld();
    }

    List<PatientInventory> patients(String site, LocalDate day) {
        PermittedReader reader = pass.reader();
        Arrays.stream(Modality.values())
                .filter(modality -> !withheld.contains(modality))
                .forEach(modality -> held.put(modality, reader.inventory().held(modality, PatientRows.INVALID, zone)));
        Map<Pseudonym, Set<String>> failed = reader.inventory().failedKinds();
        Map<Pseudonym, List<CaseItem<ServiceOrder>>> orders =
                pass.withholds(Classification.CLINICAL) ? Map.of() : byPatient(ServiceOrder.class);
        Map<Pseudonym, List<CaseItem<Patient>>> persons = byPatient(Patient.class);
        Map<Pseudonym, CaseId> cases = newestCases(pass, site);
        HeaderGoverning governing = new HeaderGoverning(pass);
        return reader.patients().stream()
                .map(patient -> new PatientInventory(
                        patient,
                        governing.name(
                                HeaderReading.of(PatientRows.of(persons.getOrDefault(patient, List.of())), day)
                                        .name(),
                                patient),
                        cases.get(patient),
                        statuses(
                                patient,
                                PatientRows.of(orders.getOrDefault(patient, List.of())),
                                modalities(failed.getOrDefault(patient, Set.of())))))
                .toList();
    }

    private List<ModalityStatus> statuses(Pseudonym patient, PatientRows orders, Set<Modality> failed) {
        return Arrays.stream(Modality.values())
                .map(modality -> new ModalityStatus(modality, presence(modality, patient, orders, failed)))
                .map(status -> Masking.releasesDays(pass) ? status : Masking.month(status))
                .toList();
    }

    private Presence presence(Modality modality, Pseudonym patient, PatientRows orders, Set<Modality> failed) {
        if (withheld.contains(modality)) {
            return new Presence.Absent(Missing.WITHHELD, null, "");
        }
        Held there = held.getOrDefault(modality, Map.of()).get(patient);
        return there == null
                ? Absence.of(modality, orders, failed)
                : new Presence.Present(Math.toIntExact(there.items()), there.newest());
    }

    private static Set<Modality> modalities(Set<String> kinds) {
        return kinds.stream().flatMap(kind -> FailedModality.of(kind).stream()).collect(Collectors.toSet());
    }

    private <T> Map<Pseudonym, List<CaseItem<T>>> byPatient(Class<T> type) {
        return pass.reader().everyItem(type).stream()
                .collect(Collectors.groupingBy(
                        OfPatient::patient, Collectors.mapping(OfPatient::item, Collectors.toList())));
    }

    /// The newest case of each patient that the user may open.
    static Map<Pseudonym, CaseId> newestCases(Door.Pass pass, String site) {
        Map<Pseudonym, CaseId> cases = new HashMap<>();
        new AgendaReading(pass.reader(), site)
                .everyCase().stream()
                        .sorted(Comparator.comparing(place -> place.board().starts()))
                        .forEach(place -> cases.put(
                                place.patient(), new CaseId(place.item().value().caseId())));
        return cases;
    }
}
