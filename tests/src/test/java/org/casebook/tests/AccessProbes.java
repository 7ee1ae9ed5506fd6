package org.casebook.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.RecommendationGateway.Draft;
import org.casebook.dataaccess.gateway.SearchGateway.Hit;
import org.casebook.dataaccess.gateway.SearchGateway.Query;
import org.casebook.dataaccess.gateway.SourceGateway.Origin;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.ingest.ImportProgress;

/// Asks the gateways for everything that the access matrix has a row for, and says in the words of the matrix what came
/// of it.
final class AccessProbes {
    static final String RELEASED = "released";
    static final String MASKED = "masked";
    static final String WITHHELD = "withheld";
    static final String HIDDEN = "hidden";
    static final String DENIED = "denied";

    private static final int FIRST_FRAME = 1;

    private final OpenHome home;
    private final CaseId caseId;
    private final CaseItems items;
    private final Map<String, Function<Asking, String>> probes = new LinkedHashMap<>();

    /// @param caseId a case that has something of everything
    /// @param items items of that case, one of each kind
    AccessProbes(OpenHome home, CaseId caseId, CaseItems items) {
        this.home = home;
        this.caseId = caseId;
        this.items = items;
        header();
        sections();
        modalities();
        pictures();
        search();
        sources();
        rights();
    }

    /// One item of each kind.
    record CaseItems(
            ItemId patient,
            ItemId condition,
            ItemId somatic,
            ItemId germline,
            ItemId series,
            ItemId instance,
            ItemId note,
            ItemId entity,
            ItemId wearable) {}

    /// What can be asked for, in the order of the matrix.
    Set<String> names() {
        return probes.keySet();
    }

    /// What comes of each.
    Map<String, String> observe(AccessContext context) {
        Asking asking = new Asking(context, home.cases().open(context, caseId));
        Map<String, String> observed = new LinkedHashMap<>();
        probes.forEach((name, probe) -> observed.put(name, probe.apply(asking)));
        return observed;
    }

    /// The word for an answer as a whole.
    static String word(Governed<?> answer) {
        return switch (answer) {
            case Governed.Released<?> released -> RELEASED;
            case Governed.Masked<?> masked -> MASKED;
            case Governed.Withheld<?>(Reason reason) -> reason == Reason.NOT_PERMITTED ? DENIED : HIDDEN;
        };
    }

    private void header() {
        field("header.name", CaseHeader::name);
        field("header.record-number", CaseHeader::recordNumber);
        field("header.birth-date", CaseHeader::birthDate);
        field("header.age", CaseHeader::age);
        field("header.site", CaseHeader::site);
        field("header.sex", CaseHeader::sex);
        field("header.diagnosis", CaseHeader::diagnosis);
        field("header.stage", CaseHeader::stage);
        field("header.performance", CaseHeader::performance);
        field("header.reason", CaseHeader::reason);
        field("header.question", CaseHeader::question);
    }

    private void sections() {
        section("case.conditions", CaseFile::conditions);
        section("case.treatments", CaseFile::treatments);
        section("case.observations", CaseFile::observations);
        section("case.findings", CaseFile::findings);
        section("case.somatic-variants", CaseFile::somatic);
        section("case.germline-variants", CaseFile::germline);
        section("case.studies", CaseFile::studies);
        section("case.notes", CaseFile::notes);
        event("event.treatment", Lane.TREATMENT);
        event("event.imaging", Lane.IMAGING);
        event("event.notes", Lane.NOTES);
        event("event.wearables", Lane.WEARABLES);
    }

    private void modalities() {
        for (Modality modality : Modality.values()) {
            probes.put(
                    "modality." + name(modality),
                    asking -> ofCase(
                            asking,
                            file -> file.modalities().stream()
                                    .filter(status -> status.modality() == modality)
                                    .map(ModalityStatus::presence)
                                    .map(presence -> dated(presence, file))
                                    .findFirst()
                                    .orElse(HIDDEN)));
        }
        for (Modality modality : Modality.values()) {
            probes.put("similar." + name(modality), asking -> features(asking, modality));
        }
    }

    private void pictures() {
        probes.put("note.text", asking -> word(home.cases().noteText(asking.context, items.note)));
        probes.put("picture.thumbnail", asking -> word(home.cases().thumbnail(asking.context, items.series)));
        probes.put("picture.frame", asking -> word(home.cases().frame(asking.context, items.instance, FIRST_FRAME)));
    }

    private void search() {
        hit("search.condition", "adenocarcinoma", hit -> hit.kind() == ItemKind.CONDITION);
        hit("search.somatic-variant", "EGFR", hit -> hit.item().equals(items.somatic));
        hit("search.germline-variant", "germline", hit -> hit.item().equals(items.germline));
        hit("search.study", "CT", hit -> hit.kind() == ItemKind.STUDY);
        hit("search.note", "osimertinib", hit -> hit.kind() == ItemKind.NOTE);
        hit("search.entity", "osimertinib", hit -> hit.kind() == ItemKind.ENTITY);
    }

