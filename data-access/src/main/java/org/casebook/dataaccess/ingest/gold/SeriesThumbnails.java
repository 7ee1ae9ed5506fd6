package org.casebook.dataaccess.ingest.gold;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.imaging.DicomDecoder;
import org.casebook.dataaccess.imaging.DicomException;
import org.casebook.dataaccess.imaging.DicomFile;
import org.casebook.dataaccess.imaging.Thumbnail.Drawn;
import org.casebook.dataaccess.imaging.Thumbnail.Unavailable;
import org.casebook.dataaccess.lakehouse.GoldRows.Thumbnail;
import org.casebook.dataaccess.lakehouse.ObjectStore;

/// Draws the thumbnail of a series: the middle instance of the stack that has a picture.
final class SeriesThumbnails {
    private static final Comparator<CaseItem<ImagingInstance>> STACK =
            Comparator.<CaseItem<ImagingInstance>, Double>comparing(
                            item -> item.value().position(), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            item -> item.value().instanceNumber(), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(CaseItem::id);

    private final ObjectStore objects;

    SeriesThumbnails(ObjectStore objects) {
        this.objects = objects;
    }

    /// @param instances at least one, in any order
    Thumbnail draw(ItemId series, List<CaseItem<ImagingInstance>> instances) {
        List<CaseItem<ImagingInstance>> drawable = instances.stream()
                .filter(item ->
                        item.value().unavailable() == null && item.value().frames() > 0)
                .sorted(STACK)
                .toList();
        if (drawable.isEmpty()) {
            String reason = instances.getFirst().value().unavailable();
            return none(series, reason == null ? "object has no pixels" : reason);
        }
        return draw(series, drawable.get((drawable.size() - 1) / 2));
    }

    private Thumbnail draw(ItemId series, CaseItem<ImagingInstance> instance) {
        try {
            DicomFile file = DicomFile.read(
                    () -> objects.open(instance.sources().getFirst().object()));
            return switch (org.casebook.dataaccess.imaging.Thumbnail.of(file, DicomDecoder.standard())) {
                case Drawn(var picture, long missing) ->
                    new Thumbnail(series, picture.png(), picture.width(), picture.height(), null);
                case Unavailable(String reason) -> none(series, reason);
            };
        } catch (IOException e) {
            return none(series, "object cannot be read from the home");
        } catch (DicomException e) {
            return none(series, e.reason());
        }
    }

    private static Thumbnail none(ItemId series, String reason) {
        return new Thumbnail(series, null, 0, 0, reason);
    }
}
