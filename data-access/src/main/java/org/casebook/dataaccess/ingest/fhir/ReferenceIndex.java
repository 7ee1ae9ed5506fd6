package org.casebook.dataaccess.ingest.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.provenance.source.ObjectHash;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the resources of one file are called and, for the few that others need to be understood, what they say.
/// Filled in the first pass, asked in the second; it holds names, not resources, and stops growing at [#MAX_NAMES].
///
/// Source: FHIR R4, section 2.1.3.4 and 2.36.4.1, resolving references in bundles.
final class ReferenceIndex {
    /// How many names of resources are remembered; references are not judged in a file that has more.
    static final int MAX_NAMES = 1_000_000;

    /// The naming system of sites, by which an organisation tells which one it is.
    static final String SITE = "urn:casebook:site";

    private static final int MAX_IDENTIFIER = 256;

    private final String fileSystem;
    private final Set<String> names = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, PatientIdentifier> patients = new HashMap<>();
    private final Map<String, SpecimenName> specimens = new HashMap<>();
    private final Map<String, Concept> medications = new HashMap<>();
    private final Map<String, String> sites = new HashMap<>();
    private final Map<String, String> studies = new HashMap<>();
    private final Set<String> genomicResults = new HashSet<>();
    private Labels bundleLabels = Labels.NORMAL;
    private boolean bundleLabelled;

    ReferenceIndex(ObjectHash file) {
        this.fileSystem = "urn:casebook:file:" + file.shortForm();
    }

    /// A code with the words for it.
    record Concept(@Nullable String system, @Nullable String code, String display) {}

    /// What observations need of a specimen.
    ///
    /// @param identifier how the laboratory names it, null when it does not
    /// @param subject the reference to its patient, null when there is none
    record SpecimenName(
            @Nullable String identifier, @Nullable String subject) {}

    void add(FoundResource.Legible found) {
        List<String> called = namesOf(found);
        if (names.size() + called.size() > MAX_NAMES) {
            return;
        }
        names.addAll(called);
        JsonNode json = found.json();
        switch (found.type()) {
            case "Patient" -> called.forEach(name -> patient(name, subject(found)));
            case "Specimen" ->
                remember(
                        specimens,
                        called,
                        new SpecimenName(
                                specimenIdentifier(json),
                                json.path("subject").path("reference").asString(null)));
            case "Medication" -> concept(json.path("code")).ifPresent(code -> remember(medications, called, code));
            case "Organization" -> site(json).ifPresent(site -> remember(sites, called, site));
            case "ResearchStudy" ->
                remember(
                        studies,
                        called,
                        json.path("title").asString("") + " "
                                + json.path("description").asString(""));
            case "DiagnosticReport" -> genomicResults(json);
            default -> {}
        }
    }

    void addBundleMeta(JsonNode meta) {
        bundleLabelled = meta.path("security").size() > 0;
        bundleLabels = SecurityLabels.of(meta);
    }

    /// Whether every resource of the file is remembered.
    boolean isComplete() {
        return names.size() < MAX_NAMES;
    }

    /// The labels of a resource with those of the bundle around it.
    Labels within(Labels labels) {
        return bundleLabelled ? labels.and(bundleLabels) : labels;
    }

    /// Whether the file holds what the reference names; version-specific references count by their resource.
    boolean resolves(String reference) {
        String name = unversioned(reference);
        return names.contains(name) && !ambiguous.contains(name);
    }

    /// The patient a reference names: by the resource in this file, or by the identifier in the reference itself.
    Optional<PatientIdentifier> patient(String reference) {
        String name = unversioned(reference);
        if (ambiguous.contains(name)) {
            return Optional.empty();
        }
        PatientIdentifier known = patients.get(name);
        return known == null ? conditional(reference, "Patient") : Optional.of(known);
    }

    Optional<SpecimenName> specimen(String reference) {
        return Optional.ofNullable(specimens.get(unversioned(reference)));
    }

    Optional<Concept> medication(String reference) {
        return Optional.ofNullable(medications.get(unversioned(reference)));
    }

    Optional<String> site(String reference) {
        return Optional.ofNullable(sites.get(unversioned(reference)))
                .or(() -> conditional(reference, "Organization")
                        .filter(identifier -> identifier.system().equals(SITE))
                        .map(PatientIdentifier::value));
    }

    /// Title and description of a research study.
    Optional<String> study(String reference) {
        return Optional.ofNullable(studies.get(unversioned(reference)));
    }

    /// Whether a genomics report of this file lists the resource as its result.
    boolean isGenomicResult(FoundResource.Legible found) {
        return namesOf(found).stream().anyMatch(genomicResults::contains);
    }

