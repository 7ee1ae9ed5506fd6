package org.casebook.dataaccess.gateway;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.AccessDecision;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.dataaccess.search.Found;
import org.casebook.dataaccess.search.Permitted;
import org.casebook.dataaccess.search.TextQuery;
import org.casebook.provenance.ledger.LedgerAction;

/// Text search behind the door. The ledger keeps that somebody searched, not what for: words may name a patient.
final class LuceneSearchGateway implements SearchGateway {
    private final Door door;
    private final SearchIndex index;

    LuceneSearchGateway(Door door, SearchIndex index) {
        this.door = door;
        this.index = index;
    }

    @Override
    public Governed<Answer> search(AccessContext context, Query query) {
        CaseId within = query.within();
        List<String> about = within == null ? List.of() : List.of(within.text());
        return door.read(context, Action.SEARCH, LedgerAction.SEARCH, about, pass -> {
            Map<Pseudonym, CaseId> cases = cases(pass.reader());
            if (within != null && !cases.containsValue(within)) {
                return Governed.withheld(Reason.NOT_AVAILABLE);
            }
            Set<Pseudonym> patients =
                    within == null ? Set.copyOf(pass.reader().patients()) : patientOf(pass.reader(), within);
            Found found = index.search(
                    new TextQuery(query.text(), query.kinds(), query.limit()), permitted(pass.decision(), patients));
            return Governed.released(answer(found, cases));
        });
    }

    private static Set<Pseudonym> patientOf(PermittedReader reader, CaseId id) {
        return Set.copyOf(reader.everyItem(BoardCase.class).stream()
                .filter(each -> each.item().value().caseId().equals(id.text()))
                .map(PermittedReader.OfPatient::patient)
                .toList());
    }

    /// Only what is released as it is can be searched: a hit shows words as they stand.
    private static Permitted permitted(AccessDecision decision, Set<Pseudonym> patients) {
        Set<Classification> released = EnumSet.noneOf(Classification.class);
        for (Classification each : Classification.values()) {
            if (decision.on(each) == ColumnRule.RELEASE) {
                released.add(each);
            }
        }
        return new Permitted(patients, released, decision.highest(), decision.sensitivities());
    }

    /// One case of each patient, the first by identifier.
    private static Map<Pseudonym, CaseId> cases(PermittedReader reader) {
        Map<Pseudonym, CaseId> cases = new TreeMap<>();
        reader.everyItem(BoardCase.class).stream()
                .sorted(Comparator.comparing(each -> each.item().value().caseId()))
                .forEach(each -> cases.putIfAbsent(
                        each.patient(), new CaseId(each.item().value().caseId())));
        return cases;
    }

    private static Answer answer(Found found, Map<Pseudonym, CaseId> cases) {
        return new Answer(
                found.hits().stream()
                        .map(hit -> new Hit(
                                hit.item(),
                                hit.kind(),
                                hit.patient(),
                                cases.get(hit.patient()),
                                hit.title(),
                                hit.snippet().text(),
                                hit.snippet().marks().stream()
                                        .map(mark -> new Mark(mark.start(), mark.end()))
                                        .toList(),
                                hit.sources(),
                                hit.score()))
                        .toList(),
                found.total());
    }
}
