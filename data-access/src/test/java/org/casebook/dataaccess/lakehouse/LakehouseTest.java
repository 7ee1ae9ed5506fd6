package org.casebook.dataaccess.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casebook.dataaccess.DataAccessException.ErrorCode;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.IdentifierLink;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.lakehouse.IdentityStore.CareTeamMember;
import org.casebook.dataaccess.lakehouse.PermittedReader.Features;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LakehouseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /// Of a database file: the block of the cipher and the two of the store; what comes after is content.
    private static final int HEADERS = 3 * 4096;

    private static final PatientIdentifier ADA = new PatientIdentifier("urn:test:mrn", "1");
    private static final PatientIdentifier BEN = new PatientIdentifier("urn:test:mrn", "2");
    private static final Scope EVERYTHING =
            new Scope(new RowPredicate.Everyone(), Confidentiality.V, Set.of("HIV", "PSY"), TODAY);

    @TempDir
    private Path folder;

    private Lakehouse lakehouse;

    @BeforeEach
    void open() {
        lakehouse = Lakehouse.open(Home.createDemo(folder), CLOCK);
    }

    @AfterEach
    void close() {
        lakehouse.close();
    }

    @Test
    void everyRecordComponentHasItsColumn() {
        List<String> read = SilverTables.all().stream()
                .filter(table -> !table.name().equals("board"))
                .peek(table -> lakehouse.gold().rows(table.type(), new Pseudonym("P-AAAAAAAAAA")))
                .map(SilverTables.SilverTable::name)
                .toList();

        assertThat(read).hasSize(16);
    }

    @Test
    void refusesTheWrongPassphraseInOneLine(@TempDir Path other) {
        Home.create(other, "right".toCharArray());

        assertThatThrownBy(() -> Home.open(other, "wrong".toCharArray()))
                .isInstanceOf(LakehouseException.class)
                .hasMessage("passphrase does not fit this home, it must be the one it was made with");
    }

    @Test
    void saysInOneLineThatAnotherProcessHasTheHomeOpen(@TempDir Path other) throws IOException {
        Home home = Home.createDemo(other);
        Lakehouse.open(home, CLOCK).close();

        try (FileChannel elsewhere = FileChannel.open(databaseFile(other), StandardOpenOption.WRITE);
                FileLock lock = elsewhere.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(
                    home, ErrorCode.HOME_LOCKED, "home is open in another Casebook, it must be closed there first");
        }
    }

    @Test
    void saysInOneLineThatTheDatabaseIsOfAnotherHome(@TempDir Path other, @TempDir Path third) throws IOException {
        Home home = Home.createDemo(other);
        Lakehouse.open(home, CLOCK).close();
        Lakehouse.open(Home.createDemo(third), CLOCK).close();

        Files.copy(databaseFile(third), databaseFile(other), StandardCopyOption.REPLACE_EXISTING);

        assertRefused(
                home,
                ErrorCode.HOME_UNREADABLE,
                "database does not open with the key of this home, it must be its own and undamaged");
    }

    /// With half of it gone, the engine cannot tell its own damaged file from one of another key.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; database file is damaged, it must be restored from a copy",
                "2; database does not open with the key of this home, it must be its own and undamaged"
            })
    void saysInOneLineThatTheDatabaseIsDamaged(int part, String message, @TempDir Path other) throws IOException {
        Home home = Home.createDemo(other);
        Lakehouse.open(home, CLOCK).close();
        Files.writeString(home.folder().ledger(), "an entry\n");

        byte[] bytes = Files.readAllBytes(databaseFile(other));
        int from = part == 1 ? HEADERS : bytes.length / 2;
        Arrays.fill(bytes, from, bytes.length, (byte) 7);
        Files.write(databaseFile(other), bytes);

        assertRefused(home, ErrorCode.HOME_UNREADABLE, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "90020; HOME_LOCKED; home is open in another Casebook, it must be closed there first",
                "90049; HOME_UNREADABLE; database does not open with the key of this home, it must be its own and undamaged",
                "28000; HOME_UNREADABLE; database does not open with the key of this home, it must be its own and undamaged",
                "90030; HOME_UNREADABLE; database file is damaged, it must be restored from a copy",
                "50000; LAKEHOUSE_FAILED; database cannot be opened (error 50000)"
            })
    void hasOneLineForEachErrorOfTheEngine(int error, ErrorCode code, String message) {
        LakehouseException explained = new H2Dialect().explain(new SQLException("as the engine says", "00000", error));

        assertThat(explained).hasMessage(message);
        assertThat(explained.code()).isEqualTo(code);
    }

    @Test
    void stretchesPassphrasesButNotRandomKeys(@TempDir Path other) throws IOException {
        Home.create(other, "a phrase".toCharArray());

        assertThat(Files.readString(other.resolve("home.json"))).contains("\"iterations\":600000");
        assertThat(Files.readString(folder.resolve("home.json"))).contains("\"iterations\":1");
        assertThat(Files.readString(folder.resolve("demo.key"))).matches("[0-9a-f]{64}");
    }

    @Test
    void removesWhatAKilledImportLeftHalfWritten() throws IOException {
        lakehouse.close();
        Path part = Files.writeString(folder.resolve("objects").resolve("incoming1.part"), "half");

        lakehouse = Lakehouse.open(Home.openDemo(folder), CLOCK);

        assertThat(part).doesNotExist();
    }

    @Test
    void aRecommendationIsInTheFileWhenItsWriterIsTold(@TempDir Path other) throws IOException {
        Pseudonym patient = new Pseudonym("P-AAAAAAAAAA");
        RecommendationStore.Row first = new RecommendationStore.Row(
                "case", patient, 1, "wording", "reason", "[]", "[]", "kim", CLOCK.instant(), null, null);

        assertThat(lakehouse.recommendations().add(first)).isTrue();
        copyAsPowerLossWouldLeaveIt(other.resolve("added"));
        assertThat(lakehouse.recommendations().sign("case", patient, 1, "kim", CLOCK.instant()))
                .isTrue();
        copyAsPowerLossWouldLeaveIt(other.resolve("signed"));

        try (Lakehouse found = Lakehouse.open(Home.openDemo(other.resolve("added")), CLOCK)) {
            assertThat(found.recommendations().versions("case", patient)).containsExactly(first);
        }
        try (Lakehouse found = Lakehouse.open(Home.openDemo(other.resolve("signed")), CLOCK)) {
            assertThat(found.recommendations().versions("case", patient))
                    .singleElement()
                    .extracting(RecommendationStore.Row::signedBy)
                    .isEqualTo("kim");
        }
    }

    private void copyAsPowerLossWouldLeaveIt(Path to) throws IOException {
        Files.createDirectories(to.resolve("objects"));
        for (String name : List.of("home.json", "demo.key", "casebook.mv.db")) {
            Files.copy(folder.resolve(name), to.resolve(name));
        }
    }

    @Test
    void leavesNoTraceOfAStatementThatFails() throws IOException, SQLException {
        H2Dialect dialect = new H2Dialect();
        Home home = Home.openDemo(folder);
        try (Connection connection = DriverManager.getConnection(
                        dialect.url(home.folder()), dialect.user(), dialect.password(home.key()));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into nowhere values ('Ada')"))
                    .isInstanceOf(SQLException.class);
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("trace"));
        }
    }

    @Test
    void opensAgainWithThePassphrase(@TempDir Path other) {
        try (Lakehouse first = Lakehouse.open(Home.create(other, "a phrase".toCharArray()), CLOCK)) {
            write(first, "one", ADA, condition("lung"), Labels.NORMAL);
            first.identities().settle();
        }
        try (Lakehouse second = Lakehouse.open(Home.open(other, "a phrase".toCharArray()), CLOCK)) {
            assertThat(second.ingest().find(hash("one"))).isPresent();
        }
    }

    @Test
    void keepsNoClearTextOnDisk() throws IOException {
        write(lakehouse, "one", ADA, condition("a very particular diagnosis"), Labels.NORMAL);
        Path file = Files.writeString(folder.resolveSibling("in.txt"), "a very particular object");
        lakehouse.objects().put(file, ObjectStore.hash(file));
        lakehouse.close();

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(kept -> assertThat(new String(Files.readAllBytes(kept), StandardCharsets.ISO_8859_1))
                            .doesNotContain("very particular"));
        }
    }

    @Test
    void givesBackTheBytesOfAnObjectAndNoticesAnExchange() throws IOException {
        Path one = Files.writeString(folder.resolveSibling("one.txt"), "first");
        Path two = Files.writeString(folder.resolveSibling("two.txt"), "other");
        lakehouse.objects().put(one, ObjectStore.hash(one));
        lakehouse.objects().put(two, ObjectStore.hash(two));
        try (var in = lakehouse.objects().open(ObjectStore.hash(one))) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("first");
        }

        Files.copy(object(ObjectStore.hash(two)), object(ObjectStore.hash(one)), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> {
                    try (var in = lakehouse.objects().open(ObjectStore.hash(one))) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void takesEverythingBackWhenAWriterIsClosedUnfinished() {
        try (SilverWriter writer = lakehouse.ingest().begin(hash("one"))) {
            writer.add(id("one"), ADA, source("one"), Labels.NORMAL, condition("lung"));
        }

        assertThat(lakehouse.ingest().find(hash("one"))).isEmpty();
        assertThat(lakehouse.identities().pending()).isEmpty();
    }

    @Test
    void replacesTheRowsOfAFileThatIsReadAnew() {
        write(lakehouse, "other", ADA, condition("of another file"), Labels.NORMAL);
        write(lakehouse, "one", ADA, condition("as read before"), Labels.NORMAL);
        write(lakehouse, "one", ADA, condition("as read now"), Labels.NORMAL);
        write(lakehouse, "one", BEN, condition("of the other patient"), Labels.NORMAL);
        Pseudonym ada = patient(ADA, "main");
        Pseudonym ben = patient(BEN, "second");

        assertThat(conditions(EVERYTHING, ada)).containsExactly("of another file");
        assertThat(conditions(EVERYTHING, ben)).containsExactly("of the other patient");
    }

    @Test
    void replacesTheBoardOfAFileThatIsReadAnew() {
        for (String name : List.of("before", "now")) {
            try (SilverWriter writer = lakehouse.ingest().begin(hash("board"))) {
                writer.add(
                        ItemId.of(ItemKind.BOARD, "board"),
                        null,
                        source("board"),
                        Labels.NORMAL,
                        new Board("B-1", name, CLOCK.instant(), "UTC", "north", null));
                writer.finish("board.json", 1, "BOARD", "1", "ACCEPTED", "{}", new SilverWriter.Counts(1, 1, 0));
            }
        }

        assertThat(lakehouse.<List<String>>read(
                        EVERYTHING,
                        reader -> reader.meetings(Board.class).stream()
                                .map(board -> board.value().name())
                                .toList()))
                .containsExactly("now");
    }

    @Test
    void leavesRowsOfUnknownIdentifiersPendingUntilAPersonDecides() {
        write(lakehouse, "one", ADA, condition("lung"), Labels.NORMAL);

        assertThat(lakehouse.identities().settle()).isZero();
        String pending = lakehouse.identities().pending().getFirst().id();
        Pseudonym patient = lakehouse
                .identities()
                .assign(pending, Optional.empty(), "coordinator")
                .orElseThrow();

        assertThat(lakehouse.gold().stale()).containsExactly(patient);
        assertThat(lakehouse.gold().rows(Condition.class, patient)).hasSize(1);
        assertThat(lakehouse.identities().pending()).isEmpty();
    }

    @Test
    void followsLinksWhateverTheOrderOfFiles() {
        PatientIdentifier sample = new PatientIdentifier(PatientIdentifier.SPECIMEN, "T1");
        PatientIdentifier cohort = new PatientIdentifier(PatientIdentifier.GENOTYPE_SAMPLE, "S1");
        write(lakehouse, "early", sample, condition("from the specimen"), Labels.NORMAL);
        write(lakehouse, "link", ADA, new IdentifierLink(cohort), Labels.NORMAL);
        write(lakehouse, "cohort", cohort, condition("from the cohort"), Labels.NORMAL);
        lakehouse.identities().settle();
        write(lakehouse, "specimen", ADA, new Specimen("T1", null, null, null), Labels.NORMAL);
        Pseudonym patient = patient(ADA, "main");

        assertThat(lakehouse.gold().rows(Condition.class, patient))
                .extracting(item -> item.value().display())
                .containsExactlyInAnyOrder("from the specimen", "from the cohort");
    }

    @Test
    void readsOnlyPatientsOfTheCareTeam() {
        Pseudonym ada = patientWith("lung", ADA, Labels.NORMAL);
        Pseudonym ben = patientWith("colon", BEN, Labels.NORMAL);
        lakehouse
                .identities()
                .replaceCareTeams(List.of(
                        new CareTeamMember("kim", ADA, TODAY.minusDays(1), null),
                        new CareTeamMember("kim", BEN, null, TODAY.minusDays(1))));

        Scope kim = scope(new RowPredicate.InCareTeamOf(new UserId("kim")));

        assertThat(conditions(kim, ada)).containsExactly("lung");
        assertThat(conditions(kim, ben)).isEmpty();
    }

    @Test
    void readsOnlyPatientsOfTheSite() {
        Pseudonym ada = patientWith("lung", ADA, Labels.NORMAL);

        assertThat(conditions(scope(new RowPredicate.InSites(Set.of("north"))), ada))
                .containsExactly("lung");
        assertThat(conditions(scope(new RowPredicate.InSites(Set.of("south"))), ada))
                .isEmpty();
        assertThat(conditions(scope(new RowPredicate.Nobody()), ada)).isEmpty();
        assertThat(conditions(scope(new RowPredicate.AnyOf(List.of())), ada)).isEmpty();
    }

    @Test
    void hidesItemsWithAForeignLabel() {
        Pseudonym ada = patientWith("hiv", ADA, new Labels(Confidentiality.R, "PSY,HIV"));

        assertThat(conditions(labels(Confidentiality.R, Set.of("HIV", "PSY")), ada))
                .containsExactly("hiv");
        assertThat(conditions(labels(Confidentiality.R, Set.of("HIV")), ada)).isEmpty();
        assertThat(conditions(labels(Confidentiality.R, Set.of()), ada)).isEmpty();
        assertThat(conditions(labels(Confidentiality.N, Set.of("HIV", "PSY")), ada))
                .isEmpty();
    }

    @Test
    void replacesGoldRowsAndReadsThemInScope() {
        Pseudonym ada = patientWith("lung", ADA, Labels.NORMAL);
        ItemId item = ItemId.of(ItemKind.CONDITION, "x");
        TimelineEvent event = new TimelineEvent(Lane.IMAGING, TODAY, null, false, "CT", null, 12.5, "mm", item);
        FeatureBlock block = new FeatureBlock(
                "clinical",
                "1",
                Modality.CLINICAL,
                new Presence.Present(1, TODAY),
                new TreeMap<>(java.util.Map.of("age_years", 61.0)));
        FeatureBlock pending = new FeatureBlock(
                "genomics", "1", Modality.GENOMICS, new Presence.Absent(Missing.PENDING, TODAY, ""), new TreeMap<>());
        GoldRows rows = new GoldRows(
                "north",
                List.of(new GoldRows.VariantTier(item, new Tier("I", "r", "why", "cited", "v"))),
                List.of(new CaseItem<>(item, new Known<>(event, List.of(source("one"))), Labels.NORMAL)),
                List.of(),
                List.of(new GoldRows.Thumbnail(item, new byte[] {1, 2}, 1, 2, null)),
                List.of(block, pending),
                "1",
                3);
        lakehouse.gold().replace(ada, rows);
        lakehouse.gold().replace(ada, rows);

        lakehouse.read(EVERYTHING, reader -> {
            assertThat(reader.items(TimelineEvent.class, ada))
                    .singleElement()
                    .satisfies(read -> assertThat(read.value()).isEqualTo(event));
            assertThat(reader.tiers(ada)).containsOnlyKeys(item);
            assertThat(reader.thumbnail(item).orElseThrow().png()).containsExactly(1, 2);
            assertThat(reader.features())
                    .containsExactly(
                            new Features(
                                    ada,
                                    "clinical",
                                    "1",
                                    Modality.CLINICAL,
                                    new Presence.Present(1, null),
                                    block.values()),
                            new Features(
                                    ada,
                                    "genomics",
                                    "1",
                                    Modality.GENOMICS,
                                    new Presence.Absent(Missing.PENDING, null, ""),
                                    new TreeMap<>()));
            return true;
        });
        lakehouse.read(scope(new RowPredicate.Nobody()), reader -> {
            assertThat(reader.items(TimelineEvent.class, ada)).isEmpty();
            assertThat(reader.tiers(ada)).isEmpty();
            assertThat(reader.thumbnail(item)).isEmpty();
            assertThat(reader.features()).isEmpty();
            assertThat(reader.patients()).isEmpty();
            return true;
        });
    }

    private List<String> conditions(Scope scope, Pseudonym patient) {
        return lakehouse.read(
                scope,
                reader -> reader.items(Condition.class, patient).stream()
                        .map(item -> item.value().display())
                        .toList());
    }

    private Pseudonym patientWith(String diagnosis, PatientIdentifier subject, Labels labels) {
        write(lakehouse, diagnosis, subject, condition(diagnosis), labels);
        return patient(subject, diagnosis + "-patient");
    }

    private Pseudonym patient(PatientIdentifier subject, String file) {
        write(lakehouse, file, subject, new Patient("Doe", "A", null, "female", null, "north"), Labels.NORMAL);
        lakehouse.gold().built();
        lakehouse.identities().settle();
        Pseudonym patient = lakehouse.gold().stale().getFirst();
        lakehouse
                .gold()
                .replace(patient, new GoldRows("north", List.of(), List.of(), List.of(), List.of(), List.of(), "1", 1));
        lakehouse.gold().built();
        return patient;
    }

    private static void write(
            Lakehouse into,
            String file,
            PatientIdentifier subject,
            org.casebook.dataaccess.casefile.ClinicalRecord record,
            Labels labels) {
        try (SilverWriter writer = into.ingest().begin(hash(file))) {
            writer.add(id(file), subject, source(file), labels, record);
            writer.finish(file, 1, "NOTE", "1", "ACCEPTED", "{}", new SilverWriter.Counts(1, 1, 0));
        }
    }

    private static void assertRefused(Home home, ErrorCode code, String message) {
        assertThatThrownBy(() -> Lakehouse.open(home, CLOCK))
                .isInstanceOfSatisfying(
                        LakehouseException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessage(message);
    }

    private static Path databaseFile(Path home) {
        return home.resolve("casebook.mv.db");
    }

    private Path object(ObjectHash hash) {
        return folder.resolve("objects")
                .resolve(hash.hex().substring(0, 2))
                .resolve(hash.hex().substring(2));
    }

    private static Scope scope(RowPredicate patients) {
        return new Scope(patients, Confidentiality.V, Set.of(), TODAY);
    }

    private static Scope labels(Confidentiality highest, Set<String> codes) {
        return new Scope(new RowPredicate.Everyone(), highest, codes, TODAY);
    }

    private static Condition condition(String display) {
        return new Condition("primary-cancer", null, null, display, null, null, null, "active");
    }

    private static ObjectHash hash(String file) {
        return ObjectHash.of(file.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceRef source(String file) {
        return new SourceRef(hash(file), new Place.Line(1));
    }

    private static ItemId id(String file) {
        return ItemId.of(ItemKind.CONDITION, file);
    }
}
