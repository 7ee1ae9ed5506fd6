package org.casebook.viewmodels.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.IntakeGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.dataaccess.ingest.ImportReport.Issue;
import org.casebook.dataaccess.ingest.ImportReport.Outcome;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;

/// Takes VCF files whole, FHIR bundles in part, knows what came before and refuses the rest; a folder has what the
/// test says. Coordinator and data steward have the right to it, the steward without seeing identity.
public final class FakeIntake implements IntakeGateway {
    private static final long SIZE = 1_000_000;
    private static final long MANY = 250;

    private final List<Pending> pending = new ArrayList<>(List.of(
            waiting("pending-1", "urn:casebook:specimen", "TUMOR-77", "unlabelled.vcf.gz", Map.of("VARIANT", 214L)),
            waiting("pending-2", "urn:casebook:dicom-patient", "EXT-9", "outside-ct", Map.of("INSTANCE", 96L))));
    private final Set<Path> imported = new HashSet<>();
    private List<Path> inFolder = List.of();
    private Set<Pseudonym> changed = Set.of();
    private IntConsumer during = file -> {};
    private @Nullable Pseudonym assigned;

    FakeIntake() {}

    /// What any folder contains.
    public void fill(List<Path> files) {
        inFolder = List.copyOf(files);
    }

    /// Whose cases the next imports make new.
    public void changes(Pseudonym... patients) {
        changed = Set.of(patients);
    }

    /// Does something while a file is half read.
    ///
    /// @param act takes the number of the file, base 1
    public void during(IntConsumer act) {
        during = act;
    }

    /// Whom an identifier was tied to last; null as long as none was.
    public @Nullable Pseudonym assigned() {
        return assigned;
    }

    private static Pending waiting(String id, String system, String value, String file, Map<String, Long> rows) {
        return new Pending(
                id,
                Governed.released(system),
                Governed.released(value),
                Instant.parse("2026-11-23T08:12:00Z"),
                rows,
                List.of(Governed.released(file)));
    }

    private static boolean mayNot(AccessContext context) {
        return !context.user().equals(FakeHome.COORDINATOR.id())
                && !context.user().equals(FakeHome.STEWARD.id());
    }

    private static <T> Governed<T> governed(AccessContext context, T answer) {
        return mayNot(context) ? Governed.withheld(Governed.Reason.NOT_PERMITTED) : Governed.released(answer);
    }

    private static Governed<String> identity(AccessContext context, Governed<String> value) {
        return context.user().equals(FakeHome.STEWARD.id()) ? Governed.withheld(Governed.Reason.NOT_PERMITTED) : value;
    }

    @Override
    public Governed<List<ImportReport>> importFiles(AccessContext context, List<Path> paths, ImportProgress progress) {
        if (mayNot(context)) {
            return Governed.withheld(Governed.Reason.NOT_PERMITTED);
        }
        List<Path> files = paths.stream()
                .flatMap(path ->
                        String.valueOf(path.getFileName()).contains(".") ? List.of(path).stream() : inFolder.stream())
                .toList();
        progress.begins(files, SIZE * files.size());
        List<ImportReport> reports = new ArrayList<>();
        for (int n = 1; n <= files.size() && !progress.cancelled(); n++) {
            String name = String.valueOf(files.get(n - 1).getFileName());
            progress.at(n, files.size(), name, SIZE / 2, SIZE, 7);
            during.accept(n);
            if (progress.cancelled()) {
                break;
            }
            ImportReport report = imported.add(files.get(n - 1)) ? report(name) : known(name);
            progress.finished(report);
            reports.add(report);
        }
        progress.building(0, changed.size());
        progress.changed(changed);
        return Governed.released(reports);
    }

    private static ImportReport known(String name) {
        return report(name, FileKind.VCF, Outcome.ALREADY_KNOWN, Map.of("variant", 214L), List.of(), 0, null);
    }

