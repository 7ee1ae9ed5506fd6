package org.casebook.viewmodels.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.viewmodels.sample.SampleSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final int NOW = 2026;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CT, CHEST, axial, CT, CHEST, axial, true",
                "CT, CHEST, axial, CT, chest, AXIAL_, true",
                "CT, CHEST, axial, CT, CHEST, coronal, true",
                "CT, CHEST, axial, CT, ABDOMEN, axial, false",
                "CT, CHEST, axial, MR, CHEST, axial, false",
                "CT, -, axial, CT, CHEST, axial, true",
                "CT, -, axial, CT, -, coronal, true",
                "-, CHEST, axial, -, CHEST, axial, false"
            })
    void comparesSameModalityAndPart(
            @Nullable String modality,
            @Nullable String part,
            String name,
            @Nullable String priorModality,
            @Nullable String priorPart,
            String priorName,
            boolean comparable) {
        StudySeries now = series("now", NOW, modality, part, name, 1);
        StudySeries then = series("then", 2025, priorModality, priorPart, priorName, 1);

        assertThat(Comparison.priors(now, List.of(now, then))).isEqualTo(comparable ? List.of(then) : List.of());
    }

    @Test
    void putsTheNewestStudyFirstAndInItTheSameName() {
        StudySeries now = series("now", NOW, "CT", "CHEST", "axial", 2);
        StudySeries old = series("old", 2023, "CT", "CHEST", "axial", 2);
        StudySeries coronal = series("coronal", 2025, "CT", "CHEST", "coronal", 2);
        StudySeries axial = series("axial", 2025, "CT", "CHEST", "axial", 9);

        assertThat(Comparison.priors(now, List.of(old, coronal, now, axial))).containsExactly(axial, coronal, old);
    }

    @Test
    void takesNothingOfTheSameTimeOrLaterOrWithoutDate() {
        StudySeries now = series("now", NOW, "CT", "CHEST", "axial", 1);
        StudySeries later = series("later", 2027, "CT", "CHEST", "axial", 1);
        StudySeries same = series("same", NOW, "CT", "CHEST", "axial", 2);
        StudySeries undated = new StudySeries(
                new ImagingStudy(SampleSource.id(ItemKind.STUDY, "undated"), null, "CT", List.of()), later.series());

        assertThat(Comparison.priors(now, List.of(now, later, same, undated))).isEmpty();
        assertThat(Comparison.priors(undated, List.of(now, later, same))).isEmpty();
    }

    private static StudySeries series(
            String key, int year, @Nullable String modality, @Nullable String part, String name, int number) {
        ImagingSeries series = new ImagingSeries(
                SampleSource.id(ItemKind.SERIES, key), name.replace('_', ' '), modality, part, number, List.of(), null);
        return new StudySeries(
                new ImagingStudy(
                        SampleSource.id(ItemKind.STUDY, key),
                        LocalDateTime.of(year, 5, 1, 8, 0),
                        "CT",
                        List.of(series)),
                series);
    }
}
