package org.casebook.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casebook.app.BundledCohort;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who sees what, for which purpose: every user, purpose, class and modality against tables that a data steward can
/// read, on a home with real files and through the real gateways. What no table decides fails.
class AccessMatrixTest {
    private static final CaseId CASE = new CaseId("thoracic-2026-11-25-0001");
    private static final List<String> USERS = List.of("oncologist", "coordinator", "steward", "researcher");

    @TempDir
    private static Path folder;

    private static OpenHome home;
    private static AccessProbes probes;
    private static AccessTable purposes;
    private static AccessTable contents;
    private static AccessTable patients;

    @BeforeAll
    static void importCohort() throws IOException {
        purposes = AccessTable.read("access-purposes.tsv");
        contents = AccessTable.read("access-contents.tsv");
        patients = AccessTable.read("access-patients.tsv");
        Path cohort = Files.createDirectory(folder.resolve("cohort"));
        BundledCohort.copyTo(
                cohort,
                List.of(
                        "boards/thoracic",
                        "boards/molecular",
                        "patients/MRN-0001/fhir/core.json",
                        "patients/MRN-0001/genomics/",
                        "patients/MRN-0001/imaging/2026-09-07-ct/",
                        "patients/MRN-0001/notes/",
                        "patients/MRN-0001/wearable/",
                        "patients/MRN-0003/fhir/core.json",
                        "patients/MRN-0008/fhir/core.json",
                        "patients/MRN-0010/fhir/core.json",
                        "patients/MRN-0025/fhir/core.json"));
        home = OpenHome.createDemo(folder.resolve("home"), BundledCohort.users(), ImportChild.CLOCK, ZoneOffset.UTC);
        home.intake().importFiles(asking("coordinator", Purpose.TREAT), List.of(cohort), ImportProgress.SILENT);
        probes = new AccessProbes(home, CASE, items());
    }

    @AfterAll
    static void close() {
        home.close();
    }

    static Stream<String> users() {
        return USERS.stream();
    }

    @ParameterizedTest
    @MethodSource("users")
    void givesEachUserWhatTheTablesSay(String user) {
        Map<String, String> wrong = new TreeMap<>();
        for (Purpose purpose : Purpose.values()) {
            boolean served = purposes.cell(user, purpose.name()).equals("served");
            probes.observe(asking(user, purpose)).forEach((what, observed) -> {
                String expected = served ? contents.cell(what, user) : AccessProbes.DENIED;
                if (!observed.equals(expected)) {
                    wrong.put(purpose + " " + what, "is %s, must be %s".formatted(observed, expected));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPurposeAndEveryContentIsDecidedForEveryUser() {
        assertThat(purposes.rows()).containsOnlyKeys(USERS);
        assertThat(purposes.columns())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("user"),
                                Arrays.stream(Purpose.values()).map(Enum::name))
                        .toList());
        assertThat(purposes.rows().values())
                .allSatisfy(cells -> assertThat(cells.values()).isSubsetOf("served", AccessProbes.DENIED));
        assertThat(contents.rows().keySet()).containsExactlyElementsOf(probes.names());
        assertThat(contents.columns())
                .containsExactlyElementsOf(Stream.concat(Stream.of("content", "class"), USERS.stream())
                        .toList());
        assertThat(contents.rows().values().stream().map(cells -> cells.getOrDefault("class", "")))
                .as("classes that have a row")
                .contains(Arrays.stream(Classification.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void purposeThatNoRuleKnowsIsDenied() {
        assertThat(purposes.rows().values())
                .allSatisfy(cells -> assertThat(cells).containsEntry(Purpose.BTG.name(), AccessProbes.DENIED));
    }

    /// The users of the tables, and such as have the role but treat nobody, work elsewhere, or have a role of which no
    /// rule speaks.
    @Test
    void showsEachUserThePatientsThatTheTableSays() {
        Map<String, String> wrong = new TreeMap<>();
        patients.rows().forEach((name, cells) -> {
            AccessContext context = new AccessContext(
                    new UserId(name),
                    Set.of(String.valueOf(cells.get("role"))),
                    String.valueOf(cells.get("site")),
                    Purpose.valueOf(String.valueOf(cells.get("purpose"))),
                    "",
                    ImportChild.CLOCK.instant());
            for (String column :
                    patients.columns().subList(4, patients.columns().size())) {
                String observed = column.startsWith("item ")
                        ? labelled(context, column.substring("item ".length()))
                        : AccessProbes.word(home.cases().open(context, caseOf(column)));
                if (!observed.equals(cells.get(column))) {
                    wrong.put(name + ", " + column, "is %s, must be %s".formatted(observed, cells.get(column)));
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(patients.rows().keySet()).containsAll(USERS).hasSizeGreaterThan(USERS.size() + 3);
    }

    /// Whether any item of a case carries a sensitivity code.
    private static String labelled(AccessContext context, String code) {
        var opened = home.cases().open(context, caseOf("MRN-0008"));
        return opened.visible()
                .map(file -> Stream.of(
                                file.conditions().visible(), file.observations().visible())
                        .flatMap(section -> section.stream().flatMap(List::stream))
                        .anyMatch(item -> item.labels().codes().contains(code)))
                .map(found -> found ? AccessProbes.RELEASED : AccessProbes.HIDDEN)
                .orElseGet(() -> AccessProbes.word(opened));
    }

    private static CaseId caseOf(String patient) {
        String number = patient.substring("MRN-".length());
        boolean molecular = number.equals("0008") || number.equals("0010");
        return new CaseId((molecular ? "molecular-2026-12-09-" : "thoracic-2026-11-25-") + number);
    }

    private static AccessContext asking(String user, Purpose purpose) {
        User known = home.home().find(new UserId(user)).orElseThrow();
        return AccessContext.of(known, purpose, ImportChild.CLOCK.instant());
    }

    /// Found by someone who may see them all.
    private static AccessProbes.CaseItems items() {
        AccessContext context = asking("oncologist", Purpose.TREAT);
        CaseFile file = home.cases().open(context, CASE).visible().orElseThrow();
        ImagingSeries series =
                first(file.studies().visible().orElseThrow()).value().series().getFirst();
        var note = file.notes().visible().orElseThrow().stream()
                .filter(item -> !item.value().entities().isEmpty())
                .findFirst()
                .orElseThrow();
        CaseItem<Condition> condition = first(file.conditions().visible().orElseThrow());
        ItemId wearable = file.events().visible().orElseThrow().stream()
                .filter(item -> item.value().lane() == Lane.WEARABLES)
                .findFirst()
                .orElseThrow()
                .id();
        SourceRef described = file.header().name().visible().orElseThrow() instanceof Known<String> name
                ? name.sources().getFirst()
                : SourceRef.whole(ObjectHash.of(new byte[0]));
        return new AccessProbes.CaseItems(
                ItemId.of(ItemKind.PATIENT, described, 0),
                condition.id(),
                first(file.somatic().visible().orElseThrow()).id(),
                first(file.germline().visible().orElseThrow()).id(),
                series.id(),
                series.instances().getFirst().id(),
                note.id(),
                note.value().entities().getFirst().id(),
                wearable);
    }

    private static <T> T first(List<T> list) {
        return list.getFirst();
    }
}
