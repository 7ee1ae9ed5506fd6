package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.derivation.Activity.Rows;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Walks from an item back to the bytes it came from.
public interface SourceGateway {
    /// Withheld with [Governed.Reason#NOT_AVAILABLE] for an item that does not exist or that the user may not see.
    Governed<Trail> trail(AccessContext context, ItemId item);

    /// The way back, from the item down to the files.
    ///
    /// @param steps newest first: gold, then silver, then import
    /// @param origins the places in files, with what stands there
    /// @param columns what the item holds, as far as this user may see any of it
    record Trail(ItemId item, String label, List<Step> steps, List<Origin> origins, List<Column> columns) {
        public Trail {
            steps = List.copyOf(steps);
            origins = List.copyOf(origins);
            columns = List.copyOf(columns);
        }

        /// Without a word on columns.
        public Trail(ItemId item, String label, List<Step> steps, List<Origin> origins) {
            this(item, label, steps, origins, List.of());
        }

        /// Whether a step read one of the files; every other computed on from what those had given.
        public boolean isReading(Step step) {
            return origins.stream().anyMatch(step::hasRead);
        }
    }

    /// One column of an item. The list depends on the kind of the item and the policy, never on what stands
    /// in it.
    ///
    /// @param name as `case show --json` names it
    /// @param masked whether this user, for this purpose, is shown a coarser form of it, or none
    record Column(String name, boolean masked) {}

    /// What ran.
    ///
    /// @param activity identifier of the activity in the derivation graph
    /// @param endedAt of the reading of a file, when it ended; of a computation over a patient, when the last of
    ///     the files that the item comes from had been read: when it was computed anew would tell that something
    ///     hidden came
    /// @param rows how much went through it; told only of the reading of a file, and only to users who may
    ///     import, whose report says the same: a count over a patient would tell of items that are hidden
    record Step(
            String activity,
            String name,
            String version,
            Instant endedAt,
            @Nullable Rows rows) {
        /// Whether this read the file of an origin: the activity of a reading ends in the start of the
        /// file's hash.
        public boolean hasRead(Origin origin) {
            return activity.endsWith(origin.object().shortForm());
        }
    }

    /// A place in a file as received.
    ///
    /// @param fileName may carry identity, so it is governed
    /// @param excerpt the line, element or attribute that stands there, shortened to 2,000 characters
    record Origin(
            SourceRef source,
            Governed<String> fileName,
            ObjectHash object,
            long size,
            String kind,
            Instant received,
            Governed<String> excerpt) {}
}
