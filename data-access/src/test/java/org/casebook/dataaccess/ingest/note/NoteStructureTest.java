package org.casebook.dataaccess.ingest.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.ingest.note.NoteStructure.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteStructureTest {

    private static List<String> sentences(String text) {
        return NoteStructure.of(text, 0).sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    private static List<String> cut(String text) {
        return List.of(text.replace("\\n", "\n").split("~"));
    }

    /// `~` marks where sentences are cut, `\n` a line break.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The node is 1.4 cm. It grew.                             | The node is 1.4 cm.~It grew.
            Seen by Dr. Smith today. Well.                           | Seen by Dr. Smith today.~Well.
            Seen by John F. Smith today.                             | Seen by John F. Smith today.
            Has hepatitis C. Has pain.                               | Has hepatitis C.~Has pain.
            E.g. nausea vs. vomiting.                                | E.g. nausea vs. vomiting.
            Any pain? No. Fever? Yes!                                | Any pain?~No.~Fever?~Yes!
            Case no. 5 of ten.                                       | Case no. 5 of ten.
            No pain.\\nNo fever.                                     | No pain.~No fever.
            - No pain\\n- No fever\\n* cough                         | - No pain~- No fever~* cough
            1. Lung cancer\\n2. Anemia                               | 1. Lung cancer~2. Anemia
            no evidence of\\nprogression                             | no evidence of\\nprogression
            There was no evidence whatsoever today in the CT of\\nCT-visible disease | There was no evidence whatsoever today in the CT of\\nCT-visible disease
            no pain\\n\\nfever                                       | no pain~fever
            Stable disease.The patient is well.                      | Stable disease.~The patient is well.
            (No pain.) Well.                                         | (No pain.)~Well.
            Pain for 3 wks. now better                               | Pain for 3 wks. now better
            Pain for 3 wks. Now better                               | Pain for 3 wks.~Now better
            ... --- ...                                              | ``
            """)
    void cutsSentences(String text, String expected) {
        String written = text.replace("\\n", "\n");
        assertThat(sentences(written)).isEqualTo(expected.isEmpty() ? List.of() : cut(expected));
    }

    @Test
    void cutsAnOverlongSentence() {
        String text = "word ".repeat(2000);
        assertThat(sentences(text)).allMatch(sentence -> sentence.length() <= SentenceSplitter.MAX_SENTENCE);
        assertThat(String.join(" ", sentences(text))).isEqualTo(text.strip());
        String solid = "x".repeat(5000);
        assertThat(String.join("", sentences(solid))).isEqualTo(solid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            IMPRESSION: stable                  | IMPRESSION
            Impression:\\nstable                | IMPRESSION
            History of present illness\\nWell   | PRESENT_ILLNESS
            ASSESSMENT AND PLAN\\nWell          | ASSESSMENT_AND_PLAN
            Assessment & Plan:\\nWell           | ASSESSMENT_AND_PLAN
            Assessment/Plan: well               | ASSESSMENT_AND_PLAN
            ## Family history\\nWell            | FAMILY_HISTORY
            **Plan**\\nWell                     | PLAN
            **Plan:** well                      | PLAN
            3. Findings:\\nWell                 | FINDINGS
            Wound care:\\nWell                  | OTHER
            GENERAL APPEARANCE: well            | OTHER
            WOUND CARE\\nWell                   | OTHER
            # Wound care\\nWell                 | OTHER
            HER2: negative                      | UNTITLED
            The plan is to wait                 | UNTITLED
            Pain: none                          | UNTITLED
            """)
    void recognisesHeadings(String text, SectionKind kind) {
        String written = text.replace("\\n", "\n");
        assertThat(NoteStructure.of(written, 0).sections())
                .singleElement()
                .extracting(Section::kind)
                .isEqualTo(kind);
    }

    @Test
    void dividesTheTextWithoutGaps() {
        String text = "Seen today.\n\nFamily history: mother well. Social history: smoker.\nPLAN\nWait.";
        List<Section> sections = NoteStructure.of(text, 0).sections();
        assertThat(sections)
                .extracting(Section::kind)
                .containsExactly(
                        SectionKind.UNTITLED, SectionKind.FAMILY_HISTORY, SectionKind.SOCIAL_HISTORY, SectionKind.PLAN);
        assertThat(sections)
                .extracting(section -> text.substring(
                                section.content().start(), section.content().end())
                        .strip())
                .containsExactly("Seen today.", "mother well.", "smoker.", "Wait.");
        assertThat(sections.get(2).heading()).isEqualTo("Social history");
        assertThat(SectionKind.FAMILY_HISTORY.loinc()).hasValue("10157-6");
    }

    @Test
    void readsTheHeadingOfAnUnknownSectionAsASentence() {
        assertThat(sentences("INVASIVE CARCINOMA:\nmargins clear"))
                .containsExactly("INVASIVE CARCINOMA", "margins clear");
    }
}
