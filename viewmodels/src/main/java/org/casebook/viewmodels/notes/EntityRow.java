package org.casebook.viewmodels.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// Something that the chosen note mentions.
///
/// @param name the preferred name
/// @param attributes how the note means it; empty when it is stated of the patient, as certain and recent
/// @param spoken all of it in one sentence, for tooltips and screen readers
public record EntityRow(ItemId id, String name, List<Mark> attributes, String spoken) {
    private static final Texts TEXTS = Texts.of("notes");

    public EntityRow {
        attributes = List.copyOf(attributes);
    }

    public static EntityRow of(CaseItem<NoteEntity> item) {
        NoteEntity entity = item.value();
        List<Mark> attributes = attributes(entity);
        String words = attributes.stream().map(Mark::word).collect(Collectors.joining(", "));
        String meant = words.isEmpty() ? TEXTS.say("stated") : words;
        return new EntityRow(
                item.id(),
                entity.preferredName(),
                attributes,
                entity.because().isEmpty()
                        ? TEXTS.say("spoken.entity", entity.preferredName(), meant)
                        : TEXTS.say("spoken.entity.because", entity.preferredName(), meant, entity.because()));
    }

    private static List<Mark> attributes(NoteEntity entity) {
        List<Mark> marks = new ArrayList<>();
        if (entity.negated()) {
            marks.add(mark("negated", TEXTS.say("negated"), entity));
        }
        if (!entity.experiencer().equals("patient")) {
            marks.add(mark("relative", entity.experiencer(), entity));
        }
        if (isUncertain(entity)) {
            String which = entity.certainty().equals("certain") ? entity.temporality() : entity.certainty();
            marks.add(mark("uncertain", TEXTS.code("certainty", which), entity));
        }
        if (isHistorical(entity)) {
            marks.add(mark("historical", TEXTS.say("historical"), entity));
        }
        return marks;
    }

    private static Mark mark(String style, String word, NoteEntity entity) {
        String meaning = TEXTS.say(style + ".meaning");
        return new Mark(
                style, word, entity.because().isEmpty() ? meaning : TEXTS.say("because", meaning, entity.because()));
    }

    static boolean isUncertain(NoteEntity entity) {
        return !entity.certainty().equals("certain") || entity.temporality().equals("hypothetical");
    }

    static boolean isHistorical(NoteEntity entity) {
        return entity.temporality().equals("historical");
    }
}
