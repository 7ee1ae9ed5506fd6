package org.casebook.viewmodels.notes;

import java.util.List;

/// The entities of one kind in the chosen note.
///
/// @param style what the style sheet knows the kind by, for instance `entity-drug`
/// @param entities in the order of the text
public record EntityGroup(String kind, String style, List<EntityRow> entities) {
    public EntityGroup {
        entities = List.copyOf(entities);
    }
}
