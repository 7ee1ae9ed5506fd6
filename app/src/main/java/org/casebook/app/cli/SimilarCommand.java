package org.casebook.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.ListedCase;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.fusion.similarity.FeatureScales;
import org.casebook.fusion.similarity.ModalityWeights;
import org.casebook.fusion.similarity.SimilarCase;
import org.casebook.fusion.similarity.SimilarCases;
import org.casebook.fusion.similarity.SimilarityAnswer;
import org.casebook.fusion.similarity.SimilarityAnswer.Nothing;
import org.casebook.fusion.similarity.SimilarityAnswer.Ranked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Ranks patients by how alike they are to the one of a case.
@Command(
        name = "similar",
        description = "Rank the patients that this user may see by how alike they are to one. No recommendation.")
final class SimilarCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(paramLabel = "ID", description = "Case, as case list names it.")
    private String id = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many patients (default: 10).")
    private int limit = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SimilarCommand(CommonOptions options) {
        this.options = options;
    }

    /// The answer in JSON.
    ///
    /// @param among how many other patients this user may see
    /// @param nothing why nobody is ranked, empty when somebody is
    record Answer(CaseId caseId, int among, String nothing, List<Found> similar) {}

    /// One of them.
    ///
    /// @param caseId the case of the patient on an agenda, empty when on none
    record Found(SimilarCase found, String caseId) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CaseId caseId = CaseCommand.caseId(id);
        if (limit < 1) {
            throw new UsageException("--limit is %d, must be at least 1".formatted(limit));
        }
        try (OpenHome home = options.open()) {
            AccessContext context = options.context(home, Action.VIEW);
            Pseudonym patient = DeniedException.require(
                            "case " + caseId, home.cases().open(context, caseId))
                    .header()
                    .patient();
            List<PatientFeatures> everybody =
                    DeniedException.require("similar", home.cases().features(context));
            Map<Pseudonym, CaseId> listed = DeniedException.require(
                            "similar", home.cases().listed(context))
                    .stream()
                    .collect(Collectors.toMap(ListedCase::patient, ListedCase::caseId, (first, later) -> first));
            Answer answer = answer(caseId, patient, everybody, listed);
            if (options.json()) {
                out.println(CaseJson.write(answer));
            } else {
                print(answer, out);
            }
            return ExitStatus.DONE;
        }
    }

    private Answer answer(
            CaseId caseId, Pseudonym patient, List<PatientFeatures> everybody, Map<Pseudonym, CaseId> listed) {
        int among = (int) everybody.stream()
                .filter(each -> !each.patient().equals(patient))
                .count();
        return switch (rank(patient, everybody)) {
            case Nothing(SimilarityAnswer.Reason reason) -> new Answer(caseId, among, reason.name(), List.of());
            case Ranked(List<SimilarCase> cases, List<Pseudonym> incomparable) ->
                new Answer(
                        caseId,
                        among,
                        "",
                        cases.stream()
                                .limit(limit)
                                .map(found -> new Found(found, text(listed, found.patient())))
                                .toList());
        };
    }

    private static SimilarityAnswer rank(Pseudonym patient, List<PatientFeatures> everybody) {
        return everybody.stream()
                .filter(each -> each.patient().equals(patient))
                .findFirst()
                .map(asked -> new SimilarCases(FeatureScales.STANDARD, ModalityWeights.STANDARD).of(asked, everybody))
                .orElseGet(() -> new Nothing(SimilarityAnswer.Reason.NO_FEATURES));
    }

    private static String text(Map<Pseudonym, CaseId> listed, Pseudonym patient) {
        CaseId caseId = listed.get(patient);
        return caseId == null ? "" : caseId.text();
    }

    private static void print(Answer answer, PrintWriter out) {
        answer.similar().forEach(each -> {
            SimilarCase found = each.found();
            out.printf(
                    Locale.ROOT,
                    "%.2f  %s  %-28s %s%n",
                    found.score(),
                    found.patient(),
                    each.caseId(),
                    found.contributions().stream()
                            .map(contribution -> String.format(
                                    Locale.ROOT,
                                    "%s %.2f",
                                    contribution.modality().name().toLowerCase(Locale.ROOT),
                                    contribution.share()))
                            .collect(Collectors.joining("  ")));
        });
        if (!answer.nothing().isEmpty()) {
            out.println("nobody: " + answer.nothing().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        out.printf("among %d other patients that this user may see; alike is no recommendation%n", answer.among());
    }
}
