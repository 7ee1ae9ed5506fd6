package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.dataaccess.lakehouse.RecommendationStore;
import org.casebook.dataaccess.lakehouse.RecommendationStore.Row;
import org.casebook.provenance.ledger.LedgerAction;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Recommendations in the lakehouse behind the door. Who may sign may also write drafts.
final class LakehouseRecommendationGateway implements RecommendationGateway {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<Dissent>> DISSENTS = new TypeReference<>() {};

    private final Door door;
    private final RecommendationStore store;

    LakehouseRecommendationGateway(Door door, RecommendationStore store) {
        this.door = door;
        this.store = store;
    }

    @Override
    public Governed<List<Version>> versions(AccessContext context, CaseId id) {
        return onCase(context, Action.VIEW, LedgerAction.ACCESS, id, reader -> Governed.released(all(id)));
    }

    @Override
    public Governed<Version> save(AccessContext context, CaseId id, Draft draft) {
        return onCase(context, Action.SIGN, LedgerAction.ACCESS, id, reader -> {
            int next = all(id).stream().mapToInt(Version::version).max().orElse(0) + 1;
            Version version = new Version(id, next, draft, context.user(), context.at(), null, null);
            store.add(row(version));
            return Governed.released(version);
        });
    }

    @Override
    public Governed<Version> sign(AccessContext context, CaseId id, int version) {
        return onCase(context, Action.SIGN, LedgerAction.SIGN, id, reader -> {
            if (!store.sign(id.text(), version, context.user().text(), context.at())) {
                return Governed.withheld(Reason.NOT_AVAILABLE);
            }
            return Governed.released(all(id).getFirst());
        });
    }

    /// Only on a case that the user may see.
    private <T> Governed<T> onCase(
            AccessContext context,
            Action action,
            LedgerAction entry,
            CaseId id,
            Function<PermittedReader, Governed<T>> read) {
        return door.read(context, action, entry, List.of(id.text()), pass -> {
            boolean visible = pass.reader().everyItem(BoardCase.class).stream()
                    .anyMatch(each -> each.item().value().caseId().equals(id.text()));
            return visible ? read.apply(pass.reader()) : Governed.withheld(Reason.NOT_AVAILABLE);
        });
    }

    private List<Version> all(CaseId id) {
        return store.versions(id.text()).stream()
                .map(LakehouseRecommendationGateway::version)
                .toList();
    }

    private static Row row(Version version) {
        Draft draft = version.draft();
        return new Row(
                version.caseId().text(),
                version.version(),
                draft.text(),
                draft.reason(),
                JSON.writeValueAsString(
                        draft.evidence().stream().map(ItemId::text).toList()),
                JSON.writeValueAsString(draft.dissents()),
                version.author().text(),
                version.at(),
                null,
                null);
    }

    private static Version version(Row row) {
        List<ItemId> evidence =
                JSON.readValue(row.evidence(), ITEMS).stream().map(ItemId::new).toList();
        Draft draft = new Draft(row.wording(), row.reason(), evidence, JSON.readValue(row.dissents(), DISSENTS));
        return new Version(
                new CaseId(row.caseId()),
                row.version(),
                draft,
                new UserId(row.author()),
                row.written(),
                row.signedBy() == null ? null : new UserId(row.signedBy()),
                row.signed());
    }
}
