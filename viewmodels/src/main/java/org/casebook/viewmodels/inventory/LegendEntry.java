package org.casebook.viewmodels.inventory;

import org.casebook.viewmodels.panel.Mark;

/// What a mark of the matrix means, how often it stands there, and whether only patients with it are shown.
///
/// @param cells how many cells have it
public record LegendEntry(Mark mark, long cells, boolean chosen, String spoken) {}
