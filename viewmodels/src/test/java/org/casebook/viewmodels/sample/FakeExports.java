package org.casebook.viewmodels.sample;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.gateway.ExportGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// Lets everyone but the researcher and the steward export.
public final class FakeExports implements ExportGateway {
    private final List<String> forms = new ArrayList<>();

    FakeExports() {}

    /// The forms that were let out, oldest first.
    public List<String> forms() {
        return List.copyOf(forms);
    }

    @Override
    public Governed<Permit> export(AccessContext context, List<CaseId> cases, String form) {
        if (context.roles().contains("researcher") || context.roles().contains("steward")) {
            return Governed.withheld(Governed.Reason.NOT_PERMITTED);
        }
        forms.add(form);
        return Governed.released(new Permit(41, "0".repeat(64), Labels.NORMAL));
    }
}
