package org.casebook.dataaccess.gateway;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.UserId;
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
    private final Supplier<CaseAssembly> assembly;
    private final RecommendationStore store;

    LakehouseRecommendationGateway(Door door, Supplier<CaseAssembly> assembly, RecommendationStore store) {
        this.door = door;
        this.assembly = assembly;
        this.store = store;
    }

    @Override
    public Governed<List<Version>> versions(AccessContext context, CaseId id) {
        return door.read(
                        context,
                        Action.VIEW,
                        LedgerAction.ACCESS,
                        List.of(id.text()),
                        pass -> find(pass, context, id, CasePlace::patient))
                .map(patient -> versions(id, patient));
    }

    @Override
    public boolean mayWrite(AccessContext context) {
        return door.allows(context, Action.SIGN, Classification.FREE_TEXT);
    }

    @Override
    public Governed<Outcome> save(AccessContext context, CaseId id, int base, Draft draft) {
        return door.change(
                context,
                Action.SIGN,
                List.of(id.text()),
                pass -> find(
                        pass,
                        context,
                        id,
                        place -> new Shown(place.patient(), items(assembly.get().assemble(pass, place)))),
                shown -> saving(context, id, base, draft, shown));
    }

    /// Refuses evidence that is not of this case or not the user's to see: which of the two is not said.
    private Governed<Door.Plan<Outcome>> saving(AccessContext context, CaseId id, int base, Draft draft, Shown shown) {
        List<Version> versions = versions(id, shown.patient());
        if (newest(versions) != base) {
            return Governed.released(overtaken(versions));
        }
        Set<ItemId> known = new HashSet<>(shown.items());
        versions.stream()
                .findFirst()
                .ifPresent(last -> known.addAll(last.draft().evidence()));
        if (!known.containsAll(draft.evidence())) {
            return Governed.withheld(Reason.NOT_AVAILABLE);
        }
        Version version = new Version(id, base + 1, draft, context.user(), context.at(), null, null);
        return Governed.released(new Door.Plan<>(
                LedgerAction.ACCESS,
                detail(version.version()),
                granted -> store.add(row(version, shown.patient()))
                        ? new Outcome.Kept(version)
                        : new Outcome.Overtaken(newest(versions(id, shown.patient())))));
    }

    @Override
    public Governed<Outcome> sign(AccessContext context, CaseId id, int version) {
        return door.change(
                context,
                Action.SIGN,
                List.of(id.text()),
                pass -> find(pass, context, id, CasePlace::patient),
                patient -> Governed.released(signing(context, id, version, patient)));
    }

    private Door.Plan<Outcome> signing(AccessContext context, CaseId id, int version, Pseudonym patient) {
        List<Version> versions = versions(id, patient);
        Optional<Version> last =
                versions.stream().findFirst().filter(newest -> newest.version() == version && !newest.signed());
        return last.map(unsigned -> new Door.Plan<Outcome>(
                        LedgerAction.SIGN,
                        detail(version),
                        granted -> store.sign(
                                        id.text(),
                                        patient,
                                        version,
                                        context.user().text(),
                                        context.at())
                                ? new Outcome.Kept(signed(unsigned, context))
                                : new Outcome.Overtaken(newest(versions(id, patient)))))
                .orElseGet(() -> overtaken(versions));
    }

    private static Version signed(Version version, AccessContext context) {
        return new Version(
                version.caseId(),
                version.version(),
                version.draft(),
                version.author(),
                version.at(),
                context.user(),
                context.at());
    }

    private static Door.Plan<Outcome> overtaken(List<Version> versions) {
        return new Door.Plan<>(
                LedgerAction.ACCESS, Map.of("overtaken", "yes"), granted -> new Outcome.Overtaken(newest(versions)));
    }

    private static Map<String, String> detail(int version) {
        return Map.of("version", Integer.toString(version));
    }

    private static int newest(List<Version> versions) {
        return versions.stream().findFirst().map(Version::version).orElse(0);
    }

    /// Only on a case that the user may see, and only for those who may read what people write.
    private static <T> Governed<T> find(
            Door.Pass pass, AccessContext context, CaseId id, Function<CasePlace, T> found) {
        Optional<CasePlace> place = new AgendaReading(pass.reader(), context.site()).find(id);
        if (place.isEmpty()) {
            return Governed.withheld(Reason.NOT_AVAILABLE);
        }
        return pass.decision().on(Classification.FREE_TEXT) == ColumnRule.RELEASE
                ? Governed.released(found.apply(place.get()))
                : Governed.withheld(Reason.NOT_PERMITTED);
    }

    /// Everything of a case that the user is shown.
    private static Set<ItemId> items(CaseFile file) {
        Set<ItemId> items = new HashSet<>();
        Stream.of(file.conditions(), file.treatments(), file.observations(), file.events(), file.somatic())
                .forEach(part -> part.visible().ifPresent(list -> addIds(items, list)));
        file.germline().visible().ifPresent(list -> addIds(items, list));
        file.studies().visible().ifPresent(list -> addIds(items, list));
        file.notes().visible().ifPresent(list -> {
            addIds(items, list);
            list.forEach(note -> addIds(items, note.value().entities()));
        });
        return items;
    }

    private static void addIds(Set<ItemId> items, Collection<? extends CaseItem<?>> list) {
        list.forEach(item -> items.add(item.id()));
    }

    private List<Version> versions(CaseId id, Pseudonym patient) {
        return store.versions(id.text(), patient).stream()
                .map(LakehouseRecommendationGateway::version)
                .toList();
    }

    private static Row row(Version version, Pseudonym patient) {
        Draft draft = version.draft();
        return new Row(
                version.caseId().text(),
                patient,
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

    /// Whose case it is, and what of it the user is shown.
    private record Shown(Pseudonym patient, Set<ItemId> items) {
        Shown {
            items = Set.copyOf(items);
        }
    }
}
