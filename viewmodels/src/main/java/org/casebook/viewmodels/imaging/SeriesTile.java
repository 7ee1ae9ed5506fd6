package org.casebook.viewmodels.imaging;

import java.util.List;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.ItemId;
import org.jspecify.annotations.Nullable;

/// A series, alone or beside its prior.
///
/// @param id of the series
/// @param prior of an earlier study, null without one
/// @param priorId of the series of the prior, null without one
/// @param spoken all of it in one sentence, for tooltips and screen readers
public record SeriesTile(
        ItemId id,
        String name,
        SeriesFace current,
        @Nullable ItemId priorId,
        @Nullable SeriesFace prior,
        String spoken) {
    /// The series, then its prior.
    public List<SeriesFace> faces() {
        return Stream.concat(Stream.of(current), Stream.ofNullable(prior)).toList();
    }

    Stream<ItemId> series() {
        return Stream.concat(Stream.of(id), Stream.ofNullable(priorId));
    }
}
