package org.casebook.dataaccess.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.casebook.dataaccess.DataAccessException.ErrorCode;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.ingest.ImportReport.Outcome;
import org.casebook.dataaccess.lakehouse.GoldRows;
import org.casebook.dataaccess.lakehouse.IngestStore.KnownObject;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.lakehouse.LakehouseException;
import org.casebook.dataaccess.lakehouse.SilverWriter;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings files from disk to gold: bronze bytes, silver rows, identities, gold rows. Files come one after the other,
/// each in one transaction; when it is killed, the next run does what is left and ends in the same state.
public final class ImportPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(ImportPipeline.class);
    private static final String UNRECOGNISED = "file is of no kind that Casebook reads";
    private static final String NOT_READABLE = "file cannot be read from disk, it must be readable and at rest";
    private static final String NOT_A_FILE = "file is a link or a device, it must be a regular file";

    private final Lakehouse lakehouse;
    private final List<Importer> importers;
    private final Function<Pseudonym, GoldRows> gold;
    private final Consumer<Pseudonym> changed;

    /// @param importers asked in this order whether they recognise a file
    /// @param gold computes the gold rows of a patient
    /// @param changed hears of each patient whose gold rows are new
    public ImportPipeline(
            Lakehouse lakehouse,
            List<Importer> importers,
            Function<Pseudonym, GoldRows> gold,
            Consumer<Pseudonym> changed) {
        this.lakehouse = lakehouse;
        this.importers = List.copyOf(importers);
        this.gold = gold;
        this.changed = changed;
    }

    /// Imports files and folders. One report per file, in order; shorter when the user stops the import.
    ///
    /// @throws MissingPathException when a path is not there; then nothing is imported
    public synchronized List<ImportReport> run(List<Path> paths, ImportProgress progress) {
        List<Path> files = IncomingPaths.expand(paths);
        progress.begins(files, files.stream().mapToLong(IncomingPaths::size).sum());
        List<ImportReport> reports = new ArrayList<>();
        Map<Path, ImportReport> byPath = new HashMap<>();
        try {
            for (Path file : files) {
                stopIfCancelled(progress);
                ImportReport report = importFile(file, reports.size() + 1, files.size(), progress, byPath);
                byPath.put(file, report);
                reports.add(report);
                progress.finished(report);
            }
        } catch (CancellationException e) {
            LOG.info("import stopped after {} of {} files", reports.size(), files.size());
        }
        refresh(progress);
        return reports;
    }

    /// Ties identifiers and computes what is stale, without importing anything.
    public synchronized void refresh(ImportProgress progress) {
        lakehouse.identities().settle();
        List<Pseudonym> stale = lakehouse.gold().stale();
        for (int i = 0; i < stale.size(); i++) {
            progress.building(i, stale.size());
            lakehouse.gold().replace(stale.get(i), gold.apply(stale.get(i)));
            changed.accept(stale.get(i));
        }
        lakehouse.gold().built();
        lakehouse.makeDurable();
        progress.changed(Set.copyOf(stale));
    }

    private static void stopIfCancelled(ImportProgress progress) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    private ImportReport importFile(
            Path path, int number, int files, ImportProgress progress, Map<Path, ImportReport> earlier) {
        String name = path.getFileName().toString();
        progress.at(number, files, name, 0, IncomingPaths.size(path), 0);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return unreadable(name, NOT_A_FILE);
        }
        BronzeFile file;
        try {
            file = BronzeFile.receive(lakehouse.objects(), path);
        } catch (IOException e) {
            return unreadable(name, NOT_READABLE);
        } catch (LakehouseException e) {
            if (e.code() != ErrorCode.FILE_UNREADABLE) {
                throw e;
            }
            return unreadable(name, String.valueOf(e.getMessage()));
        }
        Importer importer = importers.stream()
                .filter(each -> each.recognises(file))
                .findFirst()
                .orElse(null);
        if (importer == null) {
            return keep(
                    file,
                    null,
                    "none",
                    sink -> {
                        throw UnreadableFileException.refused(new Place.Whole(), UNRECOGNISED);
                    },
                    (done, rows) -> {});
        }
        Optional<String> primary = importer.primary(name);
        if (primary.isPresent()) {
            return companion(file, importer, primary.get(), earlier.get(path.resolveSibling(primary.get())));
        }
        List<IncomingFile> companions = new ArrayList<>();
        for (String needed : importer.companions(name)) {
            Optional<IncomingFile> found = file.sibling(needed);
            if (found.isEmpty()) {
                return refusal(file, importer.kind(), needed + " is missing, it must lie beside " + name);
            }
            companions.add(found.get());
        }
        RowSink.Heard heard = (done, rows) -> {
            stopIfCancelled(progress);
            progress.at(number, files, name, done, file.size(), rows);
        };
        return keep(file, importer.kind(), version(importer, companions), sink -> importer.read(file, sink), heard);
    }

    /// A companion shares the fate of the file that it belongs to.
    private static ImportReport companion(
            BronzeFile file, Importer importer, String primary, @Nullable ImportReport report) {
        if (report == null) {
            return refusal(file, importer.kind(), primary + " is missing, it must lie beside " + file.name());
        }
        return new ImportReport(
                file.name(),
                file.hash(),
                importer.kind(),
                report.outcome(),
                Map.of(),
                Map.of(),
                List.of(),
                0,
                0,
                report.reason() == null ? null : "belongs to %s: %s".formatted(primary, report.reason()));
    }

    private ImportReport keep(
            BronzeFile file,
            @Nullable FileKind kind,
            String version,
            Consumer<ImportSink> reading,
            RowSink.Heard progress) {
        Optional<KnownObject> known = lakehouse.ingest().find(file.hash());
        if (known.isPresent() && known.get().importerVersion().equals(version)) {
            return alreadyKnown(file, kind, known.get());
        }
        try (SilverWriter writer = lakehouse.ingest().begin(file.hash())) {
            RowSink sink = new RowSink(writer, progress);
            read(file, reading, sink);
            ImportReport report = sink.report(file, kind);
            writer.finish(
                    file.name(),
                    file.size(),
                    kind == null ? null : kind.name(),
                    version,
                    report.outcome().name(),
                    KeptReport.of(report).json(),
                    sink.counts());
            return report;
        }
    }

    /// What an importer did not foresee must not stop the other files: the file is refused, its bytes are kept.
    private static void read(BronzeFile file, Consumer<ImportSink> reading, RowSink sink) {
        try {
            reading.accept(sink);
        } catch (UnreadableFileException e) {
            sink.end(e);
        } catch (CancellationException | LakehouseException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("importer failed on object {}", file.hash().shortForm(), e);
            sink.end(UnreadableFileException.refused(
                    new Place.Whole(),
                    "importer does not understand the file (%s)"
                            .formatted(e.getClass().getSimpleName())));
        }
    }

    private static ImportReport alreadyKnown(BronzeFile file, @Nullable FileKind kind, KnownObject known) {
        KeptReport kept = KeptReport.read(known.report());
        return new ImportReport(
                file.name(),
                file.hash(),
                kind,
                Outcome.ALREADY_KNOWN,
                kept.rows(),
                kept.keptInBronze(),
                List.of(),
                kept.rejected(),
                kept.warned(),
                kept.reason());
    }

    private static ImportReport refusal(BronzeFile file, FileKind kind, String reason) {
        return new ImportReport(
                file.name(), file.hash(), kind, Outcome.REFUSED, Map.of(), Map.of(), List.of(), 0, 0, reason);
    }

    private static ImportReport unreadable(String name, String reason) {
        return new ImportReport(
                name, ObjectHash.of(new byte[0]), null, Outcome.REFUSED, Map.of(), Map.of(), List.of(), 0, 0, reason);
    }

    /// The version of the reading: of the importer, and of the companions it read.
    private static String version(Importer importer, List<IncomingFile> companions) {
        StringBuilder version = new StringBuilder(importer.version());
        companions.forEach(
                companion -> version.append('+').append(companion.hash().shortForm()));
        return version.toString();
    }
}
