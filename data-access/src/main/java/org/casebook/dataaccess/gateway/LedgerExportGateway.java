package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.provenance.ledger.LedgerAction;

/// Permits exports: each case must be one that the user may open, and the entry is written first. An export
/// that is not permitted is a denial in the ledger, also where only one of its cases may not be seen.
final class LedgerExportGateway implements ExportGateway {
    private final Door door;
    private final Supplier<CaseAssembly> assembly;

    LedgerExportGateway(Door door, Supplier<CaseAssembly> assembly) {
        this.door = door;
        this.assembly = assembly;
    }

    @Override
    public Governed<Permit> export(AccessContext context, List<CaseId> ids, String form) {
        List<String> about = ids.stream().map(CaseId::text).toList();
        return door.change(
                context,
                Action.EXPORT,
                about,
                pass -> highWater(pass, context, ids),
                highWater -> Governed.released(new Door.Plan<>(
                        LedgerAction.EXPORT,
                        Map.of("form", form),
                        granted -> new Permit(
                                granted.sequence(), granted.decision().policyHash(), highWater))));
    }

    private Governed<Labels> highWater(Door.Pass pass, AccessContext context, List<CaseId> ids) {
        AgendaReading agenda = new AgendaReading(pass.reader(), context.site());
        Labels highWater = Labels.NORMAL;
        for (CaseId id : ids) {
            Optional<CasePlace> place = agenda.find(id);
            if (place.isEmpty()) {
                return Governed.withheld(Reason.NOT_AVAILABLE);
            }
            highWater = highWater.and(assembly.get().assemble(pass, place.get()).highWater());
        }
        return Governed.released(highWater);
    }
}
