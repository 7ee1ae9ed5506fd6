package org.casebook.dataaccess.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityFileTest {
    private static final String HEAD = "version: '1'\nchecks:\n";

    @Test
    void bundledDeclarationsAskEveryKindOfQuestion() {
        List<QualityKind> kinds = QualityFile.bundled().checks().stream()
                .map(check -> check.rule().kind())
                .distinct()
                .toList();

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(QualityKind.values()));
    }

    @Test
    void readsADeclaration() throws IOException {
        QualityFile file = read(HEAD
                + "  - {code: a, says: A., table: condition, where: {category: [x]}, gravity: error, complete: code}");

        assertThat(file.checks())
                .containsExactly(new QualityCheck(
                        "a",
                        "A.",
                        "condition",
                        Map.of("category", Set.of("x")),
                        Gravity.ERROR,
                        new QualityRule.Completeness("code")));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    code: a, says: A, table: t, gravity: error                                        | has 0 rules
                    code: a, says: A, table: t, gravity: error, complete: c, duplicate: [c]           | has 2 rules
                    code: a, says: A, table: t, gravity: fatal, complete: c                           | Gravity.FATAL
                    code: a, table: t, gravity: error, complete: c                                    | says is missing
                    code: A B, says: A, table: t, gravity: error, complete: c                         | code must be
                    code: a, says: A, table: 't;--', gravity: error, complete: c                      | table is t;--
                    code: a, says: A, table: t, gravity: error, range: {column: c}                    | range has no bound
                    code: a, says: A, table: t, gravity: error, range: {column: c, min: 2, max: 1}    | min is 2.0
                    code: a, says: A, table: t, gravity: error, timely: {column: c, maxAgeDays: -1}   | maxAgeDays is -1
                    code: a, says: A, table: t, gravity: error, codes: {column: c}                    | either allowed or systems
                    code: a, says: A, table: t, gravity: error, codes: {column: c, systemColumn: s, systems: {u: '['}} | pattern is [
                    code: a, says: A, table: t, gravity: error, duplicate: []                         | duplicate is empty
                    code: a, says: A, table: t, gravity: error, colour: red                           | must be YAML
                    """)
    void refusesWhatBreaksTheRules(String entry, String said) {
        assertThatThrownBy(() -> read(HEAD + "  - {" + entry + "}"))
                .isInstanceOf(QualityFileException.class)
                .hasMessageContaining("test.yaml")
                .hasMessageContaining(said);
    }

    @Test
    void refusesACodeThatStandsTwice() {
        String entry = "  - {code: a, says: A, table: t, gravity: error, complete: c}\n";

        assertThatThrownBy(() -> read(HEAD + entry + entry)).hasMessageContaining("check 2: code must be");
    }

    private static QualityFile read(String text) throws IOException {
        return QualityFile.read("test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
