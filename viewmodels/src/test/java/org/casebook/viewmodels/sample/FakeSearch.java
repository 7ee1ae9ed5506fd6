package org.casebook.viewmodels.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.gateway.SearchGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// Looks the words up literally in a few sentences of the sample cases.
public final class FakeSearch implements SearchGateway {
    private record Sentence(ItemKind kind, String key, int position, String title, String text) {}

    private static final List<Sentence> SENTENCES = List.of(
            new Sentence(
                    ItemKind.NOTE,
                    "lung-01-note-14.txt",
                    1,
                    "Progress note, 20 Nov 2026",
                    "Progressive disease with a new lesion of L3 under osimertinib."),
            new Sentence(
                    ItemKind.TREATMENT, "osimertinib", 1, "Osimertinib, line 2", "Osimertinib 80 mg daily, ongoing"),
            new Sentence(
                    ItemKind.VARIANT,
                    "chr7:55181398T>A",
                    1,
                    "EGFR p.Cys797Ser",
                    "EGFR C797S confers resistance to osimertinib and its class."),
            new Sentence(
                    ItemKind.STUDY,
                    "ct-current",
                    1,
                    "CT chest/abdomen, 2 Nov 2026",
                    "New lytic lesion of L3, possible metastasis."),
            new Sentence(
                    ItemKind.NOTE,
                    "note-6",
                    6,
                    "Tumor board letter, 3 Jun 2026",
                    "Alectinib preferred over osimertinib because of the ALK rearrangement."));

    @Override
    public Governed<Answer> search(AccessContext context, Query query) {
        List<Hit> hits = new ArrayList<>();
        String wanted = query.text().toLowerCase(Locale.ROOT).strip();
        for (Sentence sentence : SENTENCES) {
            int at = sentence.text().toLowerCase(Locale.ROOT).indexOf(wanted);
            CaseId caseId = SampleBoards.caseId(sentence.position());
            boolean wantedCase = query.within() == null || query.within().equals(caseId);
            boolean wantedKind = query.kinds().isEmpty() || query.kinds().contains(sentence.kind());
            if (at >= 0 && wantedCase && wantedKind && hits.size() < query.limit()) {
                hits.add(hit(sentence, caseId, new Mark(at, at + wanted.length()), hits.size()));
            }
        }
        return Governed.released(new Answer(hits, hits.size()));
    }

    private static Hit hit(Sentence sentence, CaseId caseId, Mark mark, int rank) {
        return new Hit(
                SampleSource.id(sentence.kind(), sentence.key()),
                sentence.kind(),
                SampleBoards.pseudonym(caseId),
                caseId,
                sentence.title(),
                sentence.text(),
                List.of(mark),
                List.of(SampleSource.line(sentence.key(), 2)),
                1.0 / (1 + rank));
    }
}
