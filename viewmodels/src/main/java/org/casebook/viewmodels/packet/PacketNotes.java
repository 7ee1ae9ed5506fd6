package org.casebook.viewmodels.packet;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.gateway.NoteSummary;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.notes.EntityRow;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// The notes of a case with what each mentions. What a note says only with a doubt, of a relative or of the past is
/// marked so, because on paper it would be taken for a finding.
///
/// @param zone of the board
record PacketNotes(SourceNumbers numbers, ZoneId zone) {
    private static final Texts TEXTS = Texts.of("packet");
    private static final List<Integer> WIDTHS = List.of(15, 20, 14, 43, 8);
    private static final int MOST = 8;

    List<Section> of(Governed<List<CaseItem<NoteSummary>>> notes) {
        return PacketSections.governed("notes", WIDTHS, notes, this::row);
    }

    private List<List<String>> row(CaseItem<NoteSummary> item) {
        NoteSummary note = item.value();
        String kind = TEXTS.code("note", note.noteKind());
        String day = Texts.day(note.written().atZone(zone).toLocalDate());
        return List.of(List.of(
                day,
                kind,
                PacketSections.blank(note.authorRole()),
                mentions(note),
                numbers.of(TEXTS.say("notes.item", kind, day), item.sources())));
    }

    private static String mentions(NoteSummary note) {
        List<String> all = note.entities().stream()
                .filter(entity -> !entity.value().negated())
                .map(EntityRow::of)
                .map(PacketNotes::mention)
                .distinct()
                .toList();
        String first = all.stream().limit(MOST).collect(Collectors.joining(", "));
        return all.size() <= MOST ? first : TEXTS.say("notes.more", first, all.size() - MOST);
    }

    private static String mention(EntityRow entity) {
        String how = entity.attributes().stream().map(Mark::word).collect(Collectors.joining(", "));
        return how.isEmpty() ? entity.name() : TEXTS.say("notes.mention", entity.name(), how);
    }
}
