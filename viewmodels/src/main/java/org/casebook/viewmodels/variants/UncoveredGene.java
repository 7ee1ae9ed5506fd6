package org.casebook.viewmodels.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.viewmodels.session.Inspection;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// A gene or region that matters for this tumor and that no panel looked at: nothing is known of it, and that is a
/// fact.
///
/// @param spoken gene and panels in one sentence
/// @param source what to inspect, null where no file says it
public record UncoveredGene(
        String gene, String spoken, @Nullable Inspection source) {
    private static final Texts TEXTS = Texts.of("variants");
    private static final String TOPIC = "gene-not-covered";

    /// Those of a case, each once, in the order of the findings.
    static List<UncoveredGene> of(CaseFile file) {
        List<UncoveredGene> genes = new ArrayList<>();
        file.findings().visible().orElse(List.of()).stream()
                .filter(finding -> finding.topic().equals(TOPIC))
                .forEach(finding ->
                        Optional.ofNullable(finding.subject()).ifPresent(gene -> genes.add(of(gene, finding))));
        file.modalities().stream()
                .filter(status -> status.modality() == Modality.GENOMICS)
                .map(UncoveredGene::detail)
                .filter(gene -> !gene.isEmpty())
                .filter(gene -> genes.stream().noneMatch(known -> known.gene().equals(gene)))
                .forEach(gene -> genes.add(new UncoveredGene(gene, TEXTS.say("uncovered.spoken", gene), null)));
        return List.copyOf(genes);
    }

    private static String detail(ModalityStatus status) {
        return status.presence() instanceof Presence.Absent absent && absent.missing() == Missing.NOT_COVERED
                ? absent.detail()
                : "";
    }

    private static UncoveredGene of(String gene, Finding finding) {
        if (finding.statements().isEmpty()) {
            return new UncoveredGene(gene, TEXTS.say("uncovered.spoken", gene), null);
        }
        String panels =
                finding.statements().stream().map(Finding.Statement::text).collect(Collectors.joining(", "));
        return new UncoveredGene(
                gene,
                TEXTS.say("uncovered.spoken.panels", gene, panels),
                new Inspection.OfValue(
                        gene,
                        TEXTS.say("uncovered.value", panels),
                        finding.statements().stream()
                                .flatMap(statement -> statement.sources().stream())
                                .toList()));
    }

    /// Whether someone who typed this may mean the gene.
    ///
    /// @param typed in lower case, at least two characters to be meant
    boolean isMeantBy(String typed) {
        return typed.length() > 1 && gene.toLowerCase(Locale.ROOT).startsWith(typed);
    }
}
