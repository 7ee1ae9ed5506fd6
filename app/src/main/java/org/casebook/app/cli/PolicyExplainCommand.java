package org.casebook.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.PolicyGateway.Explanation;
import org.casebook.dataaccess.gateway.PolicyGateway.PatientsPart;
import org.casebook.dataaccess.gateway.PolicyGateway.Rights;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.AccessDecision;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.RoleTerm;
import org.casebook.dataaccess.governance.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says why a user sees an item or a patient. What is hidden and what does not exist get the same answer, which does
/// not even repeat what was asked for.
@Command(name = "explain", description = "Say which rule decides, and why this user sees an item or a patient.")
final class PolicyExplainCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(paramLabel = "ITEM", description = "Patient's pseudonym, or item as case show --json names it.")
    private String item = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PolicyExplainCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Pseudonym> patient = parsed(item, Pseudonym::new);
        Optional<ItemId> id = parsed(item, ItemId::new);
        if (patient.isEmpty() && id.isEmpty()) {
            throw new UsageException("ITEM must be a patient's pseudonym (P-…) or an item (kind-<20 hex digits>)");
        }
        try (OpenHome home = options.open()) {
            AccessContext context = options.context(home, Action.VIEW);
            Rights rights = home.policies().rights(context);
            Governed<Explanation> explained = patient.map(
                            pseudonym -> home.policies().explain(context, pseudonym))
                    .orElseGet(() -> home.policies().explain(context, id.orElseThrow()));
            if (options.json()) {
                out.println(CaseJson.write(new Answer(rights, explained)));
            } else {
                print(context, rights, out);
                home.home().find(context.user()).ifPresent(user -> printTerms(user, context, out));
                print(explained, out);
            }
            return explained instanceof Governed.Withheld<Explanation> ? ExitStatus.DENIED : ExitStatus.DONE;
        }
    }

    private static void print(AccessContext context, Rights rights, PrintWriter out) {
        out.println("%s (%s) for %s"
                .formatted(
                        context.user(),
                        PolicyWords.list(context.roles().stream().sorted().toList()),
                        context.purpose()));
        if (rights.rule().equals(AccessDecision.NO_RULE)) {
            out.println("  no rule of the policy speaks of these roles for this purpose: everything is denied");
            return;
        }
        out.println(
                "  rule      %s decides, the first that speaks of a role and this purpose".formatted(rights.rule()));
        out.println("  actions   " + PolicyWords.list(rights.actions()));
        out.println("  patients  " + PolicyWords.patients(rights.patients()));
        out.println("  items     confidentiality up to %s; sensitivities: %s"
                .formatted(rights.highest(), PolicyWords.list(rights.sensitivities())));
        rights.columns()
                .forEach(column -> out.println("  %-17s %s: %s"
                        .formatted(
                                column.classification(),
                                PolicyWords.content(column.classification()),
                                PolicyWords.fate(column.classification(), column.rule()))));
    }

    private static void printTerms(User user, AccessContext context, PrintWriter out) {
        user.terms().stream()
                .filter(RoleTerm::isLimited)
                .map(term -> PolicyWords.term(term, context.at()))
                .forEach(words -> out.println("  role      " + words));
    }

    private static void print(Governed<Explanation> explained, PrintWriter out) {
        explained
                .visible()
                .ifPresentOrElse(
                        explanation -> print(explanation, out),
                        () -> out.println("not available: it does not exist, or this user may not see it for this"
                                + " purpose; which of both is not told"));
    }

    private static void print(Explanation explanation, PrintWriter out) {
        var classification = explanation.classification();
        var shown = explanation.shown();
        if (explanation.item() == null || classification == null || shown == null) {
            out.println("%s".formatted(explanation.patient()));
        } else {
            out.println("%s  %s of %s".formatted(explanation.item(), explanation.kind(), explanation.patient()));
            out.println("  class     %s: %s".formatted(classification, PolicyWords.fate(classification, shown)));
            out.println("  labels    %s, within what the rule allows"
                    .formatted(explanation.labels().confidentiality()
                            + (explanation.labels().sensitivities().isEmpty()
                                    ? ""
                                    : " " + explanation.labels().sensitivities())));
        }
        out.println("  seen, because the rule speaks of the patient:");
        print(explanation.patients(), "    ", out);
    }

    private static void print(PatientsPart part, String indent, PrintWriter out) {
        if (part.parts().isEmpty()) {
            out.println("%s%s: %s".formatted(indent, PolicyWords.patients(part), PolicyWords.holds(part.holds())));
            return;
        }
        out.println("%s%s of: %s"
                .formatted(indent, part.kind().equals("all") ? "all" : "any", PolicyWords.holds(part.holds())));
        part.parts().forEach(each -> print(each, indent + "  ", out));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What is written in JSON.
    private record Answer(Rights rights, Governed<Explanation> explanation) {}
}
