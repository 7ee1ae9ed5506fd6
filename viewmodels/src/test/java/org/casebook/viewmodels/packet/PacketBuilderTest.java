package org.casebook.viewmodels.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.NoteSummary;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.packet.PacketDocument.Heading;
import org.casebook.viewmodels.packet.PacketDocument.Paragraph;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.packet.PacketDocument.Table;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleVariants;
import org.junit.jupiter.api.Test;

class PacketBuilderTest {
    private static final String NOTE = "note.txt";

    @Test
    void listsTreatmentsFromTheNewestOn() {
        assertThat(column(under("Treatments", SampleCases.complete()), 1))
                .containsExactly("Stereotactic radiotherapy, brain", "Osimertinib", "Carboplatin + pemetrexed");
    }

    @Test
    void tellsStructuralVariantsAndThoseWithoutNameInTheWordsOfTheTable() {
        Table variants = under("Variants of the tumor, tier I to III", SampleVariants.hard());

        assertThat(column(variants, 1)).containsExactly("EML4_ALK_1", "chr17:39,562,000 GRCh38");
        assertThat(column(variants, 2))
                .containsExactly("joined to chr2:42,299,657", "duplication, 320 kb, copy number 17");
    }

    @Test
    void marksWhatANoteDoesNotStateOfThePatientNow() {
        CaseFile file = withNote(
                mention("Breast cancer", false, "certain", "mother", "recent"),
                mention("Brain metastasis", false, "possible", "patient", "recent"),
                mention("Chemotherapy", false, "certain", "patient", "hypothetical"),
                mention("Pneumonia", false, "certain", "patient", "historical"),
                mention("Effusion", true, "certain", "patient", "recent"),
                mention("Cough", false, "certain", "patient", "recent"));

        assertThat(column(under("Notes", file), 3))
                .containsExactly("Breast cancer (mother), Brain metastasis (possible), Chemotherapy (hypothetical),"
                        + " Pneumonia (historical), Cough");
    }

    @Test
    void saysHowManyMentionsItLeavesOut() {
        NoteEntity[] many = new NoteEntity[10];
        for (int i = 0; i < many.length; i++) {
            many[i] = mention("Finding " + i, false, "certain", "patient", "recent");
        }

        assertThat(column(under("Notes", withNote(many)), 3))
                .singleElement()
                .asString()
                .startsWith("Finding 0, ")
                .endsWith("Finding 7 and 2 more");
    }

    @Test
    void namesEveryNumberOfTheTablesInTheAppendix() {
        List<Section> sections = sections(SampleCases.complete());
        Table appendix = (Table) sections.getLast();

        assertThat(column(appendix, 0)).first().isEqualTo("1");
        assertThat(column(appendix, 1)).first().isNotEqualTo("");
        assertThat(column(appendix, 3)).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(column(appendix, 1)).contains("EGFR p.Leu858Arg");
        assertThat(appendix.columns().stream()
                        .mapToInt(PacketDocument.Column::width)
                        .sum())
                .isEqualTo(100);
    }

    private static NoteEntity mention(
            String name, boolean negated, String certainty, String experiencer, String temporality) {
        return new NoteEntity(
                SampleSource.id(ItemKind.NOTE, NOTE),
                "diagnosis",
                name,
                null,
                name,
                0,
                name.length(),
                null,
                negated,
                certainty,
                experiencer,
                temporality,
                "");
    }

    private static CaseFile withNote(NoteEntity... entities) {
        List<CaseItem<NoteEntity>> items = List.of(entities).stream()
                .map(entity ->
                        SampleSource.item(ItemKind.ENTITY, entity.preferredName(), entity, SampleSource.line(NOTE, 1)))
                .toList();
        NoteSummary note = new NoteSummary("progress-note", Instant.parse("2026-11-20T10:15:00Z"), null, null, items);
        CaseFile base = SampleCases.complete();
        return new CaseFile(
                base.header(),
                base.readiness(),
                base.modalities(),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                base.somatic(),
                base.germline(),
                base.studies(),
                Governed.released(List.of(SampleSource.item(ItemKind.NOTE, NOTE, note, SampleSource.line(NOTE, 1)))),
                base.findings(),
                base.highWater());
    }

    private static List<Section> sections(CaseFile file) {
        PacketBuilder builder = new PacketBuilder((ItemId series) -> Governed.withheld(Governed.Reason.NOT_PERMITTED));
        return builder.add(file).build("N", "0".repeat(64), "Packet").sections();
    }

    private static Table under(String heading, CaseFile file) {
        return sections(file).stream()
                .dropWhile(section -> !section.equals(new Heading(heading)))
                .skip(1)
                .dropWhile(Paragraph.class::isInstance)
                .findFirst()
                .map(Table.class::cast)
                .orElseThrow();
    }

    private static List<String> column(Table table, int at) {
        return table.rows().stream().map(row -> row.get(at)).toList();
    }
}
