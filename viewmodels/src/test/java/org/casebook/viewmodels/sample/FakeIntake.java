package org.casebook.viewmodels.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.IntakeGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;

/// Takes VCF files whole, FHIR bundles in part, knows what is called `known` and refuses the rest.
public final class FakeIntake implements IntakeGateway {
    private final List<Pending> pending = new ArrayList<>(List.of(
            waiting("pending-1", "urn:casebook:specimen", "TUMOR-77", "unlabelled.vcf.gz", Map.of("variant", 214L)),
            waiting("pending-2", "urn:casebook:dicom-patient", "EXT-9", "outside-ct", Map.of("instance", 96L))));

    FakeIntake() {}

    private static Pending waiting(String id, String system, String value, String file, Map<String, Long> rows) {
        return new Pending(
                id,
                Governed.released(system),
                Governed.released(value),
                Instant.parse("2026-11-23T08:12:00Z"),
                rows,
                List.of(Governed.released(file)));
    }

    @Override
    public Governed<List<ImportReport>> importFiles(AccessContext context, List<Path> paths, ImportProgress progress) {
        List<ImportReport> reports = new ArrayList<>();
        for (int n = 1; n <= paths.size() && !progress.cancelled(); n++) {
            String name = String.valueOf(paths.get(n - 1).getFileName());
            progress.at(n, paths.size(), name, 50, 100);
            ImportReport report = report(name);
            progress.finished(report);
            reports.add(report);
        }
        return Governed.released(reports);
    }

    private static ImportReport report(String name) {
        if (name.contains("known")) {
            return report(name, FileKind.NOTE, ImportReport.Outcome.ALREADY_KNOWN, Map.of(), List.of(), null);
        }
        if (name.endsWith(".vcf.gz")) {
            return report(name, FileKind.VCF, ImportReport.Outcome.ACCEPTED, Map.of("variant", 214L), List.of(), null);
        }
        if (name.endsWith(".json")) {
            List<ImportReport.Issue> issues = List.of(new ImportReport.Issue(
                    new Place.JsonPointer("/entry/7/resource/birthDate"),
                    "birthDate is 13 characters, must be YYYY-MM-DD",
                    true));
            return report(name, FileKind.FHIR, ImportReport.Outcome.PARTIAL, Map.of("condition", 3L), issues, null);
        }
        return report(
                name,
                null,
                ImportReport.Outcome.REFUSED,
                Map.of(),
                List.of(),
                "kind of file is unknown, must be known");
    }

    private static ImportReport report(
            String name,
            @Nullable FileKind kind,
            ImportReport.Outcome outcome,
            Map<String, Long> rows,
            List<ImportReport.Issue> issues,
            @Nullable String reason) {
        return new ImportReport(
                name, SampleSource.object(name), kind, outcome, rows, Map.of(), issues, issues.size(), 0, reason);
    }

    @Override
    public Governed<List<Pending>> pending(AccessContext context) {
        return Governed.released(List.copyOf(pending));
    }

    @Override
    public Governed<Pseudonym> assign(AccessContext context, String pendingId, Pseudonym patient) {
        return pending.removeIf(one -> one.id().equals(pendingId))
                ? Governed.released(patient)
                : Governed.withheld(Governed.Reason.NOT_AVAILABLE);
    }

    @Override
    public Governed<Pseudonym> assignNew(AccessContext context, String pendingId) {
        return assign(context, pendingId, new Pseudonym("P-NEWPATIENT"));
    }

    @Override
    public Governed<List<Candidate>> candidates(AccessContext context) {
        List<Candidate> candidates = new ArrayList<>();
        for (CaseId caseId : List.of(SampleCases.COMPLETE, SampleCases.INCOMPLETE, SampleCases.UNCOVERED)) {
            var header = SampleBoards.header(caseId);
            candidates.add(new Candidate(
                    header.patient(),
                    header.name().map(name -> name.value().orElse("")),
                    header.diagnosis().map(diagnosis -> diagnosis.value().orElse(""))));
        }
        return Governed.released(List.copyOf(candidates));
    }

    @Override
    public Governed<List<Quarantined>> quarantine(AccessContext context) {
        return Governed.released(List.of(new Quarantined(
                SampleSource.object("broken.dcm"),
                Governed.released("broken.dcm"),
                "DICOM",
                "tag=7FE00010",
                "pixel data ends after 4,096 bytes, must have 524,288",
                Instant.parse("2026-11-19T13:02:00Z"))));
    }
}
