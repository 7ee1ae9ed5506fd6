package org.casebook.viewmodels.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {
    private final PreferencesPort preferences = SampleWorkplace.immediate().ports();
    private final ColumnChoice columns = new ColumnChoice(preferences);

    @Test
    void showsMoreWhereThereIsRoom() {
        int narrow = columns.shownProperty().get().size();

        columns.fit(TableRoom.PAGE);
        int page = columns.shownProperty().get().size();
        columns.fit(TableRoom.WIDE_PAGE);

        assertThat(page).isGreaterThan(narrow);
        assertThat(columns.shownProperty().get()).hasSizeGreaterThan(page).contains(VariantColumn.POSITION);
    }

    @Test
    void keepsAChoicePerWidthBetweenSessions() {
        columns.toggle(VariantColumn.POSITION);
        columns.fit(TableRoom.PAGE);
        columns.toggle(VariantColumn.TIER);

        ColumnChoice later = new ColumnChoice(preferences);

        assertThat(later.shownProperty().get()).contains(VariantColumn.POSITION, VariantColumn.TIER);
        later.fit(TableRoom.PAGE);
        assertThat(later.shownProperty().get()).doesNotContain(VariantColumn.TIER);
    }

    @Test
    void neverHidesTheLastColumn() {
        for (VariantColumn column : List.copyOf(columns.shownProperty().get())) {
            columns.toggle(column);
        }

        assertThat(columns.shownProperty().get()).hasSize(1);
    }

    @Test
    void ignoresColumnsThatItDoesNotKnow() {
        preferences.write("variants.columns.panel", "NO_SUCH_COLUMN");

        assertThat(new ColumnChoice(preferences).shownProperty().get()).contains(VariantColumn.GENE);
    }

    @Test
    void goesBackToTheUsualColumns() {
        columns.toggle(VariantColumn.QUALITY);

        columns.reset();

        assertThat(columns.shownProperty().get()).doesNotContain(VariantColumn.QUALITY);
    }
}
