package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.PolicyGateway.Change;
import org.casebook.dataaccess.gateway.PolicyGateway.Comparison;
import org.casebook.dataaccess.gateway.PolicyGateway.Explanation;
import org.casebook.dataaccess.gateway.PolicyGateway.Holding;
import org.casebook.dataaccess.gateway.PolicyGateway.PatientsPart;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.PatientFacts;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LakehousePolicyGatewayTest {
    private static final Pseudonym NOBODY = new Pseudonym("P-AAAAAAAAAA");
    private static final String POLICY = PolicyFile.initialText();
    private static final String TEAM = "patients: care-team";

    @TempDir
    private Path folder;

    private SampleHome sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleHome.withAdaAndBen(folder);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void saysWhatARuleGrantsWhoeverThePatientIs() {
        PolicyGateway.Rights rights = sample.home().policies().rights(sample.context("steward"));

        assertThat(rights.rule()).isEqualTo("steward-oversees");
        assertThat(rights.actions())
                .containsExactly(
                        Action.VIEW, Action.COUNT, Action.IMPORT, Action.ASSIGN, Action.AUDIT, Action.ADMINISTER);
        assertThat(rights.columns())
                .hasSize(Classification.values().length)
                .contains(new PolicyGateway.Column(Classification.QUASI_IDENTIFIER, ColumnRule.MASK));
        assertThat(rights.patients().kind()).isEqualTo("everyone");
    }

    @Test
    void explainsAPatientOfTheCareTeam() {
        Explanation explained =
                explain("oncologist", patient(SampleHome.ADA)).visible().orElseThrow();

        assertThat(explained.patients().kind()).isEqualTo("care-team");
        assertThat(explained.patients().holds()).isEqualTo(Holding.HOLDS);
        assertThat(sample.ledger()).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("ACCESS");
            assertThat(entry.items()).containsExactly(explained.patient().text());
        });
    }

    @Test
    void explainsAnItemByItsClass() {
        ItemId note = note(SampleHome.ADA, "oncologist");

        Explanation explained = explain("oncologist", note).visible().orElseThrow();

        assertThat(explained.item()).isEqualTo(note);
        assertThat(explained.classification()).isEqualTo(Classification.FREE_TEXT);
        assertThat(explained.shown()).isEqualTo(ColumnRule.RELEASE);
        assertThat(explained.patient()).isEqualTo(patient(SampleHome.ADA));
    }

    @Test
    void answersTheSameForAHiddenPatientAsForNobody() {
        Governed<Explanation> hidden = explain("oncologist", patient(SampleHome.BEN));
        Entry ofHidden = sample.ledger().getFirst();
        Governed<Explanation> nobody = explain("oncologist", NOBODY);
        Entry ofNobody = sample.ledger().getFirst();

        assertThat(hidden).isEqualTo(nobody).isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
        assertThat(ofHidden.action()).isEqualTo(ofNobody.action()).isEqualTo("DENIAL");
        assertThat(ofHidden.detail()).isEqualTo(ofNobody.detail());
    }

    /// Whoever may see everyone, or everyone who does not refuse, does not see somebody who does not exist.
    @ParameterizedTest
    @ValueSource(strings = {"oncologist", "steward", "researcher"})
    void explainsNobodyWhoDoesNotExist(String user) {
        assertThat(explain(user, NOBODY)).isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
    }

    @Test
    void answersTheSameForAHiddenItemAndAWithheldClassAsForNoItem() {
        ItemId ofBen = note(SampleHome.BEN, "consultant");
        ItemId ofAda = note(SampleHome.ADA, "oncologist");

        assertThat(explain("oncologist", ofBen))
                .isEqualTo(explain("oncologist", new ItemId("note-00000000000000000000")))
                .isEqualTo(explain("steward", ofAda))
                .isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
    }

    @Test
    void explainsNothingWithoutTheRightToView() {
        var context = sample.context("oncologist", Purpose.HRESCH);

        assertThat(sample.home().policies().explain(context, patient(SampleHome.ADA)))
                .isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
    }

    @Test
    void findsNothingBetweenAPolicyAndItself() {
        Comparison same = compare("steward", POLICY, POLICY);

        assertThat(same.changes()).isEmpty();
        assertThat(same.users()).isEqualTo(6);
    }

    @Test
    void countsWhomEachAccountGainsAndRecordsTheCount() {
        Comparison comparison = compare("steward", POLICY, POLICY.replace(TEAM, "patients: everyone"));

        assertThat(comparison.changes())
                .extracting(Change::user, Change::purpose, Change::patientsGained, Change::patientsLost)
                .contains(
                        tuple(new UserId("oncologist"), Purpose.TREAT, Governed.released(1L), Governed.released(0L)),
                        tuple(new UserId("colleague"), Purpose.TREAT, Governed.released(0L), Governed.released(0L)))
                .hasSize(9);
        assertThat(sample.ledger()).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("COUNT");
            assertThat(entry.items()).isEmpty();
            assertThat(entry.detail()).contains("before=" + comparison.before(), "after=" + comparison.after());
        });
    }

    @Test
    void countsWhomEachAccountLoses() {
        Change change = change(compare("steward", POLICY, POLICY.replace(TEAM, "patients: nobody")), "colleague");

        assertThat(change.patientsLost()).isEqualTo(Governed.released(2L));
        assertThat(change.patientsGained()).isEqualTo(Governed.released(0L));
    }

    /// A small count could tell of one patient; so could none.
    @Test
    void tellsNoSmallCountToWhoMayNotSeeEveryone() {
        Comparison comparison = compare("oncologist", POLICY, POLICY.replace(TEAM, "patients: everyone"));

        assertThat(comparison.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.patientsGained()).isEqualTo(new Governed.Masked<>(10L, "below"));
            assertThat(change.patientsLost()).isEqualTo(new Governed.Masked<>(10L, "below"));
        });
    }

    @Test
    void comparesRightsClassesAndLabels() {
        Change change = change(
                compare(
                        "steward",
                        POLICY,
                        POLICY.replace("EXPORT, SIGN, AUDIT", "EXPORT, IMPORT")
                                .replace("sensitivities: [GDIS]", "sensitivities: [PSY]")
                                .replace("confidentiality: R", "confidentiality: N")
                                .replace("GERMLINE: release", "GERMLINE: withhold")),
                "oncologist");

        assertThat(change.rights().gained()).containsExactly(Action.IMPORT);
        assertThat(change.rights().lost()).containsExactly(Action.SIGN, Action.AUDIT);
        assertThat(change.rights().columns())
                .extracting(column -> column.classification() + " " + column.before() + " " + column.after())
                .containsExactly("GERMLINE RELEASE WITHHOLD");
        assertThat(change.rights().sensitivitiesGained()).containsExactly("PSY");
        assertThat(change.rights().sensitivitiesLost()).containsExactly("GDIS");
        assertThat(change.rights().highestAfter()).hasToString("N");
        assertThat(change.patientsLost()).isEqualTo(Governed.released(0L));
    }

    /// A rule that grants no action shows nobody, whichever patients it names.
    @Test
    void whoLosesEveryRightLosesEveryPatient() {
        Change change = change(
                compare("steward", POLICY, POLICY.replace("[VIEW, SEARCH, COUNT, EXPORT, SIGN, AUDIT]", "[]")),
                "colleague");

        assertThat(change.patientsLost()).isEqualTo(Governed.released(2L));
        assertThat(change.rights().columns()).hasSize(Classification.values().length);
    }

    @Test
    void comparesNothingForWhoMayNotAudit() {
        assertThat(sample.home()
                        .policies()
                        .compare(sample.context("researcher"), PolicyFile.parse(POLICY), PolicyFile.parse(POLICY)))
                .isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
    }

    /// A table of requests judges patients by facts, and the tables by SQL: both must say the same.
    @ParameterizedTest
    @CsvSource({
        "patients: everyone",
        "patients: nobody",
        "patients: care-team",
        "patients: own-site",
        "patients: consent",
        "'patients: {any: [care-team, nobody]}'",
        "'patients: {all: [care-team, own-site]}'",
        "'patients: {all: [consent, {any: [care-team, nobody]}]}'"
    })
    void factsSayOfPatientsWhatTheTablesSay(String patients) {
        PatientFacts ada =
                new PatientFacts(Set.of(new UserId("oncologist"), new UserId("colleague")), "north", Set.of());
        PatientFacts ben =
                new PatientFacts(Set.of(new UserId("consultant"), new UserId("colleague")), "north", Set.of());
        Comparison all = compare("steward", POLICY.replace(TEAM, "patients: nobody"), POLICY.replace(TEAM, patients));

        for (String user : List.of("oncologist", "colleague", "consultant")) {
            RowPredicate predicate = PolicyFile.parse(POLICY.replace(TEAM, patients))
                    .decide(sample.context(user))
                    .patients();
            long expected = List.of(ada, ben).stream()
                    .filter(facts -> facts.isAmong(predicate))
                    .count();
            long counted = all.changes().stream()
                    .filter(change -> change.user().equals(new UserId(user)))
                    .filter(change -> change.purpose() == Purpose.TREAT)
                    .mapToLong(change -> change.patientsGained().visible().orElseThrow())
                    .sum();

            assertThat(counted).as(user).isEqualTo(expected);
        }
    }

    /// A row predicate, how days and sites are shown, and what the consultant, who is of Ada's site and does not treat
    /// her, or the colleague, who does, is told of its parts. Parts that must hold do; a consent is never told.
    @ParameterizedTest(name = "{2}: {0}, {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "own-site; mask; consultant; own-site HOLDS",
                "{any: [own-site, care-team]}; release; consultant"
                        + "; any HOLDS [own-site HOLDS, care-team DOES_NOT_HOLD]",
                "{any: [own-site, care-team]}; mask; consultant"
                        + "; any HOLDS [own-site NOT_TOLD, care-team DOES_NOT_HOLD]",
                "{any: [own-site, care-team]}; release; colleague; any HOLDS [own-site HOLDS, care-team HOLDS]",
                "{any: [care-team, consent]}; release; colleague; any HOLDS [care-team HOLDS, consent NOT_TOLD]",
                "{any: [care-team, consent]}; release; consultant"
                        + "; any HOLDS [care-team DOES_NOT_HOLD, consent NOT_TOLD]",
                "{any: [consent]}; release; consultant; any HOLDS [consent HOLDS]",
                "{all: [own-site, consent]}; mask; consultant; all HOLDS [own-site HOLDS, consent HOLDS]",
                "{any: [{all: [care-team, consent]}, everyone]}; release; consultant"
                        + "; any HOLDS [all DOES_NOT_HOLD [care-team DOES_NOT_HOLD, consent NOT_TOLD], everyone HOLDS]",
                "{any: [{all: [care-team, consent]}, everyone]}; release; colleague"
                        + "; any HOLDS [all NOT_TOLD [care-team HOLDS, consent NOT_TOLD], everyone HOLDS]",
                "{any: [{any: [nobody, care-team]}, everyone]}; release; consultant"
                        + "; any HOLDS [any DOES_NOT_HOLD [nobody DOES_NOT_HOLD, care-team DOES_NOT_HOLD],"
                        + " everyone HOLDS]",
            })
    void tellsWhichPartsHold(String patients, String days, String user, String told) throws IOException {
        Pseudonym ada = patient(SampleHome.ADA);
        sample.close();
        Files.writeString(
                folder.resolve("home").resolve("policy.yaml"),
                POLICY.replace(TEAM, "patients: " + patients)
                        .replace("QUASI_IDENTIFIER: release", "QUASI_IDENTIFIER: " + days));

        try (OpenHome home = OpenHome.openDemo(
                folder.resolve("home"), Clock.fixed(SampleHome.NOW, ZoneOffset.UTC), ZoneOffset.UTC)) {
            User asker = home.home().find(new UserId(user)).orElseThrow();
            Governed<Explanation> explained =
                    home.policies().explain(AccessContext.of(asker, Purpose.TREAT, SampleHome.NOW), ada);

            assertThat(words(explained.visible().orElseThrow().patients())).isEqualTo(told);
        }
    }

    private static String words(PatientsPart part) {
        String alone = part.kind() + " " + part.holds();
        return part.parts().isEmpty()
                ? alone
                : alone
                        + part.parts().stream()
                                .map(LakehousePolicyGatewayTest::words)
                                .collect(Collectors.joining(", ", " [", "]"));
    }

    private Governed<Explanation> explain(String user, Pseudonym patient) {
        return sample.home().policies().explain(sample.context(user), patient);
    }

    private Governed<Explanation> explain(String user, ItemId item) {
        return sample.home().policies().explain(sample.context(user), item);
    }

    private Comparison compare(String user, String before, String after) {
        return sample.home()
                .policies()
                .compare(sample.context(user), PolicyFile.parse(before), PolicyFile.parse(after))
                .visible()
                .orElseThrow();
    }

    private static Change change(Comparison comparison, String user) {
        return comparison.changes().stream()
                .filter(each -> each.user().equals(new UserId(user)) && each.purpose() == Purpose.TREAT)
                .findFirst()
                .orElseThrow();
    }

    private Pseudonym patient(CaseId id) {
        return sample.home()
                .cases()
                .open(sample.context("colleague"), id)
                .visible()
                .orElseThrow()
                .header()
                .patient();
    }

    private ItemId note(CaseId id, String user) {
        return sample.home()
                .cases()
                .open(sample.context(user), id)
                .visible()
                .orElseThrow()
                .notes()
                .visible()
                .orElseThrow()
                .getFirst()
                .id();
    }
}
