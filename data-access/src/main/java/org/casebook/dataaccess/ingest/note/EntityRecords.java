package org.casebook.dataaccess.ingest.note;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.ingest.note.ContextValue.Experiencer;
import org.casebook.dataaccess.ingest.note.ContextValue.Negation;
import org.jspecify.annotations.Nullable;

/// Turns what the engine found into clinical records.
public final class EntityRecords {
    private EntityRecords() {}

    /// One record per entity, in text order.
    ///
    /// @param note the note that they stand in
    /// @param text what the engine read
    public static List<NoteEntity> of(ItemId note, String text, NoteFindings findings) {
        return findings.entities().stream()
                .map(entity -> record(note, text, entity))
                .toList();
    }

    private static NoteEntity record(ItemId note, String text, org.casebook.dataaccess.ingest.note.NoteEntity entity) {
        EntityContext context = entity.context();
        return new NoteEntity(
                note,
                entity.kind().word(),
                entity.preferred(),
                entity.code().isEmpty() ? null : entity.code(),
                entity.surface(),
                entity.span().start(),
                entity.span().end(),
                section(entity.section()),
                context.negation() == Negation.NEGATED,
                word(context.certainty()),
                experiencer(context),
                word(context.temporality()),
                because(text, context));
    }

    private static @Nullable String section(SectionKind section) {
        return section == SectionKind.UNTITLED ? null : word(section);
    }

    private static String experiencer(EntityContext context) {
        String relation = context.relation();
        return context.experiencer() == Experiencer.FAMILY && relation != null ? relation : word(context.experiencer());
    }

    private static String because(String text, EntityContext context) {
        return context.causes().stream()
                .map(cause -> text.substring(cause.span().start(), cause.span().end()))
                .map(words -> words.strip().replaceAll("\\s+", " "))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
