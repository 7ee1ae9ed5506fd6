package org.casebook.viewmodels.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "=a\nb"})
    void takesTheForceFromFormulas(String cell) {
        assertThat(CsvText.of(List.of(List.of(cell)))).isEqualTo("\"'" + cell + "\"\r\n");
    }

    @Test
    void keepsOtherCellsAsTheyAre() {
        assertThat(CsvText.of(List.of(List.of("a-b=c", "say \"no\", twice"), List.of("", "two\nlines"))))
                .isEqualTo("\"a-b=c\",\"say \"\"no\"\", twice\"\r\n\"\",\"two\nlines\"\r\n");
    }
}
