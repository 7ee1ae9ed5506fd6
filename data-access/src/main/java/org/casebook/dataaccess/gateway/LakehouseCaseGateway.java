package org.casebook.dataaccess.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.reading.HeaderReading;
import org.casebook.dataaccess.gateway.reading.ReadinessPolicy;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.dataaccess.ingest.gold.TierRules;
import org.casebook.dataaccess.lakehouse.GoldRows.Thumbnail;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.dataaccess.lakehouse.PermittedReader.Features;
import org.casebook.provenance.ledger.LedgerAction;

/// Cases in the lakehouse, behind the door.
final class LakehouseCaseGateway implements CaseGateway {
    /// The feature that tells the age, in completed years.
    private static final String AGE = "age_years";

    private final Door door;
    private final Supplier<CaseAssembly> assembly;
    private final FrameReading frames;
    private final Supplier<TierRules> rules;
    private final Supplier<ReadinessPolicy> readiness;

    LakehouseCaseGateway(
            Door door,
            Lakehouse lakehouse,
            Supplier<CaseAssembly> assembly,
            Supplier<TierRules> rules,
            Supplier<ReadinessPolicy> readiness) {
        this.door = door;
        this.assembly = assembly;
        this.frames = new FrameReading(lakehouse.objects());
        this.rules = rules;
        this.readiness = readiness;
    }

