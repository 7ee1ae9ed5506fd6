package org.casebook.views.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.variants.VariantRow;
import org.casebook.views.platform.Fx;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTableTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();

    @Test
    void showsTheWholeListWithNodesForTheRowsInSightOnly() {
        sample.cases().put(SampleCases.wide(20_000));

        List<Integer> counts = with(
                440,
                table -> List.of(
                        table.getItems().size(), table.lookupAll(".variant-row").size()));

        assertThat(counts.getFirst()).isEqualTo(20_001);
        assertThat(counts.getLast()).isBetween(2, 40);
    }

    @Test
    void scrollsToTheLastOfManyRows() {
        sample.cases().put(SampleCases.wide(20_000));

        List<VariantRow> shown = with(440, table -> {
            table.scrollTo(20_000);
            layout(table.getScene());
            return table.lookupAll(".variant-row").stream()
                    .map(node -> (TableRow<?>) node)
                    .filter(TableRow::isVisible)
                    .map(row -> (VariantRow) row.getItem())
                    .toList();
        });

        assertThat(shown).anyMatch(row -> row != null && row.title().startsWith("GENE"));
    }

    @Test
    void sortsByTheHeadersAndKeepsTheChosenRow() {
        List<String> titles = with(440, table -> {
            table.getSelectionModel().select(3);
            String before = table.getSelectionModel().getSelectedItem().title();
            TableColumn<VariantRow, ?> gene = table.getColumns().get(1);
            table.getSortOrder().add(gene);
            return List.of(
                    before,
                    table.getSelectionModel().getSelectedItem().title(),
                    table.getItems().getFirst().title());
        });

        assertThat(titles.get(0)).isEqualTo(titles.get(1));
        assertThat(titles.get(2)).startsWith("ARID1A");
    }

    @Test
    void showsMoreColumnsWhenItHasThePageForItself() {
        int narrow = with(440, table -> table.getVisibleLeafColumns().size());
        int wide = with(1340, table -> table.getVisibleLeafColumns().size());

        assertThat(wide).isGreaterThan(narrow);
    }

    @Test
    void fitsItsUsualColumnsIntoASmallPanel() {
        double width = with(
                428,
                table -> table.getVisibleLeafColumns().stream()
                        .mapToDouble(TableColumn::getWidth)
                        .sum());

        assertThat(width).isLessThanOrEqualTo(428 - 12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {428, 1092, 1646})
    void showsTheUsualColumnsWithoutScrollingSideways(double width) {
        List<Double> widths = with(
                width,
                table -> List.of(
                        table.getWidth(),
                        table.getVisibleLeafColumns().stream()
                                .mapToDouble(TableColumn::getWidth)
                                .sum()));

        assertThat(widths.getLast()).isLessThanOrEqualTo(widths.getFirst());
    }

    @Test
    void keepsTheRuleOfATierInSightInASmallPanel() {
        List<Double> bottoms = with(428, table -> {
            Node rule = table.getScene().getRoot().lookup("#basis");
            Node split = table.getScene().getRoot().lookup(".variant-split");
            return List.of(
                    rule.localToScene(rule.getLayoutBounds()).getMaxY(),
                    split.localToScene(split.getLayoutBounds()).getMaxY());
        });

        assertThat(bottoms.getFirst()).isLessThan(bottoms.getLast());
    }

    @Test
    void opensTheSourceOnEnterAndCopiesOnControlC() {
        with(440, table -> {
            table.fireEvent(key(KeyCode.ENTER, false));
            table.fireEvent(key(KeyCode.C, true));
            return true;
        });

        assertThat(sample.desk().inspectedProperty().get()).isNotNull();
        assertThat(sample.ports().copied()).singleElement().asString().contains("Gene: EGFR");
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    private <T> T with(double width, Function<VariantTable, T> act) {
        return Fx.call(() -> {
            Parent screen = new Screens(sample.workplace()).screen(Slot.VARIANTS);
            Scene scene = new Scene(screen, width, 270);
            Theme.LIGHT.dress(scene);
            sample.desk().open(SampleCases.COMPLETE);
            layout(scene);
            return act.apply((VariantTable) screen.lookup(".variant-table"));
        });
    }

    private static void layout(Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
