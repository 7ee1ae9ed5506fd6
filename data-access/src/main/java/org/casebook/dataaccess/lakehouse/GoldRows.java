package org.casebook.dataaccess.lakehouse;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.jspecify.annotations.Nullable;

/// Everything that is computed for one patient and kept in gold.
///
/// @param site managing site as the newest source names it
/// @param version of the computation
/// @param rowsRead silver rows that it was computed from
public record GoldRows(
        @Nullable String site,
        List<VariantTier> tiers,
        List<CaseItem<TimelineEvent>> events,
        List<CaseItem<WearableWindow>> windows,
        List<Thumbnail> thumbnails,
        List<FeatureBlock> features,
        String version,
        long rowsRead) {
    public GoldRows {
        tiers = List.copyOf(tiers);
        events = List.copyOf(events);
        windows = List.copyOf(windows);
        thumbnails = List.copyOf(thumbnails);
        features = List.copyOf(features);
    }

    /// The same at a site.
    public GoldRows atSite(String name) {
        return new GoldRows(name, tiers, events, windows, thumbnails, features, version, rowsRead);
    }

    /// How many rows there are in all.
    public long count() {
        return (long) tiers.size() + events.size() + windows.size() + thumbnails.size() + features.size();
    }

    /// The tier of one variant.
    public record VariantTier(ItemId variant, Tier tier) {}

    /// The thumbnail of one series, or why there is none.
    ///
    /// @param png null when there is none
    /// @param unavailable null when there is one
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    public record Thumbnail(
            ItemId series,
            byte @Nullable [] png,
            int width,
            int height,
            @Nullable String unavailable) {}
}
