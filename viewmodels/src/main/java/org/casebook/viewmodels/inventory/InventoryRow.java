package org.casebook.viewmodels.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.gateway.QualityGateway.PatientInventory;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// One patient.
///
/// @param patient the pseudonym
/// @param name the name, or the mark that stands in its place
/// @param caseId null when the user may open no case of the patient
/// @param cells one for each modality, in their order
/// @param spoken all of it in one sentence
public record InventoryRow(
        String patient, Field name, @Nullable CaseId caseId, List<InventoryCell> cells, String spoken) {
    private static final Texts TEXTS = Texts.of("inventory");

    public InventoryRow {
        cells = List.copyOf(cells);
    }

    static InventoryRow of(PatientInventory row, LocalDate day, boolean hidden) {
        Field name = Field.of(TEXTS.say("column.name"), row.name());
        List<InventoryCell> cells = row.modalities().stream()
                .map(status -> InventoryCell.of(status, day))
                .toList();
        return new InventoryRow(
                row.patient().text(),
                hidden ? name.hidden(Mark.hidden()) : name,
                row.caseId(),
                cells,
                row.patient().text() + ". "
                        + cells.stream().map(InventoryCell::spoken).collect(Collectors.joining(". ")));
    }

    public boolean hasCase() {
        return caseId != null;
    }

    /// The cell of a modality.
    public InventoryCell cell(Modality modality) {
        return cells.stream()
                .filter(cell -> cell.modality() == modality)
                .findFirst()
                .orElseThrow();
    }

    boolean contains(String words) {
        return (patient + " " + name.text() + " " + (caseId == null ? "" : caseId.text()))
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    boolean has(String style) {
        return cells.stream().anyMatch(cell -> cell.mark().style().equals(style));
    }
}