    /// How the file names the patient of a Patient resource: by the first identifier that has a system, otherwise by
    /// the name of the resource, which means nothing outside this file.
    PatientIdentifier subject(FoundResource.Legible patient) {
        return identifiers(patient.json()).stream().findFirst().orElseGet(() -> {
            List<String> called = List.of(
                    patient.id(),
                    Optional.ofNullable(patient.fullUrl()).orElse(""),
                    patient.place().fragment());
            return ofFile(
                    called.stream().filter(name -> !name.isBlank()).findFirst().orElse("patient"));
        });
    }

    /// A patient that only this file can name, for a person to resolve.
    PatientIdentifier ofFile(String value) {
        return new PatientIdentifier(
                fileSystem, value.length() > MAX_IDENTIFIER ? value.substring(0, MAX_IDENTIFIER) : value);
    }

    /// The identifiers of a resource that have a system and a value, in order, each once.
    static List<PatientIdentifier> identifiers(JsonNode json) {
        List<PatientIdentifier> found = new ArrayList<>();
        for (JsonNode identifier : json.path("identifier")) {
            identifier(identifier).filter(one -> !found.contains(one)).ifPresent(found::add);
        }
        return found;
    }

    /// A FHIR Identifier, empty when a side is missing or longer than any identifier is.
    static Optional<PatientIdentifier> identifier(JsonNode identifier) {
        return of(
                identifier.path("system").asString(""), identifier.path("value").asString(""));
    }

    private static Optional<PatientIdentifier> of(String system, String value) {
        boolean usable = !system.isBlank()
                && !value.isBlank()
                && system.length() <= MAX_IDENTIFIER
                && value.length() <= MAX_IDENTIFIER;
        return usable ? Optional.of(new PatientIdentifier(system.strip(), value.strip())) : Optional.empty();
    }

    /// `Patient?identifier=system|value`, as transactions and messages write it.
    private static Optional<PatientIdentifier> conditional(String reference, String type) {
        String prefix = type + "?identifier=";
        if (!reference.startsWith(prefix) || reference.indexOf('&') >= 0) {
            return Optional.empty();
        }
        try {
            String token = URLDecoder.decode(reference.substring(prefix.length()), StandardCharsets.UTF_8);
            int bar = token.indexOf('|');
            return bar < 0 ? Optional.empty() : of(token.substring(0, bar), token.substring(bar + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Every name by which others may refer to the resource: its URL, its type and id, its bare id.
    private static List<String> namesOf(FoundResource.Legible found) {
        List<String> called = new ArrayList<>();
        if (found.fullUrl() != null) {
            called.add(unversioned(found.fullUrl()));
        }
        if (!found.id().isEmpty()) {
            called.add(found.type() + "/" + found.id());
            called.add(found.id());
        }
        for (PatientIdentifier identifier : identifiers(found.json())) {
            called.add(found.type() + "?identifier=" + identifier.system() + "|" + identifier.value());
        }
        return called;
    }

    /// Two different patients of one name make the name useless: nobody is guessed.
    private void patient(String name, PatientIdentifier identifier) {
        PatientIdentifier before = patients.putIfAbsent(name, identifier);
        if (before != null && !before.equals(identifier)) {
            ambiguous.add(name);
        }
    }

    private static <T> void remember(Map<String, T> map, List<String> called, T value) {
        called.forEach(name -> map.putIfAbsent(name, value));
    }

    private void genomicResults(JsonNode report) {
        if (Recognition.isGenomicReport(report)) {
            for (JsonNode result : report.path("result")) {
                genomicResults.add(unversioned(result.path("reference").asString("")));
            }
        }
    }

    /// How the laboratory names a specimen, null when it does not.
    static @Nullable String specimenIdentifier(JsonNode specimen) {
        for (JsonNode identifier : specimen.path("identifier")) {
            if (!identifier.path("value").asString("").isBlank()) {
                return identifier.path("value").asString().strip();
            }
        }
        return specimen.path("accessionIdentifier").path("value").asString(null);
    }

    private static Optional<String> site(JsonNode organization) {
        return identifiers(organization).stream()
                .filter(identifier -> identifier.system().equals(SITE))
                .map(PatientIdentifier::value)
                .findFirst();
    }

    private static Optional<Concept> concept(JsonNode concept) {
        JsonNode coding = concept.path("coding").path(0);
        String code = coding.path("code").asString(null);
        String display = coding.path("display").asString(concept.path("text").asString(code));
        return display == null
                ? Optional.empty()
                : Optional.of(new Concept(coding.path("system").asString(null), code, display));
    }

    private static String unversioned(String reference) {
        int history = reference.indexOf("/_history/");
        return history < 0 ? reference : reference.substring(0, history);
    }
}
