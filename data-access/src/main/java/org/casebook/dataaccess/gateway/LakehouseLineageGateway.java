package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.SourceGateway.Step;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.lakehouse.FileTouches;
import org.casebook.dataaccess.lakehouse.IngestStore.KnownObject;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.lakehouse.PermittedReader.Activity;
import org.casebook.provenance.derivation.Activity.Rows;
import org.casebook.provenance.ledger.Ledger;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerQuery;
import org.casebook.provenance.source.ObjectHash;

/// Walks from a file forward through what ran to items and releases.
final class LakehouseLineageGateway implements LineageGateway {
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{" + SHORTEST + ",64}");

    private final Door door;
    private final Lakehouse lakehouse;
    private final Ledger ledger;

    LakehouseLineageGateway(Door door, Lakehouse lakehouse, Ledger ledger) {
        this.door = door;
        this.lakehouse = lakehouse;
        this.ledger = ledger;
    }

    @Override
    public Governed<Forward> forward(AccessContext context, ObjectHash file) {
        return door.read(
                context,
                Action.IMPORT,
                LedgerAction.ACCESS,
                List.of(file.hex()),
                pass -> forward(pass, context, file)
                        .map(Governed::released)
                        .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    @Override
    public Governed<List<ObjectHash>> files(AccessContext context, String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "beginning of a hash is %d characters, must be %d to 64 lower-case hexadecimal digits"
                            .formatted(prefix.length(), SHORTEST));
        }
        return door.read(
                context,
                Action.IMPORT,
                LedgerAction.ACCESS,
                Listing.FILES,
                pass -> Governed.released(pass.reader().touches().files(prefix).stream()
                        .filter(file -> !touched(pass, file).isEmpty())
                        .toList()));
    }

    private Optional<Forward> forward(Door.Pass pass, AccessContext context, ObjectHash file) {
        List<TouchedPatient> patients = touched(pass, file);
        return patients.isEmpty()
                ? Optional.empty()
                : lakehouse.ingest().find(file).map(object -> forward(pass, context, object, patients));
    }

    private Forward forward(Door.Pass pass, AccessContext context, KnownObject object, List<TouchedPatient> patients) {
        return new Forward(
                object.hash(),
                pass.govern(
                        Classification.IDENTITY, object.fileName(), same -> Governed.withheld(Reason.NOT_PERMITTED)),
                object.kind() == null ? "" : object.kind(),
                object.size(),
                object.received(),
                steps(pass.reader().touches().activities(object.hash()), object.received()),
                patients,
                pass.decision().allows(Action.AUDIT)
                        ? Governed.released(releases(pass, context, object.received(), patients))
                        : Governed.withheld(Reason.NOT_PERMITTED));
    }

    /// Only of classes that are not withheld: how much there is of one that is would be told otherwise.
    private static List<TouchedPatient> touched(Door.Pass pass, ObjectHash file) {
        Map<Pseudonym, Map<String, Touched>> byPatient = new TreeMap<>();
        for (FileTouches.Touched found : pass.reader().touches().items(file)) {
            Classification classification = classOf(found);
            if (!pass.withholds(classification)) {
                byPatient
                        .computeIfAbsent(found.patient(), patient -> new TreeMap<>())
                        .merge(
                                found.table() + "/" + classification,
                                new Touched(found.table(), classification, found.count()),
                                (one, other) ->
                                        new Touched(one.table(), one.classification(), one.count() + other.count()));
            }
        }
        return byPatient.entrySet().stream()
                .map(each -> new TouchedPatient(
                        each.getKey(), List.copyOf(each.getValue().values())))
                .toList();
    }

    private static Classification classOf(FileTouches.Touched found) {
        return switch (found.table()) {
            case "variant" -> found.variety().equals("germline") ? Classification.GERMLINE : Classification.SOMATIC;
            case "timeline_event" ->
                Classification.of(Lane.valueOf(found.variety().toUpperCase(Locale.ROOT)));
            default -> TableClass.of(found.table());
        };
    }

    /// Computations over patients are told once for each version, with the time at which the file had been read: when
    /// a patient was computed anew would tell that something hidden came.
    private static List<Step> steps(List<Activity> activities, Instant received) {
        Stream<Step> computed = activities.stream()
                .filter(ran -> !ran.onFile())
                .map(ran -> new Step(ran.name(), ran.name(), ran.version(), received, null))
                .distinct();
        Stream<Step> read = activities.stream()
                .filter(Activity::onFile)
                .map(ran -> new Step(
                        ran.id(),
                        ran.name(),
                        ran.version(),
                        ran.ended(),
                        new Rows(ran.rowsIn(), ran.rowsOut(), ran.rejected())));
        return Stream.concat(computed, read).toList();
    }

    /// As much of the ledger as the access log shows this user.
    private List<Release> releases(
            Door.Pass pass, AccessContext context, Instant received, List<TouchedPatient> patients) {
        Set<Pseudonym> touched = patients.stream().map(TouchedPatient::patient).collect(Collectors.toSet());
        Set<String> about = new HashSet<>();
        new AgendaReading(pass.reader(), context.site())
                .everyCase().stream()
                        .filter(place -> touched.contains(place.patient()))
                        .forEach(place -> about.add(place.item().value().caseId()));
        touched.forEach(patient -> about.add(patient.text()));
        PermittedEntries permitted = PermittedEntries.of(pass, context);
        LedgerQuery query = LedgerQuery.ALL
                .doing(LedgerAction.EXPORT)
                .between(received, Instant.MAX)
                .about(about.toArray(String[]::new));
        return ledger.reader().latest(query.and(permitted::shows), RELEASES).reversed().stream()
                .map(entry ->
                        new Release(entry.sequence(), entry.at(), entry.actor(), entry.purpose(), entry.subjects()))
                .toList();
    }
}
