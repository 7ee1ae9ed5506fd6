package org.casebook.dataaccess.gateway;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Consent;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.casebook.dataaccess.governance.Classification;

/// What an item identifier speaks of: the record type by its prefix, and the class of its content.
final class ItemTypes {
    private static final Map<String, Class<?>> BY_PREFIX = Map.ofEntries(
            Map.entry("patient", Patient.class),
            Map.entry("condition", Condition.class),
            Map.entry("observation", Observation.class),
            Map.entry("treatment", Treatment.class),
            Map.entry("specimen", Specimen.class),
            Map.entry("variant", Variant.class),
            Map.entry("region", PanelRegion.class),
            Map.entry("instance", ImagingInstance.class),
            Map.entry("note", Note.class),
            Map.entry("entity", NoteEntity.class),
            Map.entry("wearable", WearableSample.class),
            Map.entry("window", WearableWindow.class),
            Map.entry("genotype", GenotypeCall.class),
            Map.entry("consent", Consent.class),
            Map.entry("order", ServiceOrder.class),
            Map.entry("case", BoardCase.class),
            Map.entry("event", TimelineEvent.class));

    private ItemTypes() {}

    /// The record type of a stored item; empty for what exists only as a group (a study, a series).
    static Optional<Class<?>> of(ItemId id) {
        return Optional.ofNullable(BY_PREFIX.get(prefix(id)));
    }

    /// The record types of everything that is stored as an item of its own.
    static Collection<Class<?>> all() {
        return BY_PREFIX.values();
    }

    static String prefix(ItemId id) {
        return id.text().substring(0, id.text().indexOf('-'));
    }

    /// The class that decides whether the content of an item may be seen.
    static Classification classOf(Object record) {
        return switch (record) {
            case Patient patient -> Classification.IDENTITY;
            case Variant variant ->
                variant.origin().equals("germline") ? Classification.GERMLINE : Classification.SOMATIC;
            case PanelRegion region -> Classification.SOMATIC;
            case GenotypeCall call -> Classification.GERMLINE;
            case ImagingInstance instance -> Classification.IMAGING;
            case Note note -> Classification.FREE_TEXT;
            case NoteEntity entity -> Classification.EXTRACTED;
            case WearableSample sample -> Classification.WEARABLE;
            case WearableWindow window -> Classification.WEARABLE;
            case TimelineEvent event -> Classification.of(event);
            default -> Classification.CLINICAL;
        };
    }

    /// A few words that name an item without its content.
    static String label(CaseItem<?> item) {
        return item.value().getClass().getSimpleName();
    }
}
