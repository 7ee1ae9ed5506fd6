package org.casebook.viewmodels.sample;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.gateway.ExportGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// Lets everyone but the researcher export.
public final class FakeExports implements ExportGateway {
    FakeExports() {}

    @Override
    public Governed<Permit> export(AccessContext context, List<CaseId> cases, String form) {
        return context.roles().contains("researcher")
                ? Governed.withheld(Governed.Reason.NOT_PERMITTED)
                : Governed.released(new Permit(41, "0".repeat(64), Labels.NORMAL));
    }
}
