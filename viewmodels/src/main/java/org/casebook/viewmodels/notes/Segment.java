package org.casebook.viewmodels.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.jspecify.annotations.Nullable;

/// A piece of the raw text of a note; the pieces in order are the whole text.
///
/// @param entity what stands here, null for plain text
public record Segment(String text, Kind kind, @Nullable EntityRow entity) {
    /// How a piece is to be read; of several attributes the one that changes the meaning most.
    public enum Kind {
        PLAIN,
        STATED,
        NEGATED,
        RELATIVE,
        UNCERTAIN,
        HISTORICAL
    }

    /// Cuts a text at its entities. Of entities that overlap the first and longest stays; one that does not lie in
    /// the text is left out.
    static List<Segment> cut(String text, List<CaseItem<NoteEntity>> entities) {
        List<CaseItem<NoteEntity>> ordered = entities.stream()
                .sorted(Comparator.<CaseItem<NoteEntity>>comparingInt(
                                item -> item.value().start())
                        .thenComparingInt(item -> -item.value().end()))
                .toList();
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (CaseItem<NoteEntity> item : ordered) {
            NoteEntity entity = item.value();
            if (entity.start() < at || entity.end() <= entity.start() || entity.end() > text.length()) {
                continue;
            }
            addPlain(segments, text.substring(at, entity.start()));
            segments.add(new Segment(text.substring(entity.start(), entity.end()), kind(entity), EntityRow.of(item)));
            at = entity.end();
        }
        addPlain(segments, text.substring(at));
        return List.copyOf(segments);
    }

    private static void addPlain(List<Segment> segments, String text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, Kind.PLAIN, null));
        }
    }

    private static Kind kind(NoteEntity entity) {
        if (entity.negated()) {
            return Kind.NEGATED;
        }
        if (!entity.experiencer().equals("patient")) {
            return Kind.RELATIVE;
        }
        if (EntityRow.isUncertain(entity)) {
            return Kind.UNCERTAIN;
        }
        return EntityRow.isHistorical(entity) ? Kind.HISTORICAL : Kind.STATED;
    }
}