    @Override
    public Governed<List<BoardSummary>> boards(AccessContext context) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                Listing.BOARDS,
                pass -> Governed.released(new AgendaReading(pass.reader(), context.site()).boards()));
    }

    @Override
    public Governed<Agenda> agenda(AccessContext context, BoardId board) {
        return door.read(context, Action.VIEW, LedgerAction.ACCESS, List.of(board.text()), pass -> {
            AgendaReading reading = new AgendaReading(pass.reader(), context.site());
            return reading.find(board)
                    .map(found -> new Agenda(found, entries(pass, reading.places(found))))
                    .map(Governed::released)
                    .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE));
        });
    }

    private List<Agenda.Entry> entries(Door.Pass pass, List<CasePlace> places) {
        Map<Pseudonym, PatientRows> rows = new PatientReading(pass)
                .rowsForAgenda(places.stream().map(CasePlace::patient).collect(Collectors.toSet()));
        return places.stream()
                .map(place -> entry(pass, place, Objects.requireNonNull(rows.get(place.patient()))))
                .toList();
    }

    private Agenda.Entry entry(Door.Pass pass, CasePlace place, PatientRows rows) {
        HeaderReading header = HeaderReading.of(rows, place.day());
        HeaderGoverning governing = new HeaderGoverning(pass);
        Readiness ready = readiness
                .get()
                .readiness(rows, place.item(), rules.get().tumorGroups(diagnoses(rows)), place.day(), place.zone());
        return new Agenda.Entry(
                new CaseId(place.item().value().caseId()),
                place.position(),
                place.patient(),
                governing.name(header.name(), place.patient()),
                governing.clinical(header.diagnosis()),
                governing.question(place),
                Masking.releasesDays(pass) ? ready : Masking.month(ready));
    }

    @Override
    public Governed<CaseFile> open(AccessContext context, CaseId id) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                List.of(id.text()),
                pass -> new AgendaReading(pass.reader(), context.site())
                        .find(id)
                        .map(place -> Governed.released(assembly.get().assemble(pass, place)))
                        .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    @Override
    public Governed<String> noteText(AccessContext context, ItemId note) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                List.of(note.text()),
                pass -> pass.withholds(Classification.FREE_TEXT)
                        ? Governed.withheld(Reason.NOT_PERMITTED)
                        : pass.reader()
                                .item(Note.class, note)
                                .map(item -> Governed.released(item.value().text()))
                                .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    @Override
    public Governed<Picture> thumbnail(AccessContext context, ItemId series) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                List.of(series.text()),
                pass -> pass.withholds(Classification.IMAGING)
                        ? Governed.withheld(Reason.NOT_PERMITTED)
                        : pass.reader()
                                .thumbnail(series)
                                .map(thumbnail -> Governed.released(picture(thumbnail)))
                                .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    @Override
    public Governed<Frame> frame(AccessContext context, ItemId instance, int number) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                List.of(instance.text()),
                pass -> pass.withholds(Classification.IMAGING)
                        ? Governed.withheld(Reason.NOT_PERMITTED)
                        : pass.reader()
                                .item(ImagingInstance.class, instance)
                                .map(item -> Governed.released(
                                        frames.read(item.sources().getFirst().object(), number)))
                                .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    @Override
    public Governed<List<ListedCase>> listed(AccessContext context) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                Listing.CASES,
                pass -> Governed.released(new AgendaReading(pass.reader(), context.site())
                        .everyCase().stream().map(place -> listed(pass, place)).toList()));
    }

    private static ListedCase listed(Door.Pass pass, CasePlace place) {
        HeaderReading header = HeaderReading.of(new PatientReading(pass).head(place.patient()), place.day());
        HeaderGoverning governing = new HeaderGoverning(pass);
        return new ListedCase(
                new CaseId(place.item().value().caseId()),
                place.board(),
                place.patient(),
                governing.name(header.name(), place.patient()),
                governing.clinical(header.diagnosis()),
                governing.clinical(header.stage()));
    }

    @Override
    public Governed<List<PatientFeatures>> features(AccessContext context) {
        return door.read(context, Action.VIEW, LedgerAction.ACCESS, Listing.FEATURES, pass -> {
            PermittedReader reader = pass.reader();
            Map<Pseudonym, String> tumors = tumors(pass);
            Map<Pseudonym, List<Features>> byPatient = reader.features().stream()
                    .collect(Collectors.groupingBy(Features::patient, TreeMap::new, Collectors.toList()));
            List<PatientFeatures> everyone = byPatient.entrySet().stream()
                    .map(entry -> new PatientFeatures(
                            entry.getKey(),
                            tumors.get(entry.getKey()),
                            entry.getValue().stream()
                                    .map(features -> block(pass, features))
                                    .toList()))
                    .toList();
            return pass.decision().on(Classification.QUASI_IDENTIFIER) == ColumnRule.RELEASE
                    ? Governed.released(everyone)
                    : new Governed.Masked<>(everyone, HeaderGoverning.BAND);
        });
    }

    private static Map<Pseudonym, String> tumors(Door.Pass pass) {
        Map<Pseudonym, String> tumors = new TreeMap<>();
        if (!pass.withholds(Classification.CLINICAL)) {
            pass.reader().everyItem(Condition.class).stream()
                    .filter(each -> each.item().value().category().equals("primary-cancer"))
                    .sorted(Comparator.comparing(each -> each.item().id()))
                    .forEach(each -> tumors.putIfAbsent(
                            each.patient(), each.item().value().display()));
        }
        return tumors;
    }

    private static FeatureBlock block(Door.Pass pass, Features features) {
        boolean withheld = pass.withholds(PatientReading.classOf(features.modality()));
        return new FeatureBlock(
                features.name(),
                features.version(),
                features.modality(),
                withheld ? new Presence.Absent(Missing.WITHHELD, null, "") : features.presence(),
                withheld ? new TreeMap<>() : ages(pass, features.values()));
    }

    /// As in the head of a case: an age is released, told as the first year of its band, or left out.
    private static SortedMap<String, Double> ages(Door.Pass pass, SortedMap<String, Double> values) {
        SortedMap<String, Double> seen = new TreeMap<>(values);
        switch (pass.decision().on(Classification.QUASI_IDENTIFIER)) {
            case RELEASE -> {}
            case MASK ->
                seen.computeIfPresent(AGE, (name, years) -> (double) HeaderGoverning.bandStart((int) (double) years));
            case WITHHOLD -> seen.remove(AGE);
        }
        return seen;
    }

    private static Picture picture(Thumbnail thumbnail) {
        byte[] png = thumbnail.png();
        if (png == null) {
            return new Picture.Unavailable(
                    Optional.ofNullable(thumbnail.unavailable()).orElse("there is no picture"));
        }
        return new Picture.Png(png, thumbnail.width(), thumbnail.height());
    }

    private static List<Condition> diagnoses(PatientRows rows) {
        return rows.primaries().stream().map(CaseItem::value).toList();
    }
}
