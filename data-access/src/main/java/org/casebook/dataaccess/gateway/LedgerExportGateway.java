package org.casebook.dataaccess.gateway;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.provenance.ledger.LedgerAction;

/// Permits exports: each case must be one that the user may open, and the entry is written first.
final class LedgerExportGateway implements ExportGateway {
    private final Door door;
    private final CaseGateway cases;

    LedgerExportGateway(Door door, CaseGateway cases) {
        this.door = door;
        this.cases = cases;
    }

    @Override
    public Governed<Permit> export(AccessContext context, List<CaseId> ids, String form) {
        List<String> about = ids.stream().map(CaseId::text).toList();
        return door.act(context, Action.EXPORT, LedgerAction.EXPORT, about, granted -> {
            Labels highWater = Labels.NORMAL;
            for (CaseId id : ids) {
                Governed<CaseFile> opened = cases.open(context, id);
                if (opened instanceof Governed.Withheld<CaseFile>) {
                    return Governed.withheld(Reason.NOT_AVAILABLE);
                }
                highWater =
                        highWater.and(opened.visible().map(CaseFile::highWater).orElse(Labels.NORMAL));
            }
            return Governed.released(
                    new Permit(granted.sequence(), granted.decision().policyHash(), highWater));
        });
    }
}
