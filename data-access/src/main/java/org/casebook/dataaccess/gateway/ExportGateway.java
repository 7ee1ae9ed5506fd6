package org.casebook.dataaccess.gateway;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// Lets something out: the right to export is another than the right to view, and the ledger keeps each use.
public interface ExportGateway {
    /// To be asked before anything is written.
    ///
    /// @param form `packet`, `prov-json` …
    Governed<Permit> export(AccessContext context, List<CaseId> cases, String form);

    /// The permission to write one export.
    ///
    /// @param ledgerSequence the entry that records it
    /// @param policyHash policy it was decided under
    /// @param highWater the label that the export carries
    record Permit(long ledgerSequence, String policyHash, Labels highWater) {}
}
