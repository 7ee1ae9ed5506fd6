package org.casebook.dataaccess.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChromosomeNameTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "chr1, 1",
        "01, 1",
        "CHR22, 22",
        "x, X",
        "chrX, X",
        "23, X",
        "24, Y",
        "25, XY",
        "26, MT",
        "M, MT",
        "chrM, MT",
        "chrUn_KI270302v1, Un_KI270302v1",
        "0, 0",
        "GL000192.1, GL000192.1"
    })
    void givesOneSpelling(String written, String name) {
        assertThat(new ChromosomeName(written)).hasToString(name);
    }
}
