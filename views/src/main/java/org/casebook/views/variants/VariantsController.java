package org.casebook.views.variants;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.variants.OriginChoice;
import org.casebook.viewmodels.variants.VariantsViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Chip;
import org.casebook.views.control.FieldLabel;
import org.casebook.views.control.Keys;
import org.casebook.views.control.Panel;

/// Binds the variants.
public final class VariantsController {
    private final VariantsViewModel variants;

    @FXML
    private Panel panel;

    @FXML
    private TextField find;

    @FXML
    private MenuButton columns;

    @FXML
    private HBox tiers;

    @FXML
    private ComboBox<OriginChoice> origins;

    @FXML
    private ToggleButton passed;

    @FXML
    private ToggleButton protein;

    @FXML
    private Button clear;

    @FXML
    private HBox notices;

    @FXML
    private ToggleButton uncovered;

    @FXML
    private Tooltip uncoveredNames;

    @FXML
    private FlowPane genes;

    @FXML
    private Panel list;

    @FXML
    private VariantSplit split;

    @FXML
    private VariantTable table;

    @FXML
    private VBox written;

    @FXML
    private FlowPane heading;

    @FXML
    private Label tier;

    @FXML
    private Label chosen;

    @FXML
    private HBox marks;

    @FXML
    private Button source;

    @FXML
    private Label explanation;

    @FXML
    private Label basis;

    @FXML
    private FlowPane facts;

    public VariantsController(VariantsViewModel variants) {
        this.variants = variants;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(variants.stateProperty());
        panel.subtitleProperty().bind(variants.tallyProperty());
        list.stateProperty().bind(variants.listStateProperty());
        bindFilter();
        bindNotices();
        table.show(variants);
        split.roomProperty().subscribe(variants.columns()::fit);
        split.keepInSight(written);
        columns.getItems().setAll(ColumnMenu.items(variants.columns()));
        bindDetail();
        bindKeys();
    }

    private void bindFilter() {
        find.textProperty().bindBidirectional(variants.soughtProperty());
        tiers.getChildren()
                .setAll(variants.tiers().stream().<Node>map(TierToggle::new).toList());
        origins.getItems().setAll(OriginChoice.values());
        variants.originProperty().subscribe(origins::setValue);
        origins.valueProperty().subscribe(variants::filterOrigin);
        passed.selectedProperty().bindBidirectional(variants.passedOnlyProperty());
        protein.selectedProperty().bindBidirectional(variants.proteinOnlyProperty());
        clear.visibleProperty().bind(variants.filteredProperty());
    }

    private void bindNotices() {
        Children.follow(notices.getChildren(), variants.notices(), Chip::new);
        notices.managedProperty().bind(Bindings.isNotEmpty(variants.notices()));
        uncovered.textProperty().bind(variants.uncoveredTextProperty());
        uncovered
                .accessibleTextProperty()
                .bind(variants.uncoveredTextProperty().concat(": ").concat(variants.uncoveredNamesProperty()));
        uncoveredNames.textProperty().bind(variants.uncoveredNamesProperty());
        uncovered.visibleProperty().bind(variants.uncoveredTextProperty().isNotEmpty());
        uncovered.managedProperty().bind(uncovered.visibleProperty());
        genes.visibleProperty().bind(uncovered.selectedProperty().and(uncovered.visibleProperty()));
        genes.managedProperty().bind(genes.visibleProperty());
        Children.follow(genes.getChildren(), variants.uncovered(), gene -> UncoveredGeneView.of(gene, variants));
    }

    private void bindDetail() {
        variants.detailProperty().subscribe(detail -> {
            tier.setText(detail.level());
            tier.getStyleClass().setAll("label", "tier", TierCell.style(detail.level()));
            chosen.setText(detail.title());
            marks.getChildren()
                    .setAll(detail.marks().stream().<Node>map(Chip::new).toList());
            explanation.setText(detail.explanation());
            basis.setText(detail.basis());
            facts.getChildren()
                    .setAll(detail.facts().stream()
                            .<Node>map(fact -> FieldLabel.of(fact, inspection -> {}))
                            .toList());
        });
        basis.managedProperty().bind(basis.textProperty().isNotEmpty());
        chosen.maxWidthProperty().bind(heading.widthProperty());
        source.disableProperty().bind(Derived.of(variants.chosenProperty(), row -> false, true));
    }

    private void bindKeys() {
        Keys.on(table, Map.of(KeyCode.ENTER, variants::inspect, KeyCode.SLASH, find::requestFocus));
        Keys.on(find, Map.of(KeyCode.ENTER, table::requestFocus, KeyCode.DOWN, table::requestFocus));
        Keys.onCombined(table, Map.of(KeyCombination.valueOf("Shortcut+C"), variants::copy));
        Keys.onCombined(panel, Map.of(KeyCombination.valueOf("Shortcut+F"), find::requestFocus));
    }

    @FXML
    private void clear() {
        variants.clear();
    }

    @FXML
    private void inspect() {
        variants.inspect();
    }
}
