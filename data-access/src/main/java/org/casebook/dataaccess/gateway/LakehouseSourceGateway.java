package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.lakehouse.IngestStore.KnownObject;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.provenance.derivation.Activity.Rows;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Walks back from an item through what ran to the bytes.
final class LakehouseSourceGateway implements SourceGateway {
    private static final Governed<String> WITHHELD = Governed.withheld(Reason.NOT_PERMITTED);

    private final Door door;
    private final Lakehouse lakehouse;
    private final BronzeExcerpt excerpts;

    LakehouseSourceGateway(Door door, Lakehouse lakehouse) {
        this.door = door;
        this.lakehouse = lakehouse;
        this.excerpts = new BronzeExcerpt(lakehouse.objects());
    }

    @Override
    public Governed<Trail> trail(AccessContext context, ItemId item) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                List.of(item.text()),
                pass -> FoundItem.of(pass.reader(), item)
                        .filter(found -> !pass.withholds(found.classification()))
                        .map(found -> Governed.released(trail(pass, item, found)))
                        .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    private Trail trail(Door.Pass pass, ItemId item, FoundItem found) {
        List<Origin> origins = found.sources().stream()
                .flatMap(source -> origin(pass, source, found.classification()).stream())
                .toList();
        List<PermittedReader.Activity> activities = found.sources().stream()
                .flatMap(source -> pass.reader().activities(source.object(), found.patient()).stream())
                .distinct()
                .toList();
        Instant last = activities.stream()
                .filter(PermittedReader.Activity::onFile)
                .map(PermittedReader.Activity::ended)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Step> steps = activities.stream()
                .map(ran -> new Step(
                        ran.id(), ran.name(), ran.version(), ran.onFile() ? ran.ended() : last, rows(pass, ran)))
                .toList();
        return new Trail(item, found.label(), steps, origins, ItemColumns.of(pass, item, found.classification()));
    }

    private static @Nullable Rows rows(Door.Pass pass, PermittedReader.Activity ran) {
        return ran.onFile() && pass.decision().allows(Action.IMPORT)
                ? new Rows(ran.rowsIn(), ran.rowsOut(), ran.rejected())
                : null;
    }

    private Optional<Origin> origin(Door.Pass pass, SourceRef source, Classification content) {
        return lakehouse.ingest().find(source.object()).map(object -> origin(pass, source, object, content));
    }

    /// What stands in a file may name the patient, so it is shown only to those who may see identity; a line of
    /// variants names nobody. Around what was extracted stands what somebody wrote, which is a class of its own.
    private Origin origin(Door.Pass pass, SourceRef source, KnownObject object, Classification content) {
        boolean written = content == Classification.EXTRACTED || content == Classification.FREE_TEXT;
        boolean namesNobody = source.place() instanceof Place.Line && "VCF".equals(object.kind());
        Governed<String> excerpt = excerpts.at(source)
                .<Governed<String>>map(text -> namesNobody ? Governed.released(text) : identity(pass, text))
                .map(text -> written && pass.withholds(Classification.FREE_TEXT) ? WITHHELD : text)
                .orElseGet(() -> Governed.released(""));
        return new Origin(
                source,
                identity(pass, object.fileName()),
                object.hash(),
                object.size(),
                object.kind() == null ? "" : object.kind(),
                object.received(),
                excerpt);
    }

    private static Governed<String> identity(Door.Pass pass, String text) {
        return pass.govern(Classification.IDENTITY, text, same -> WITHHELD);
    }
}
