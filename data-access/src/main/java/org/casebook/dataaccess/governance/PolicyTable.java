package org.casebook.dataaccess.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Labels;
import org.jspecify.annotations.Nullable;

/// A table of requests and what a policy must say to each, as a steward writes it. Pure: the patients in it are thought
/// up, so that a table holds in every home and tells nothing of any.
///
/// `patients` names them, each with `care-team` (accounts), `site` and `refuses` (purposes that a consent denies). Each
/// of `requests` names a `user`, or `roles` and perhaps a `site`; `purposes`; and if it wants `actions` (otherwise
/// VIEW), `classes` of columns, a `patient`, and the `confidentiality` and `sensitivities` of an item. `expect` is
/// `allowed` or `denied`, and with classes `released`, `masked`, `withheld` or `denied`. A list in a request stands for
/// each of its members.
public record PolicyTable(List<Request> requests) {
    public PolicyTable {
        requests = List.copyOf(requests);
    }

    /// What comes of a request.
    public enum Outcome {
        /// Of a request that names no class.
        ALLOWED,
        RELEASED,
        MASKED,
        WITHHELD,
        /// No right to the action, or the patient or the item is as if it were not there.
        DENIED
    }

    /// One row of the table.
    ///
    /// @param line base 1
    /// @param who account or roles, for people
    /// @param classes empty when the request is about an action alone
    /// @param patient name in the table, null when it is about no patient
    /// @param labels of the item
    public record Request(
            int line,
            String who,
            List<AccessContext> contexts,
            List<Action> actions,
            List<Classification> classes,
            @Nullable String patient,
            @Nullable PatientFacts facts,
            Labels labels,
            Outcome expected) {
        public Request {
            contexts = List.copyOf(contexts);
            actions = List.copyOf(actions);
            classes = List.copyOf(classes);
        }
    }

    /// What a policy said to one row.
    ///
    /// @param cases one for each purpose, action and class
    public record Result(Request request, List<Answer> cases) {
        public Result {
            cases = List.copyOf(cases);
        }

        public boolean passed() {
            return wrong().isEmpty();
        }

        /// What is not as expected.
        public List<Answer> wrong() {
            return cases.stream()
                    .filter(answer -> answer.outcome() != request.expected())
                    .toList();
        }
    }

    /// What a policy said to one purpose, action and class.
    ///
    /// @param classification null when the request names none
    /// @param rule name of the rule that decided
    /// @param reason why it came so, when it is denied
    public record Answer(
            Purpose purpose,
            Action action,
            @Nullable Classification classification,
            Outcome outcome,
            String rule,
            Reason reason) {}

    /// What decided an answer.
    public enum Reason {
        /// No rule fits role and purpose.
        NO_RULE,
        /// The rule does not grant the action.
        NO_RIGHT,
        /// The rule does not speak of the patient.
        NOT_THIS_PATIENT,
        /// The labels of the item are above what the rule allows.
        LABELS,
        /// The rule grants it; what is shown follows from the class of column.
        GRANTED
    }

    /// Reads a table.
    ///
    /// @param users the accounts that it may name
    /// @throws PolicyException when the text breaks a rule; its message names the first
    ///     place and how many there are
    public static PolicyTable parse(String text, List<User> users) {
        Remarks remarks = new Remarks();
        PolicyTable table = PolicyTableReading.table(YamlPlace.root(text, remarks), users);
        remarks.requireNoError("table");
        return table;
    }

    /// Says all that is wrong with a table.
    public static List<Remark> check(String text, List<User> users) {
        Remarks remarks = new Remarks();
        PolicyTableReading.table(YamlPlace.root(text, remarks), users);
        return remarks.all();
    }

    /// Holds a policy against the table.
    public List<Result> run(AccessPolicy policy) {
        return requests.stream().map(request -> result(policy, request)).toList();
    }

    private static Result result(AccessPolicy policy, Request request) {
        List<Answer> answers = new ArrayList<>();
        for (AccessContext context : request.contexts()) {
            AccessDecision decision = policy.decide(context);
            for (Action action : request.actions()) {
                classes(request)
                        .forEach(each ->
                                answers.add(answer(decision, context.purpose(), action, each.orElse(null), request)));
            }
        }
        return new Result(request, answers);
    }

    private static Stream<Optional<Classification>> classes(Request request) {
        return request.classes().isEmpty()
                ? Stream.of(Optional.empty())
                : request.classes().stream().map(Optional::of);
    }

    private static Answer answer(
            AccessDecision decision,
            Purpose purpose,
            Action action,
            @Nullable Classification classification,
            Request request) {
        Reason reason = reason(decision, action, request);
        return new Answer(
                purpose, action, classification, outcome(decision, classification, reason), decision.rule(), reason);
    }

    private static Reason reason(AccessDecision decision, Action action, Request request) {
        if (!decision.allows(action)) {
            return decision.rule().equals(AccessDecision.NO_RULE) ? Reason.NO_RULE : Reason.NO_RIGHT;
        }
        if (request.facts() != null && !request.facts().isAmong(decision.patients())) {
            return Reason.NOT_THIS_PATIENT;
        }
        return decision.allows(request.labels()) ? Reason.GRANTED : Reason.LABELS;
    }

    private static Outcome outcome(AccessDecision decision, @Nullable Classification classification, Reason reason) {
        if (reason != Reason.GRANTED) {
            return Outcome.DENIED;
        }
        if (classification == null) {
            return Outcome.ALLOWED;
        }
        return switch (decision.on(classification)) {
            case RELEASE -> Outcome.RELEASED;
            case MASK -> Outcome.MASKED;
            case WITHHOLD -> Outcome.WITHHELD;
        };
    }
}
