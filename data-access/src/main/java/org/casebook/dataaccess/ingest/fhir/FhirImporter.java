package org.casebook.dataaccess.ingest.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.ResearchSubject;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Specimen;
import tools.jackson.databind.JsonNode;

/// Reads FHIR R4 JSON: a bundle, one resource, or one resource per line.
///
/// Each resource of the file ends in exactly one of three: rows that all point at it, a count by type in bronze, or a
/// rejection; so the three add up to the resources of the file. References that the file does not resolve are warned
/// of one by one, and a patient whom the file does not contain stays under the name that the reference gives.
///
/// Source: FHIR R4 (4.0.1); mCODE STU4; Genomics Reporting STU3.
public final class FhirImporter implements Importer {
    private static final String VERSION = "1";
    private static final Set<String> READ = Set.of(
            "Patient",
            "Condition",
            "Observation",
            "MedicationStatement",
            "MedicationRequest",
            "MedicationAdministration",
            "Procedure",
            "DocumentReference",
            "DiagnosticReport",
            "Consent",
            "ServiceRequest",
            "ResearchSubject",
            "Device",
            "Specimen");

    private final NoteReading reading;

    /// @param reading finds terms in the text of documents and reports; safe for any number of threads
    public FhirImporter(NoteReading reading) {
        this.reading = reading;
    }

    @Override
    public FileKind kind() {
        return FileKind.FHIR;
    }

    @Override
    public String version() {
        return VERSION + "+"
                + ObjectHash.of(reading.engine().getBytes(StandardCharsets.UTF_8))
                        .shortForm();
    }

    /// XML is recognised as well, so that it is refused for what it is.
    @Override
    public boolean recognises(IncomingFile file) {
        String start = ResourceStream.text(file.head()).replace("\0", "").stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("\uFFFD\uFFFD{");
        boolean xml = start.startsWith("<");
        boolean fhir = start.contains("\"resourceType\"") || start.contains("\"fullUrl\"");
        return (json && fhir) || ((json || xml) && start.contains("http://hl7.org/fhir"));
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        long size = file.size();
        ReferenceIndex index = index(file, bytes -> sink.progress(bytes / 2));
        var pass = new Pass(file, sink, index);
        LongConsumer progress = bytes -> sink.progress((size + bytes) / 2);
        try {
            ResourceStream.walk(file, pass::take, progress);
        } finally {
            pass.references.close();
        }
    }

    /// The first pass; where the file breaks off is told by the second.
    private static ReferenceIndex index(IncomingFile file, LongConsumer progress) {
        var index = new ReferenceIndex(file.hash());
        try {
            ResourceStream.walk(
                            file,
                            found -> {
                                if (found instanceof FoundResource.Legible legible) {
                                    index.add(legible);
                                }
                            },
                            progress)
                    .ifPresent(index::addBundleMeta);
        } catch (UnreadableFileException e) {
            if (!e.keepsWhatCame()) {
                throw e;
            }
        }
        return index;
    }

    /// The second pass over one file.
    private final class Pass {
        private final IncomingFile file;
        private final ImportSink sink;
        private final ReferenceIndex index;
        private final References references;
        private final LenientParser parser = new LenientParser();

        private Pass(IncomingFile file, ImportSink sink, ReferenceIndex index) {
            this.file = file;
            this.sink = sink;
            this.index = index;
            this.references = new References(index, sink);
        }

        private void take(FoundResource found) {
            switch (found) {
                case FoundResource.Illegible(Place place, String reason) -> sink.reject(place, reason);
                case FoundResource.Absent ignored -> sink.keptInBronze("entry without resource");
                case FoundResource.Legible legible -> resource(legible);
            }
        }

        private void resource(FoundResource.Legible found) {
            String type = found.type();
            if (!LenientParser.isResourceType(type)) {
                sink.reject(found.place(), "resourceType is none of FHIR R4");
                return;
            }
            references.check(found);
            if (!READ.contains(type)) {
                sink.keptInBronze(type);
            } else if (isEnteredInError(found.json())) {
                sink.warn(found.place(), type + " is entered-in-error, which is kept out");
                sink.keptInBronze(type + " entered-in-error");
            } else {
                Subjects.of(found, index).ifPresentOrElse(subject -> rows(found, subject), () -> {
                    sink.warn(found.place(), type + " names no patient, so it is nobody's");
                    sink.keptInBronze(type);
                });
            }
        }

        private void rows(FoundResource.Legible found, PatientIdentifier subject) {
            Labels labels = index.within(SecurityLabels.ofResource(found.json()));
            if (labels.sensitivities().length() > SecurityLabels.MAX_SENSITIVITIES) {
                sink.reject(
                        found.place(),
                        "sensitivity labels are longer than %d characters together, the most allowed"
                                .formatted(SecurityLabels.MAX_SENSITIVITIES));
                return;
            }
            var rows = new ResourceRows(subject, new SourceRef(file.hash(), found.place()), labels, sink);
            try {
                Resource resource = parser.parse(found.json());
                String departures = parser.departures();
                if (departures != null) {
                    rows.warn(departures);
                }
                map(resource, found, rows);
            } catch (LenientParser.UnfitResourceException e) {
                sink.reject(found.place(), Objects.requireNonNull(e.getMessage()));
                return;
            }
            rows.deliver();
            if (!rows.isTaken()) {
                sink.keptInBronze(found.type());
            }
        }

        private void map(Resource resource, FoundResource.Legible found, ResourceRows rows) {
            switch (resource) {
                case Patient patient -> new PatientRows(rows, index).patient(patient, found);
                case Specimen specimen -> new PatientRows(rows, index).specimen(specimen, found);
                case Condition condition -> new ConditionRows(rows, index).condition(condition);
                case Observation observation -> new ObservationRows(rows, index).observation(observation, found);
                case MedicationStatement statement -> new TreatmentRows(rows, index).statement(statement);
                case MedicationRequest request -> new TreatmentRows(rows, index).request(request);
                case MedicationAdministration given -> new TreatmentRows(rows, index).administration(given);
                case Procedure procedure -> new TreatmentRows(rows, index).procedure(procedure);
                case DocumentReference document -> new ReportRows(rows, index, reading).document(document, found);
                case DiagnosticReport report -> new ReportRows(rows, index, reading).report(report, found);
                case Consent consent -> new ConsentRows(rows).consent(consent);
                case ServiceRequest request -> new OrderRows(rows, index).request(request);
                case ResearchSubject subject -> new OrderRows(rows, index).enrolment(subject);
                case Device device -> new OrderRows(rows, index).device(device);
                default -> throw new IllegalArgumentException("resource is of a type that is not read");
            }
        }

        private static boolean isEnteredInError(JsonNode resource) {
            String error = "entered-in-error";
            return resource.path("status").asString("").equals(error)
                    || resource.path("docStatus").asString("").equals(error)
                    || resource.path("verificationStatus")
                            .path("coding")
                            .valueStream()
                            .anyMatch(coding -> coding.path("code").asString("").equals(error));
        }
    }
}
