package org.casebook.dataaccess.ingest.fhir;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import tools.jackson.databind.JsonNode;

/// Whom a resource is about.
final class Subjects {
    private static final Pattern OTHER_TYPE = Pattern.compile("(?:.*/)?(?!Patient[/?])[A-Z][A-Za-z]+[/?].*");

    private Subjects() {}

    /// The patient in the file, or by the identifier that the reference carries, or of the specimen; otherwise the
    /// reference itself as this file's name for the patient. Empty when the resource names nobody, or no patient.
    static Optional<PatientIdentifier> of(FoundResource.Legible found, ReferenceIndex index) {
        if (found.type().equals("Patient")) {
            return Optional.of(index.subject(found));
        }
        JsonNode json = found.json();
        Optional<PatientIdentifier> named = Stream.of("subject", "patient", "individual")
                .map(json::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .flatMap(reference -> patient(found, reference, index));
        return named.or(() -> ofSpecimen(json, index));
    }

    private static Optional<PatientIdentifier> patient(
            FoundResource.Legible found, JsonNode subject, ReferenceIndex index) {
        String reference = subject.path("reference").asString("");
        return contained(found, reference)
                .or(() -> index.patient(reference))
                .or(() -> ReferenceIndex.identifier(subject.path("identifier")))
                .or(() -> ofReference(reference, index));
    }

    private static Optional<PatientIdentifier> contained(FoundResource.Legible found, String reference) {
        if (!reference.startsWith("#")) {
            return Optional.empty();
        }
        return found.json()
                .path("contained")
                .valueStream()
                .filter(one -> one.path("resourceType").asString("").equals("Patient"))
                .filter(one -> one.path("id").asString("").equals(reference.substring(1)))
                .flatMap(one -> ReferenceIndex.identifiers(one).stream())
                .findFirst();
    }

    /// What the file holds under that name and is no patient (a group, a device) is nobody.
    private static Optional<PatientIdentifier> ofReference(String reference, ReferenceIndex index) {
        boolean nobody = reference.isBlank()
                || index.resolves(reference)
                || OTHER_TYPE.matcher(reference).matches();
        return nobody ? Optional.empty() : Optional.of(index.ofFile(reference));
    }

    private static Optional<PatientIdentifier> ofSpecimen(JsonNode json, ReferenceIndex index) {
        JsonNode specimen =
                json.path("specimen").isArray() ? json.path("specimen").path(0) : json.path("specimen");
        return index.specimen(specimen.path("reference").asString(""))
                .map(ReferenceIndex.SpecimenName::subject)
                .flatMap(index::patient);
    }
}
