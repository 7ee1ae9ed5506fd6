package org.casebook.dataaccess.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {
    private static final String SOUND = """
            version: "1"
            rules:
              - name: treats
                roles: [oncologist]
                purposes: [TREAT, COC]
                actions: [VIEW]
                patients: {any: [care-team, own-site]}
                columns: {IDENTITY: release, QUASI_IDENTIFIER: mask, CLINICAL: release, FREE_TEXT: withhold,
                  EXTRACTED: release, SOMATIC: release, GERMLINE: release, IMAGING: release, WEARABLE: release,
                  OPERATIONAL: release}
                confidentiality: R
                sensitivities: [GDIS]
            """;

    @Test
    void saysNothingOfThePolicyOfNewHomes() {
        assertThat(PolicyCheck.of(PolicyFile.initialText())).isEmpty();
    }

    @Test
    void saysNothingOfASoundPolicy() {
        assertThat(PolicyCheck.of(SOUND)).isEmpty();
    }

    /// One change of the sound policy, and what is said of it.
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "version: \"1\"|version: \"\"|1:10: error: version is missing",
                "version: \"1\"|verzion: 1|1:1: error: verzion is not known, must be one of rules, version",
                "purposes: [TREAT, COC]|purposes: [TREAT, CURE]"
                        + "|5:23: error: rules[0].purposes[1] is CURE, must be one of TREAT, COC, ETREAT, BTG, HOPERAT,"
                        + " HRESCH, PATADMIN",
                "purposes: [TREAT, COC]|purposes: TREAT|5:15: error: rules[0].purposes must be a list",
                "roles: [oncologist]|roles: [[oncologist]]|4:13: error: rules[0].roles[0] must be a text",
                "roles: [oncologist]|rolls: [oncologist]|4:5: error: rules[0].rolls is not known, must be one of actions,"
                        + " columns, confidentiality, name, patients, purposes, roles, sensitivities",
                "actions: [VIEW]|actions: [LOOK]|6:15: error: rules[0].actions[0] is LOOK, must be one of VIEW, SEARCH,"
                        + " COUNT, EXPORT, SIGN, IMPORT, ASSIGN, AUDIT, ADMINISTER",
                "actions: [VIEW]|actions: *all|6:14: error: rules[0].actions is an alias, must be written out",
                "own-site]|hers]|7:33: error: rules[0].patients.any[1] is hers, must be one of everyone, nobody,"
                        + " care-team, own-site, consent",
                "{any: [care-team, own-site]}|{all: []}"
                        + "|7:21: error: rules[0].patients.all is empty, must have at least one",
                "{any: [care-team, own-site]}|{}|7:15: error: rules[0].patients must have either any or all",
                "IDENTITY: release,|IDENTITY: show,|8:25: error: rules[0].columns.IDENTITY is show, must be one of"
                        + " RELEASE, MASK, WITHHOLD",
                "CLINICAL: release|DINICAL: release|8:58: error: rules[0].columns.DINICAL is DINICAL, must be one of"
                        + " IDENTITY, QUASI_IDENTIFIER, CLINICAL, FREE_TEXT, EXTRACTED, SOMATIC, GERMLINE, IMAGING,"
                        + " WEARABLE, OPERATIONAL",
                "CLINICAL: release|CLINICAL: mask|8:68: warning: rules[0].columns.CLINICAL is mask, but this class has"
                        + " no coarser form, so that it is withheld",
                "CLINICAL: release|IDENTITY: release"
                        + "|8:58: error: rules[0].columns.IDENTITY is there twice, must be there once",
                "CLINICAL: release|free-text: release"
                        + "|8:78: error: rules[0].columns.FREE_TEXT is there twice, must be there once",
                "confidentiality: R|name: again|11:5: error: rules[0].name is there twice, must be there once",
                "confidentiality: R|confidentiality: secret"
                        + "|11:22: error: rules[0].confidentiality is secret, must be one of U, L, M, N, R, V",
                "confidentiality: R|patients|12:5: error: the file is not YAML from here on",
            })
    void saysWhereAndWhat(String from, String to, String expected) {
        assertThat(SOUND).contains(from);

        assertThat(texts(PolicyCheck.of(SOUND.replace(from, to)))).contains(expected);
    }

    @Test
    void saysAllOfItAtOnceInTheOrderOfTheFile() {
        String text = SOUND.replace("[TREAT, COC]", "[CURE]")
                .replace("own-site]", "hers]")
                .replace("confidentiality: R", "confidentiality: secret");

        List<Remark> remarks = PolicyCheck.of(text);

        assertThat(remarks).extracting(Remark::line).containsExactly(5, 7, 11);
        assertThat(remarks).extracting(Remark::value).containsExactly("CURE", "hers", "secret");
    }

    @Test
    void namesClassesThatARuleDoesNotName() {
        assertThat(texts(PolicyCheck.of(SOUND.replace("GERMLINE: release, IMAGING: release, ", ""))))
                .containsExactly("8:14: note: rules[0].columns does not name GERMLINE, IMAGING, which is withheld");
    }

    /// Roles and purposes of a second rule after `oncologist` with `TREAT, COC`.
    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[surgeon]|[TREAT]|",
                "[oncologist]|[HRESCH]|",
                "[oncologist]|[TREAT]|warning: rules[1] never decides: earlier rules decide oncologist/TREAT (treats)",
                "[oncologist]|[COC, TREAT]|warning: rules[1] never decides: earlier rules decide oncologist/TREAT"
                        + " (treats), oncologist/COC (treats)",
                "[oncologist, surgeon]|[TREAT]"
                        + "|note: rules[1] does not decide oncologist/TREAT (treats): earlier rules do",
                "[oncologist]|[TREAT, HRESCH]"
                        + "|note: rules[1] does not decide oncologist/TREAT (treats): earlier rules do",
                "[]|[HRESCH]|warning: rules[1].roles is empty, so that the rule never decides",
                "[oncologist]|[]|warning: rules[1].purposes is empty, so that the rule never decides"
            })
    void findsRulesThatEarlierOnesLeaveNothing(String roles, String purposes, String expected) {
        List<String> said = texts(PolicyCheck.of(SOUND + second("more", roles, purposes)));

        assertThat(said.stream().map(text -> text.replaceFirst("^\\d+:\\d+: ", "")))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void severalRulesTogetherCanLeaveALaterOneNothing() {
        String text =
                SOUND + second("surgeons", "[surgeon]", "[TREAT]") + second("both", "[oncologist, surgeon]", "[TREAT]");

        assertThat(texts(PolicyCheck.of(text)))
                .singleElement()
                .asString()
                .endsWith("rules[2] never decides: earlier rules decide oncologist/TREAT (treats), surgeon/TREAT"
                        + " (surgeons)");
    }

    @Test
    void wantsEachRuleToHaveANameOfItsOwn() {
        assertThat(texts(PolicyCheck.of(SOUND + second("treats", "[surgeon]", "[TREAT]"))))
                .containsExactly("13:11: error: rules[1].name is treats, must be unique: the ledger names rules");
    }

    @Test
    void comparesRolesWithThoseOfAccounts() {
        User surgeon = new User(new UserId("s"), "S", Set.of("surgeon"), "main", Purpose.TREAT);

        assertThat(texts(PolicyCheck.of(SOUND, List.of(surgeon))))
                .containsExactly(
                        "1:1: note: the file speaks nowhere of surgeon, a role of accounts: it is denied everything",
                        "4:13: warning: rules[0].roles[0] is oncologist, which is no role of any account");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(texts(PolicyCheck.of(SOUND + "---\nversion: \"2\"\n")))
                .singleElement()
                .asString()
                .contains("the file begins a second document, there must be one");
    }

    @ParameterizedTest
    @CsvSource({"''", "[]", "word", "'# nothing'"})
    void refusesWhatIsNoMap(String text) {
        assertThat(texts(PolicyCheck.of(text))).first().asString().endsWith("the file must be a map of settings");
    }

    @Test
    void loadingRefusesWithTheFirstPlaceAndHowManyThereAre() {
        String text = SOUND.replace("[TREAT, COC]", "[CURE]").replace("own-site]", "hers]");

        assertThatThrownBy(() -> PolicyFile.parse(text))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("policy.yaml:5:16: error: rules[0].purposes[0] is CURE, must be one of TREAT")
                .hasMessageEndingWith("(and 1 more)");
    }

    @Test
    void loadingRefusesWhatCheckingCallsAnErrorAndNothingElse() {
        String warned = SOUND.replace("CLINICAL: release", "CLINICAL: mask");

        assertThat(PolicyCheck.of(warned)).extracting(Remark::level).containsExactly(Remark.Level.WARNING);
        assertThat(PolicyFile.parse(warned).version()).isEqualTo("1");
    }

    /// What stands in the file must not end the line of a message, nor fill the terminal.
    @Test
    void keepsEachRemarkToOneShortLine() {
        String value = "\"a\\nb\\u001b[2J" + "x".repeat(500) + "\"";

        assertThat(texts(PolicyCheck.of(SOUND.replace("confidentiality: R", "confidentiality: " + value))))
                .singleElement()
                .satisfies(text -> assertThat(text).hasSizeLessThan(250).doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void usersAreRefusedWithPlaceAndWithoutIdentifiers() {
        String users = """
                users:
                  - {id: onc, name: Onc, roles: [oncologist], site: main, purpose: CURE}
                careTeams:
                  - {member: onc, patients: ["urn:mrn MRN-0001"]}
                """;

        assertThatThrownBy(() -> UserFile.parse(users, ZoneOffset.UTC))
                .hasMessageStartingWith("users.yaml:2:68: error: users[0].purpose is CURE, must be one of")
                .hasMessageNotContaining("MRN-0001");
        assertThatThrownBy(() -> UserFile.parse(users.replace("CURE", "TREAT"), ZoneOffset.UTC))
                .hasMessageStartingWith("users.yaml:4:30: error: careTeams[0].patients[0]")
                .hasMessageNotContaining("MRN-0001");
    }

    private static String second(String name, String roles, String purposes) {
        return """
                  - name: %s
                    roles: %s
                    purposes: %s
                    actions: [VIEW]
                    patients: everyone
                    columns: {IDENTITY: release, QUASI_IDENTIFIER: mask, CLINICAL: release, FREE_TEXT: withhold,
                      EXTRACTED: release, SOMATIC: release, GERMLINE: release, IMAGING: release, WEARABLE: release,
                      OPERATIONAL: release}
                    confidentiality: N
                """.formatted(name, roles, purposes);
    }

    private static List<String> texts(List<Remark> remarks) {
        return remarks.stream().map(Remark::text).toList();
    }
}
