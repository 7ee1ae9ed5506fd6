package org.casebook.viewmodels.viewer;

import org.casebook.dataaccess.casefile.ItemId;
import org.jspecify.annotations.Nullable;

/// A stack to compare with.
///
/// @param series null for none
public record PriorChoice(@Nullable ItemId series, String name) {
    /// What a list shows.
    @Override
    public String toString() {
        return name;
    }
}
