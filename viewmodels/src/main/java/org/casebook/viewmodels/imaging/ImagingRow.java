package org.casebook.viewmodels.imaging;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;

/// A row of the list.
public sealed interface ImagingRow {
    /// The head of a study.
    ///
    /// @param title day and description
    /// @param detail modality, series, images
    record Study(ItemId id, String title, String detail) implements ImagingRow {}

    /// Series of one study beside each other.
    record Strip(List<SeriesTile> tiles) implements ImagingRow {
        public Strip {
            tiles = List.copyOf(tiles);
        }
    }
}
