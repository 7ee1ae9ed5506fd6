package org.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.governance.PolicyTable;
import org.casebook.dataaccess.governance.PolicyTable.Result;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPolicyTest {
    private List<User> users = List.of();
    private PolicyTable table = new PolicyTable(List.of());

    @BeforeEach
    void read() throws IOException {
        users = UserFile.parse(BundledCohort.users(), ZoneOffset.UTC).users();
        table = PolicyTable.parse(DemoPolicyTests.text(), users);
    }

    @Test
    void thePolicyOfTheDemoSaysWhatItsTableSays() {
        assertThat(failing(PolicyFile.initialText())).isEmpty();
    }

    @Test
    void theTableAsksForEveryPurposeAndEveryClassOfEveryDemoUser() {
        for (User user : users) {
            List<PolicyTable.Request> asked = table.requests().stream()
                    .filter(request -> request.who().equals(user.id().text()))
                    .toList();
            Set<Purpose> purposes = asked.stream()
                    .flatMap(request -> request.contexts().stream())
                    .map(context -> context.purpose())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
            Set<Classification> classes = asked.stream()
                    .flatMap(request -> request.classes().stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Classification.class)));

            assertThat(purposes).as("purposes of %s", user.id()).isEqualTo(EnumSet.allOf(Purpose.class));
            assertThat(classes).as("classes of %s", user.id()).isEqualTo(EnumSet.allOf(Classification.class));
        }
    }

    /// A change of the policy, and whose requests then fail.
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "patients: care-team|patients: everyone|oncologist",
                "{any: [own-site, care-team]}|everyone|coordinator",
                "{any: [own-site, care-team]}|{all: [own-site, care-team]}|coordinator",
                "{all: [everyone, consent]}|everyone|researcher",
                "purposes: [HRESCH]|purposes: [HRESCH, TREAT]|researcher",
                "actions: [VIEW, SEARCH, COUNT]|actions: [VIEW, SEARCH, COUNT, EXPORT]|researcher",
                "actions: [VIEW, COUNT, IMPORT, ASSIGN, AUDIT, ADMINISTER]|actions: [VIEW, COUNT, SEARCH, AUDIT]|steward",
                "confidentiality: R|confidentiality: V|oncologist",
                "sensitivities: [GDIS]|sensitivities: [GDIS, PSY]|oncologist",
                "FREE_TEXT: withhold|FREE_TEXT: release|coordinator,researcher,steward",
                "QUASI_IDENTIFIER: mask|QUASI_IDENTIFIER: release|researcher,steward",
                "roles: [oncologist]|roles: [oncologist, visitor]|visitor",
            })
    void theTableNoticesAChange(String from, String to, String whose) {
        assertThat(PolicyFile.initialText()).contains(from);

        assertThat(String.join(",", failing(PolicyFile.initialText().replace(from, to))))
                .isEqualTo(whose);
    }

    private Set<String> failing(String policy) {
        return table.run(PolicyFile.parse(policy)).stream()
                .filter(result -> !result.passed())
                .map(Result::request)
                .map(PolicyTable.Request::who)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
