package org.casebook.viewmodels.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.viewmodels.sample.SampleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {
    private static final String TEXT = "small cell lung cancer";

    @Test
    void keepsTheLongestOfEntitiesThatOverlap() {
        assertThat(Segment.cut(
                        TEXT, List.of(entity(11, 22, false, "certain", "patient", "recent"), at(0, 10), at(0, 22))))
                .extracting(Segment::text)
                .containsExactly(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"-1, 4", "5, 5", "9, 3", "20, 23"})
    void leavesOutEntitiesThatDoNotLieInTheText(int start, int end) {
        assertThat(Segment.cut(TEXT, List.of(at(start, end))))
                .containsExactly(new Segment(TEXT, Segment.Kind.PLAIN, null));
    }

    @ParameterizedTest
    @CsvSource({
        "false, certain, patient, recent, STATED",
        "true, possible, mother, historical, NEGATED",
        "false, possible, mother, historical, RELATIVE",
        "false, possible, patient, historical, UNCERTAIN",
        "false, certain, patient, hypothetical, UNCERTAIN",
        "false, certain, patient, historical, HISTORICAL"
    })
    void readsTheAttributeThatChangesTheMeaningMost(
            boolean negated, String certainty, String experiencer, String temporality, Segment.Kind kind) {
        assertThat(Segment.cut(TEXT, List.of(entity(0, 22, negated, certainty, experiencer, temporality))))
                .extracting(Segment::kind)
                .containsExactly(kind);
    }

    private static CaseItem<NoteEntity> at(int start, int end) {
        return entity(start, end, false, "certain", "patient", "recent");
    }

    private static CaseItem<NoteEntity> entity(
            int start, int end, boolean negated, String certainty, String experiencer, String temporality) {
        return SampleSource.item(
                ItemKind.ENTITY,
                "segment/" + start + "-" + end,
                new NoteEntity(
                        SampleSource.id(ItemKind.NOTE, "segment"),
                        "diagnosis",
                        "cancer",
                        null,
                        "cancer",
                        start,
                        end,
                        null,
                        negated,
                        certainty,
                        experiencer,
                        temporality,
                        ""),
                SampleSource.line("segment", 1));
    }
}
