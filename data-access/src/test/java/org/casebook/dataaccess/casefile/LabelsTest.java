package org.casebook.dataaccess.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource({"'', ''", "HIV, HIV", "'PSY, HIV,,PSY', 'HIV,PSY'"})
    void keepsSensitivitiesInCanonicalOrder(String given, String kept) {
        assertThat(new Labels(Confidentiality.N, given).sensitivities()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "N, '', N, '', N, ''",
        "N, '', R, '', R, ''",
        "R, HIV, N, PSY, R, 'HIV,PSY'",
        "R, PSY, R, PSY, R, PSY",
        "V, '', R, 'PSY,HIV', V, 'HIV,PSY'"
    })
    void marksTheHighWater(
            Confidentiality one, String ones, Confidentiality other, String others, Confidentiality high, String all) {
        assertThat(new Labels(one, ones).and(new Labels(other, others))).isEqualTo(new Labels(high, all));
    }
}
