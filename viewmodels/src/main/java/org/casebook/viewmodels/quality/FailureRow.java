package org.casebook.viewmodels.quality;

import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.QualityGateway.FailingRow;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// A row that fails.
///
/// @param title the case, or the pseudonym where the user may open none
/// @param caseId null when the user may open no case of the patient
/// @param spoken all of it in one sentence
public record FailureRow(
        ItemId item, String title, @Nullable CaseId caseId, String spoken) {
    private static final Texts TEXTS = Texts.of("quality");

    static FailureRow of(FailingRow row) {
        CaseId caseId = row.caseId();
        String patient = row.patient().text();
        String title = caseId == null ? TEXTS.say("row.noCase", patient) : caseId.text();
        return new FailureRow(
                row.item(), title, caseId, TEXTS.say("spoken.row", row.item().text(), patient, title));
    }

    /// What the source is asked by.
    public String itemText() {
        return item.text();
    }

    public boolean hasCase() {
        return caseId != null;
    }
}
