package org.casebook.dataaccess.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.AccessDecision;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.ingest.ImportPipeline;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.dataaccess.lakehouse.IdentityStore;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.dataaccess.lakehouse.Quarantine;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.source.ObjectHash;

/// The way in, behind the door.
final class LakehouseIntakeGateway implements IntakeGateway {
    private final Door door;
    private final Lakehouse lakehouse;
    private final Supplier<ImportPipeline> pipeline;

    /// @param pipeline asked for only when something comes in
    LakehouseIntakeGateway(Door door, Lakehouse lakehouse, Supplier<ImportPipeline> pipeline) {
        this.door = door;
        this.lakehouse = lakehouse;
        this.pipeline = pipeline;
    }

    @Override
    public Governed<List<ImportReport>> importFiles(AccessContext context, List<Path> paths, ImportProgress progress) {
        return door.act(
                context,
                Action.IMPORT,
                LedgerAction.IMPORT,
                List.of(),
                granted -> Governed.released(pipeline.get()
                        .run(paths, new PermittedProgress(progress, door.permitted(context, granted.decision())))));
    }

    @Override
    public Governed<List<Pending>> pending(AccessContext context) {
        return door.act(
                context,
                Action.ASSIGN,
                LedgerAction.ACCESS,
                Listing.PENDING,
                granted -> Governed.released(lakehouse.identities().pending().stream()
                        .map(pending -> pending(granted.decision(), pending))
                        .toList()));
    }

    @Override
    public Governed<Pseudonym> assign(AccessContext context, String pendingId, Pseudonym patient) {
        Governed<Boolean> known = door.read(
                context,
                Action.ASSIGN,
                LedgerAction.ACCESS,
                List.of(patient.text()),
                pass -> Governed.released(pass.reader().patients().contains(patient)));
        if (!known.visible().orElse(false)) {
            return Governed.withheld(Reason.NOT_AVAILABLE);
        }
        return assign(context, pendingId, Optional.of(patient));
    }

    @Override
    public Governed<Pseudonym> assignNew(AccessContext context, String pendingId) {
        return assign(context, pendingId, Optional.empty());
    }

    private Governed<Pseudonym> assign(AccessContext context, String pendingId, Optional<Pseudonym> patient) {
        return door.act(context, Action.ASSIGN, LedgerAction.ASSIGN, List.of(pendingId), granted -> {
            Optional<Pseudonym> assigned = lakehouse
                    .identities()
                    .assign(pendingId, patient, context.user().text());
            assigned.ifPresent(done -> pipeline.get().refresh(ImportProgress.SILENT));
            return assigned.map(Governed::released).orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE));
        });
    }

    @Override
    public Governed<List<Candidate>> candidates(AccessContext context) {
        return door.read(
                context,
                Action.ASSIGN,
                LedgerAction.ACCESS,
                Listing.PATIENTS,
                pass -> Governed.released(pass.reader().patients().stream()
                        .map(patient -> candidate(pass, patient))
                        .toList()));
    }

    @Override
    public Governed<List<Quarantined>> quarantine(AccessContext context) {
        return door.read(
                context,
                Action.IMPORT,
                LedgerAction.ACCESS,
                Listing.QUARANTINE,
                pass -> quarantined(pass, pass.reader().quarantine(LISTED)));
    }

    @Override
    public Governed<List<Quarantined>> quarantine(AccessContext context, ObjectHash object) {
        return door.read(
                context,
                Action.IMPORT,
                LedgerAction.ACCESS,
                List.of(object.hex()),
                pass -> quarantined(pass, pass.reader().quarantine(object)));
    }

    private static Governed<List<Quarantined>> quarantined(Door.Pass pass, List<Quarantine.Entry> entries) {
        return Governed.released(entries.stream()
                .map(entry -> new Quarantined(
                        entry.object(),
                        identity(pass.decision(), entry.fileName()),
                        entry.kind() == null ? "" : entry.kind(),
                        entry.place(),
                        entry.reason(),
                        entry.leftOut(),
                        entry.received()))
                .toList());
    }

    private static Candidate candidate(Door.Pass pass, Pseudonym patient) {
        PermittedReader reader = pass.reader();
        String name = reader.items(Patient.class, patient).stream()
                .map(item -> "%s, %s"
                        .formatted(
                                Optional.ofNullable(item.value().familyName()).orElse("?"),
                                Optional.ofNullable(item.value().givenNames()).orElse("?")))
                .findFirst()
                .orElse(patient.text());
        String diagnosis = reader.items(Condition.class, patient, "category", "primary-cancer").stream()
                .map(item -> item.value().display())
                .findFirst()
                .orElse("");
        return new Candidate(
                patient,
                identity(pass.decision(), name),
                pass.govern(Classification.CLINICAL, diagnosis, same -> Governed.withheld(Reason.NOT_PERMITTED)));
    }

    private static Pending pending(AccessDecision decision, IdentityStore.Pending pending) {
        return new Pending(
                pending.id(),
                Governed.released(pending.identifier().system()),
                identity(decision, pending.identifier().value()),
                pending.since(),
                pending.rows(),
                pending.fileNames().stream()
                        .map(name -> identity(decision, name))
                        .toList());
    }

    private static Governed<String> identity(AccessDecision decision, String value) {
        return decision.on(Classification.IDENTITY) == ColumnRule.RELEASE
                ? Governed.released(value)
                : Governed.withheld(Reason.NOT_PERMITTED);
    }
}
