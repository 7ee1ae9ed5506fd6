package org.casebook.viewmodels.shell;

import java.util.Optional;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;

/// The panels of the case page, in the order of their shortcuts.
public enum Place {
    TIMELINE,
    VARIANTS,
    IMAGING,
    SIMILAR,
    NOTES,
    EVIDENCE,
    RECOMMENDATION;

    /// The panel that an item stands in; empty for what stands in the case header alone.
    static Optional<Place> of(ItemId item) {
        return Stream.of(ItemKind.values())
                .filter(kind -> item.text().startsWith(kind.prefix() + "-"))
                .findFirst()
                .flatMap(Place::of);
    }

    private static Optional<Place> of(ItemKind kind) {
        return switch (kind) {
            case VARIANT, REGION, GENOTYPE -> Optional.of(VARIANTS);
            case STUDY, SERIES, INSTANCE -> Optional.of(IMAGING);
            case NOTE, ENTITY -> Optional.of(NOTES);
            case CONDITION, OBSERVATION, TREATMENT, SPECIMEN, WEARABLE, WINDOW, ORDER, EVENT -> Optional.of(TIMELINE);
            case RECOMMENDATION -> Optional.of(Place.RECOMMENDATION);
            case PATIENT, IDENTIFIER, CONSENT, BOARD, CASE -> Optional.empty();
        };
    }
}
