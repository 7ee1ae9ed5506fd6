package org.casebook.dataaccess.ingest.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.IdentifierLink;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Who the patient is, by which other identifiers, and which specimens are the patient's.
///
/// Source: FHIR R4 Patient and Specimen; mCODE STU4 CancerPatient, HumanSpecimen.
final class PatientRows {
    private final ResourceRows rows;
    private final ReferenceIndex index;

    PatientRows(ResourceRows rows, ReferenceIndex index) {
        this.rows = rows;
        this.index = index;
    }

    void patient(Patient patient, FoundResource.Legible found) {
        HumanName name = name(patient);
        rows.add(new org.casebook.dataaccess.casefile.Patient(
                name.hasFamily() ? name.getFamily() : Values.blankToNull(name.getText()),
                given(name),
                rows.day(patient.getBirthDateElement()),
                Values.code(patient.getGenderElement()),
                deceased(patient),
                site(patient.getManagingOrganization())));
        PatientIdentifier subject = index.subject(found);
        ReferenceIndex.identifiers(found.json()).stream()
                .filter(also -> !also.equals(subject))
                .forEach(also -> rows.add(new IdentifierLink(also)));
        warnOfUnusedIdentifiers(found.json());
        for (Patient.PatientLinkComponent link : patient.getLink()) {
            if (link.getType() == LinkType.REPLACEDBY || link.getType() == LinkType.REPLACES) {
                Optional.ofNullable(link.getOther().getReference())
                        .flatMap(index::patient)
                        .filter(also -> !also.equals(subject))
                        .ifPresent(also -> rows.add(new IdentifierLink(also)));
            }
        }
    }

    void specimen(Specimen specimen, FoundResource.Legible found) {
        rows.add(new org.casebook.dataaccess.casefile.Specimen(
                ReferenceIndex.specimenIdentifier(found.json()),
                Values.display(specimen.getType()).orElse(null),
                Values.display(specimen.getCollection().getBodySite()).orElse(null),
                rows.day(rows.start(specimen.getCollection().getCollected()))));
        ReferenceIndex.identifiers(found.json()).forEach(also -> rows.add(new IdentifierLink(also)));
    }

    private void warnOfUnusedIdentifiers(JsonNode patient) {
        int given = patient.path("identifier").size();
        int used = ReferenceIndex.identifiers(patient).size();
        if (used < given) {
            rows.warn("Patient has %d identifiers without a system and value of their own, which name nobody"
                    .formatted(given - used));
        }
    }

    /// The official name, otherwise the first that is not an old one.
    private static HumanName name(Patient patient) {
        List<HumanName> names = patient.getName().stream()
                .filter(name -> name.getUse() != HumanName.NameUse.OLD)
                .toList();
        return names.stream()
                .filter(name -> name.getUse() == HumanName.NameUse.OFFICIAL)
                .findFirst()
                .or(() -> names.stream().findFirst())
                .orElseGet(HumanName::new);
    }

    private static @Nullable String given(HumanName name) {
        return Values.blankToNull(
                name.getGiven().stream().map(PrimitiveType::getValueAsString).collect(Collectors.joining(" ")));
    }

    private @Nullable LocalDate deceased(Patient patient) {
        if (patient.getDeceased() instanceof BooleanType dead && dead.booleanValue()) {
            rows.warn("Patient is deceased without a date, the date stays empty");
        }
        return patient.getDeceased() instanceof DateTimeType day ? rows.day(day) : null;
    }

    private @Nullable String site(Reference organization) {
        boolean named = ReferenceIndex.SITE.equals(organization.getIdentifier().getSystem());
        return named
                ? organization.getIdentifier().getValue()
                : organization.hasReference()
                        ? index.site(organization.getReference()).orElse(null)
                        : null;
    }
}
