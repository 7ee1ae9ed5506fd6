package org.casebook.dataaccess.ingest.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casebook.provenance.source.ObjectHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final String HEAD = "# casebook-lexicon: 1\n# version: test\n";
    private static final String MODIFIERS_HEAD = "# casebook-modifiers: 1\n# version: test\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("terms.tsv"), text);
    }

    @Test
    void replacesTheBundledFiles() throws IOException {
        String text = HEAD + "symptom\tGloom\tx:1\t.|=LOW mood\nignore\tGloom lake\t\t.\n";
        Lexicon lexicon = Lexicon.load(file(text));
        Modifiers modifiers = Modifiers.load(
                file(MODIFIERS_HEAD + "list\twho\t\t\tgran=grandmother\nforward\texperiencer=family\t2\t\tmy %who\n"));
        NoteFindings findings = new NoteEngine(lexicon, modifiers)
                .read("My gran has gloom, my gran at Gloom Lake saw no gloom; low mood.");
        assertThat(findings.entities())
                .extracting(entity -> entity.context().relation())
                .containsExactly("grandmother", null);
        assertThat(findings.engine().lexicon()).isEqualTo(ObjectHash.of(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(lexicon.size()).isEqualTo(3);
        assertThat(modifiers.version()).isEqualTo("test");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            drug~x~y             ; terms.tsv line 3 has 3 columns, must have 4
            potion~x~~.          ; terms.tsv line 3: kind is 'potion'
            drug~~~x             ; terms.tsv line 3: preferred name is empty
            drug~x~~.|           ; terms.tsv line 3: term '': phrase has 0 words
            drug~a b c d e f g h i j k l m~~. ; terms.tsv line 3: term 'a b c d e f g h i j k l m': phrase has 13 words
            drug~x~~.^drug~y~~x; terms.tsv line 4: term 'x' already stands for x
            """)
    void refusesABadLexicon(String rows, String message) throws IOException {
        Path path = file(HEAD + rows.replace('~', '\t').replace("^", "\n"));
        assertThatThrownBy(() -> Lexicon.load(path))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            sideways~negation=negated~~~no            ; terms.tsv line 3: direction is 'sideways'
            forward~negation=maybe~~~no               ; terms.tsv line 3: 'negation=maybe' is no effect
            forward~negation=negated~0~~no            ; terms.tsv line 3: scope must be at least 1
            forward~negation=negated~few~~no          ; terms.tsv line 3: scope is 'few'
            forward~negation=negated~~potion~no       ; terms.tsv line 3: 'potion' is no kind of term
            forward~negation=negated~~~no %one        ; terms.tsv line 3: phrase 'no %one' uses a list
            terminate~mood~~~but                      ; terms.tsv line 3: 'mood' is no attribute
            forward~negation=negated~~~no^pseudo~~~~no; terms.tsv line 4: phrase 'no' is given twice
            """)
    void refusesBadModifiers(String rows, String message) throws IOException {
        Path path = file(MODIFIERS_HEAD + rows.replace('~', '\t').replace("^", "\n"));
        assertThatThrownBy(() -> Modifiers.load(path))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesOtherFiles() throws IOException {
        Path path = file("drug\tx\t\t.\n");
        assertThatThrownBy(() -> Lexicon.load(path))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("# casebook-lexicon: 1");
        assertThatThrownBy(() -> Lexicon.load(folder.resolve("none.tsv")))
                .isInstanceOf(LexiconException.class)
                .hasMessage("none.tsv cannot be read");
    }
}