    private void sources() {
        source("source.patient", items.patient);
        source("source.condition", items.condition);
        source("source.somatic-variant", items.somatic);
        source("source.germline-variant", items.germline);
        source("source.series", items.series);
        source("source.note", items.note);
        source("source.entity", items.entity);
        source("source.wearable", items.wearable);
        origin("source-file-name.condition", items.condition, Origin::fileName);
        origin("source-excerpt.condition", items.condition, Origin::excerpt);
        origin("source-excerpt.somatic-variant", items.somatic, Origin::excerpt);
        origin("source-excerpt.entity", items.entity, Origin::excerpt);
    }

    private void rights() {
        probes.put("boards", asking -> word(home.cases().boards(asking.context)));
        probes.put("export", asking -> word(home.exports().export(asking.context, List.of(caseId), "packet")));
        probes.put("recommendation.read", asking -> word(home.recommendations().versions(asking.context, caseId)));
        probes.put(
                "recommendation.save", asking -> word(home.recommendations().save(asking.context, caseId, 0, draft())));
        probes.put("recommendation.sign", this::sign);
        probes.put(
                "audit.entries", asking -> word(home.audit().entries(asking.context, new Filter(null, null, null, 5))));
        probes.put(
                "intake.import",
                asking -> word(home.intake().importFiles(asking.context, List.of(), ImportProgress.SILENT)));
        probes.put("intake.quarantine", asking -> word(home.intake().quarantine(asking.context)));
        probes.put("intake.pending", asking -> word(home.intake().pending(asking.context)));
        probes.put("intake.candidates", asking -> word(home.intake().candidates(asking.context)));
        probes.put("intake.assign-unknown", asking -> word(home.intake().assignNew(asking.context, "id-unknown")));
    }

    private String sign(Asking asking) {
        int newest = home.recommendations()
                .versions(asking.context, caseId)
                .visible()
                .map(List::size)
                .orElse(0);
        home.recommendations().save(asking.context, caseId, newest, draft());
        return word(home.recommendations().sign(asking.context, caseId, newest + 1));
    }

    private static Draft draft() {
        return new Draft("Continue.", "Response.", List.of(), List.of());
    }

    private void field(String name, Function<CaseHeader, Governed<?>> field) {
        section(name, file -> field.apply(file.header()));
    }

    private void section(String name, Function<CaseFile, Governed<?>> section) {
        probes.put(name, asking -> ofCase(asking, file -> within(section.apply(file))));
    }

    private void event(String name, Lane lane) {
        probes.put(
                name,
                asking -> ofCase(
                        asking,
                        file -> file.events().visible().stream()
                                        .flatMap(List::stream)
                                        .map(CaseItem::value)
                                        .anyMatch(event -> event.lane() == lane)
                                ? within(file.events())
                                : WITHHELD));
    }

    private String features(Asking asking, Modality modality) {
        Governed<Optional<FeatureBlock>> block = home.cases()
                .features(asking.context)
                .map(all -> all.stream()
                        .filter(each -> each.patient().equals(asking.patient()))
                        .flatMap(each -> each.blocks().stream())
                        .filter(each -> each.modality() == modality)
                        .findFirst());
        return block instanceof Governed.Withheld<Optional<FeatureBlock>>
                ? word(block)
                : block.visible()
                        .flatMap(Function.identity())
                        .map(found -> word(found.presence()))
                        .orElse(HIDDEN);
    }

    private void hit(String name, String words, Predicate<Hit> wanted) {
        probes.put(name, asking -> {
            var answer = home.search().search(asking.context, new Query(words, Set.of(), null, 200));
            boolean found = answer.visible().stream()
                    .flatMap(each -> each.hits().stream())
                    .anyMatch(wanted);
            return answer instanceof Governed.Released<?> && !found ? HIDDEN : word(answer);
        });
    }

    private void source(String name, ItemId item) {
        probes.put(name, asking -> word(home.sources().trail(asking.context, item)));
    }

    private void origin(String name, ItemId item, Function<Origin, Governed<String>> part) {
        probes.put(name, asking -> {
            var trail = home.sources().trail(asking.context, item);
            return trail.visible()
                    .map(found -> within(part.apply(found.origins().getFirst())))
                    .orElseGet(() -> word(trail));
        });
    }

    private static String ofCase(Asking asking, Function<CaseFile, String> part) {
        return asking.file.visible().map(part).orElseGet(() -> word(asking.file));
    }

    /// The word for a part of an answer that was given.
    private static String within(Governed<?> part) {
        return part instanceof Governed.Withheld<?> ? WITHHELD : word(part);
    }

    private static String word(Presence presence) {
        return presence instanceof Presence.Absent absent && absent.missing() == Missing.WITHHELD ? WITHHELD : RELEASED;
    }

    /// Days of a status are coarsened where those of the sections are; so they must not be exact there.
    private static String dated(Presence presence, CaseFile file) {
        boolean coarse = file.conditions() instanceof Governed.Masked<?>;
        boolean exact = presence instanceof Presence.Present present
                && present.asOf() != null
                && present.asOf().getDayOfMonth() != 1;
        return coarse && !exact && word(presence).equals(RELEASED) ? MASKED : word(presence);
    }

    private static String name(Modality modality) {
        return modality.name().toLowerCase(Locale.ROOT);
    }

    /// One user for one purpose, and the case as it was opened for them.
    private record Asking(AccessContext context, Governed<CaseFile> file) {
        Pseudonym patient() {
            return file.visible().map(opened -> opened.header().patient()).orElse(new Pseudonym("P-AAAAAAAAAA"));
        }
    }
}
