package org.casebook.dataaccess.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.ingest.ImportReport.Outcome;
import org.casebook.dataaccess.lakehouse.GoldRows;
import org.casebook.dataaccess.lakehouse.Home;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.lakehouse.Quarantine;
import org.casebook.dataaccess.lakehouse.Scope;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPipelineTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    private static final PatientIdentifier ADA = new PatientIdentifier("urn:test:mrn", "1");

    @TempDir
    private Path home;

    @TempDir
    private Path arrived;

    private final Heard heard = new Heard();
    private Lakehouse lakehouse;
    private ImportPipeline pipeline;

    @BeforeEach
    void open() throws IOException {
        lakehouse = Lakehouse.open(Home.createDemo(home), CLOCK);
        pipeline = new ImportPipeline(
                lakehouse,
                List.of(new LineImporter()),
                patient -> new GoldRows("north", List.of(), List.of(), List.of(), List.of(), List.of(), "1", 1),
                patient -> {});
        for (String name : List.of("a.lines", "b.lines", "c.lines")) {
            Files.writeString(arrived.resolve(name), "%s one%ntwo%nbad%n".formatted(name));
        }
    }

    @AfterEach
    void close() {
        lakehouse.close();
    }

    @Test
    void saysBeforehandWhatItWillReadAndHowMuchThatIs() throws IOException {
        long bytes = 0;
        for (String name : List.of("a.lines", "b.lines", "c.lines")) {
            bytes += Files.size(arrived.resolve(name));
        }

        pipeline.run(List.of(arrived), heard);

        assertThat(heard.files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.lines", "b.lines", "c.lines");
        assertThat(heard.bytes).isEqualTo(bytes);
    }

    @Test
    void countsRowsWhileAFileIsRead() {
        pipeline.run(List.of(arrived.resolve("a.lines")), heard);

        assertThat(heard.rows).containsExactly(0L, 1L, 2L, 2L);
    }

    @Test
    void takesTheFileUnderWayBackAndKeepsThoseBeforeIt() {
        heard.stopIn = "b.lines";

        List<ImportReport> reports = pipeline.run(List.of(arrived), heard);

        assertThat(reports).extracting(ImportReport::name).containsExactly("a.lines");
        assertThat(lakehouse.identities().pending()).singleElement().satisfies(pending -> {
            assertThat(pending.fileNames()).containsExactly("a.lines");
            assertThat(pending.rows()).containsEntry("CONDITION", 2L);
        });
    }

    @Test
    void readsOnAfterAStopWithoutTakingAnythingTwice() {
        heard.stopIn = "b.lines";
        pipeline.run(List.of(arrived), heard);

        List<ImportReport> reports = pipeline.run(List.of(arrived), ImportProgress.SILENT);

        assertThat(reports)
                .extracting(ImportReport::outcome)
                .containsExactly(Outcome.ALREADY_KNOWN, Outcome.PARTIAL, Outcome.PARTIAL);
        assertThat(lakehouse.identities().pending().getFirst().rows()).containsEntry("CONDITION", 6L);
    }

    @Test
    void stopsAmongFilesThatAreKnownAlready() {
        pipeline.run(List.of(arrived), ImportProgress.SILENT);
        heard.stopAfter = 1;

        assertThat(pipeline.run(List.of(arrived), heard)).hasSize(1);
    }

    @Test
    void namesWhoseCasesAreNew() {
        pipeline.run(List.of(arrived), heard);
        assertThat(heard.changed).containsExactly(Set.of());

        String pending = lakehouse.identities().pending().getFirst().id();
        Pseudonym ada = lakehouse
                .identities()
                .assign(pending, Optional.empty(), "coordinator")
                .orElseThrow();
        pipeline.refresh(heard);

        assertThat(heard.changed).containsExactly(Set.of(), Set.of(ada));
        assertThat(heard.built).containsExactly("0 of 1");
    }

    @Test
    void buildsTheCasesOfWhatAStoppedImportTook() throws IOException {
        Files.writeString(arrived.resolve("a.lines"), "patient\n");
        heard.stopIn = "b.lines";

        pipeline.run(List.of(arrived), heard);

        assertThat(heard.changed)
                .singleElement()
                .satisfies(patients -> assertThat(patients).hasSize(1));
        assertThat(lakehouse.gold().stale()).isEmpty();
    }

    @Test
    void reportsALinkInsteadOfPassingItOver() throws IOException {
        Files.createSymbolicLink(arrived.resolve("b-link.lines"), arrived.resolve("a.lines"));

        List<ImportReport> reports = pipeline.run(List.of(arrived), heard);

        assertThat(reports).hasSize(4);
        assertThat(reports.get(1).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reports.get(1).reason()).isEqualTo("file is a link or a device, it must be a regular file");
    }

    @Test
    void keepsEveryBrokenPartOfAFileInQuarantine() {
        ImportReport report =
                pipeline.run(List.of(arrived.resolve("a.lines")), heard).getFirst();

        Scope everything = new Scope(new RowPredicate.Everyone(), Confidentiality.V, Set.of(), LocalDate.EPOCH);
        assertThat(lakehouse.<List<Quarantine.Entry>>read(everything, reader -> reader.quarantine(report.hash())))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.place()).isEqualTo(new Place.Line(3));
                    assertThat(entry.leftOut()).isTrue();
                });
        assertThat(report.accepted()).isEqualTo(2);
    }

    /// Takes each line as a row, leaves out those that say `bad`, and `patient` as the patient.
    private static final class LineImporter implements Importer {
        @Override
        public FileKind kind() {
            return FileKind.NOTE;
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public boolean recognises(IncomingFile file) {
            return file.name().endsWith(".lines");
        }

        @Override
        public void read(IncomingFile file, ImportSink sink) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    read(line, new SourceRef(file.hash(), new Place.Line(number)), sink);
                    sink.progress(number);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void read(String line, SourceRef source, ImportSink sink) {
            switch (line) {
                case "bad" -> sink.reject(source.place(), "line is bad, must be good");
                case "patient" ->
                    sink.accept(SilverRow.of(
                            ADA, source, 0, Labels.NORMAL, new Patient("Doe", "A", null, "female", null, "north")));
                default ->
                    sink.accept(SilverRow.of(
                            ADA,
                            source,
                            0,
                            Labels.NORMAL,
                            new Condition("primary-cancer", null, null, line, null, null, null, "active")));
            }
        }
    }

    /// Keeps what it hears and stops where the test says.
    private static final class Heard implements ImportProgress {
        private final List<Long> rows = new ArrayList<>();
        private final List<String> built = new ArrayList<>();
        private final List<Set<Pseudonym>> changed = new ArrayList<>();
        private List<Path> files = List.of();
        private long bytes;
        private int finished;
        private int stopAfter = Integer.MAX_VALUE;
        private String stopIn = "";
        private boolean stopping;

        @Override
        public void begins(List<Path> found, long size) {
            files = found;
            bytes = size;
        }

        @Override
        public void at(int file, int count, String name, long done, long size, long taken) {
            rows.add(taken);
            stopping |= name.equals(stopIn) && taken > 0;
        }

        @Override
        public void finished(ImportReport report) {
            finished++;
        }

        @Override
        public void building(int done, int cases) {
            built.add(done + " of " + cases);
        }

        @Override
        public void changed(Set<Pseudonym> patients) {
            changed.add(patients);
        }

        @Override
        public boolean cancelled() {
            return stopping || finished >= stopAfter;
        }
    }
}
