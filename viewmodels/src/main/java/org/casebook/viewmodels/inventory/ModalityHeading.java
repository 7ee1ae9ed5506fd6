package org.casebook.viewmodels.inventory;

import org.casebook.dataaccess.casefile.Modality;

/// A column of the matrix.
public record ModalityHeading(Modality modality, String words) {
    /// What a patient has of it.
    public InventoryCell in(InventoryRow row) {
        return row.cell(modality);
    }
}
