package org.casebook.dataaccess.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.governance.PolicyTable.Answer;
import org.casebook.dataaccess.governance.PolicyTable.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTableTest {
    private static final List<User> USERS = List.of(
            new User(new UserId("onc"), "Onc", Set.of("oncologist"), "main", Purpose.TREAT),
            new User(new UserId("res"), "Res", Set.of("visiting-researcher"), "other", Purpose.HRESCH));
    private static final String PATIENTS = """
            patients:
              hers: {care-team: [onc], site: north}
              stranger: {site: main, refuses: [HRESCH]}
            requests:
            """;

    /// A request, what the policy of new homes says to it, and why.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "user: onc, purposes: [TREAT], patient: hers|ALLOWED|GRANTED|oncologist-treats",
                "user: onc, purposes: [TREAT], patient: stranger|DENIED|NOT_THIS_PATIENT|oncologist-treats",
                "user: onc, purposes: [HRESCH], patient: hers|DENIED|NO_RULE|no-rule-fits",
                "user: onc, purposes: [TREAT], actions: [IMPORT]|DENIED|NO_RIGHT|oncologist-treats",
                "user: onc, purposes: [TREAT], patient: hers, confidentiality: V|DENIED|LABELS|oncologist-treats",
                "user: onc, purposes: [TREAT], patient: hers, sensitivities: [PSY]|DENIED|LABELS|oncologist-treats",
                "user: onc, purposes: [TREAT], sensitivities: [GDIS], confidentiality: R"
                        + "|ALLOWED|GRANTED|oncologist-treats",
                "user: res, purposes: [HRESCH], patient: hers|ALLOWED|GRANTED|researcher-studies",
                "user: res, purposes: [HRESCH], patient: stranger|DENIED|NOT_THIS_PATIENT|researcher-studies",
                "roles: [coordinator], site: main, purposes: [TREAT], patient: stranger"
                        + "|ALLOWED|GRANTED|coordinator-prepares",
                "roles: [coordinator], purposes: [TREAT], patient: stranger"
                        + "|DENIED|NOT_THIS_PATIENT|coordinator-prepares",
                "roles: [visitor], purposes: [TREAT]|DENIED|NO_RULE|no-rule-fits",
                "user: res, purposes: [HRESCH], classes: [CLINICAL]|RELEASED|GRANTED|researcher-studies",
                "user: res, purposes: [HRESCH], classes: [QUASI_IDENTIFIER]|MASKED|GRANTED|researcher-studies",
                "user: res, purposes: [HRESCH], classes: [GERMLINE]|WITHHELD|GRANTED|researcher-studies",
                "user: res, purposes: [HRESCH], classes: [CLINICAL], patient: stranger"
                        + "|DENIED|NOT_THIS_PATIENT|researcher-studies",
            })
    void saysWhatThePolicySaysAndWhy(String request, String outcome, String reason, String rule) {
        String expected = request.contains("classes") ? "released" : "allowed";

        Answer answer = run("  - {%s, expect: %s}\n".formatted(request, expected))
                .getFirst()
                .cases()
                .getFirst();

        assertThat(answer.outcome()).hasToString(outcome);
        assertThat(answer.reason()).hasToString(reason);
        assertThat(answer.rule()).isEqualTo(rule);
    }

    @Test
    void asksForEachMemberOfEachListAndTellsWhichAreWrong() {
        Result result = run("  - {user: onc, purposes: [TREAT, HRESCH], actions: [VIEW, IMPORT], expect: allowed}\n")
                .getFirst();

        assertThat(result.passed()).isFalse();
        assertThat(result.cases()).hasSize(4);
        assertThat(result.wrong())
                .extracting(answer -> answer.purpose() + " " + answer.action())
                .containsExactly("TREAT IMPORT", "HRESCH VIEW", "HRESCH IMPORT");
    }

    @Test
    void asksToViewWhenNoActionIsNamed() {
        assertThat(run("  - {user: onc, purposes: [TREAT], expect: allowed}\n")
                        .getFirst()
                        .cases())
                .extracting(Answer::action)
                .containsExactly(Action.VIEW);
    }

    /// A broken request, and what is said of it.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "user: who, purposes: [TREAT], expect: allowed"
                        + "|requests[0].user is who, must be an account of users.yaml",
                "user: onc, roles: [x], purposes: [TREAT], expect: allowed"
                        + "|requests[0] must have either user or roles",
                "purposes: [TREAT], expect: allowed|requests[0] must have either user or roles",
                "user: onc, site: main, purposes: [TREAT], expect: allowed"
                        + "|requests[0].site is that of the account, must not be given",
                "user: onc, expect: allowed|requests[0].purposes is missing",
                "user: onc, purposes: [], expect: allowed|requests[0].purposes is empty, must have at least one",
                "user: onc, purposes: [TREAT], classes: [], expect: released"
                        + "|requests[0].classes is empty, must have at least one",
                "user: onc, purposes: [TREAT]|requests[0].expect is missing",
                "user: onc, purposes: [TREAT], expect: released"
                        + "|requests[0].expect is released, must be allowed or denied where no classes are named",
                "user: onc, purposes: [TREAT], classes: [CLINICAL], expect: allowed"
                        + "|requests[0].expect is allowed, must be released, masked, withheld or denied where classes"
                        + " are named",
                "user: onc, purposes: [TREAT], patient: nobody, expect: allowed"
                        + "|requests[0].patient is nobody, must be named under patients",
                "user: onc, purposes: [TREAT], want: allowed, expect: allowed"
                        + "|requests[0].want is not known, must be one of actions, classes, confidentiality, expect,"
                        + " patient, purposes, roles, sensitivities, site, user"
            })
    void refusesWhatItCannotAsk(String request, String expected) {
        String table = PATIENTS + "  - {%s}\n".formatted(request);

        assertThat(PolicyTable.check(table, USERS)).extracting(Remark::text).anyMatch(text -> text.endsWith(expected));
        assertThatThrownBy(() -> PolicyTable.parse(table, USERS)).isInstanceOf(PolicyException.class);
    }

    @Test
    void refusesATableThatAsksNothing() {
        assertThat(PolicyTable.check("requests: []\n", USERS))
                .extracting(Remark::text)
                .containsExactly("1:11: error: requests is empty, must have at least one request");
    }

    private static List<Result> run(String requests) {
        return PolicyTable.parse(PATIENTS + requests, USERS).run(PolicyFile.parse(PolicyFile.initialText()));
    }
}