    private static ImportReport report(String name) {
        if (name.contains("known")) {
            return report(name, FileKind.NOTE, Outcome.ALREADY_KNOWN, Map.of(), List.of(), 0, null);
        }
        if (name.endsWith(".vcf.gz")) {
            return report(name, FileKind.VCF, Outcome.ACCEPTED, Map.of("variant", 214L), List.of(), 0, null);
        }
        if (name.endsWith(".dcm")) {
            return report(name, FileKind.DICOM, Outcome.ACCEPTED, Map.of("instance", 1L), List.of(), 0, null);
        }
        if (name.endsWith(".csv")) {
            List<Issue> first = IntStream.rangeClosed(1, ImportReport.KEPT_ISSUES)
                    .mapToObj(line -> issue(new Place.Line(line)))
                    .toList();
            return report(name, FileKind.WEARABLE, Outcome.PARTIAL, Map.of("wearable", 8_210L), first, MANY, null);
        }
        if (name.endsWith(".json")) {
            List<Issue> issues = List.of(new Issue(
                    new Place.JsonPointer("/entry/7/resource/birthDate"),
                    "birthDate is 13 characters, must be YYYY-MM-DD",
                    true));
            return report(name, FileKind.FHIR, Outcome.PARTIAL, Map.of("condition", 3L), issues, 1, null);
        }
        if (name.endsWith(".bim")) {
            String primary = name.replace(".bim", ".bed");
            String reason = primary + " is missing, it must lie beside " + name;
            return report(name, FileKind.PLINK, Outcome.REFUSED, Map.of(), List.of(), 0, reason);
        }
        return report(name, null, Outcome.REFUSED, Map.of(), List.of(), 0, "file is of no kind that Casebook reads");
    }

    private static Issue issue(Place place) {
        return new Issue(place, "heart rate is -1, must be in [20, 300]", true);
    }

    private static ImportReport report(
            String name,
            @Nullable FileKind kind,
            Outcome outcome,
            Map<String, Long> rows,
            List<Issue> issues,
            long rejected,
            @Nullable String reason) {
        return new ImportReport(
                name, SampleSource.object(name), kind, outcome, rows, Map.of(), issues, rejected, 0, reason);
    }

    @Override
    public Governed<List<Pending>> pending(AccessContext context) {
        return governed(
                context,
                pending.stream()
                        .map(one -> new Pending(
                                one.id(),
                                one.system(),
                                identity(context, one.value()),
                                one.since(),
                                one.rows(),
                                one.fileNames().stream()
                                        .map(name -> identity(context, name))
                                        .toList()))
                        .toList());
    }

    @Override
    public Governed<Pseudonym> assign(AccessContext context, String pendingId, Pseudonym patient) {
        if (!pending.removeIf(one -> one.id().equals(pendingId))) {
            return Governed.withheld(Governed.Reason.NOT_AVAILABLE);
        }
        assigned = patient;
        return Governed.released(patient);
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
                    identity(context, header.name().map(name -> name.value().orElse(""))),
                    header.diagnosis().map(diagnosis -> diagnosis.value().orElse(""))));
        }
        return governed(context, List.copyOf(candidates));
    }

    @Override
    public Governed<List<Quarantined>> quarantine(AccessContext context) {
        return governed(
                context,
                List.of(
                        part(
                                context,
                                "bundle-0012.json",
                                "FHIR",
                                new Place.JsonPointer("/entry/7/resource/birthDate"),
                                "birthDate is 13 characters, must be YYYY-MM-DD",
                                true),
                        part(
                                context,
                                "panel.bed",
                                "PANEL",
                                new Place.Line(41),
                                "region overlaps the one before it, must not",
                                false),
                        part(
                                context,
                                "broken.dcm",
                                "DICOM",
                                new Place.DicomTag("7FE00010"),
                                "pixel data ends after 4,096 bytes, must have 524,288",
                                true),
                        part(
                                context,
                                "letter.docx",
                                "",
                                new Place.Whole(),
                                "file is of no kind that Casebook reads",
                                true)));
    }

    private static Quarantined part(
            AccessContext context, String file, String kind, Place place, String reason, boolean leftOut) {
        return new Quarantined(
                SampleSource.object(file),
                identity(context, Governed.released(file)),
                kind,
                place,
                reason,
                leftOut,
                Instant.parse("2026-11-19T13:02:00Z"));
    }

    @Override
    public Governed<List<Quarantined>> quarantine(AccessContext context, ObjectHash object) {
        return governed(
                context,
                IntStream.rangeClosed(1, (int) MANY)
                        .mapToObj(line -> part(
                                context,
                                "watch.csv",
                                "WEARABLE",
                                new Place.Line(line),
                                issue(new Place.Whole()).reason(),
                                true))
                        .toList());
    }
}
