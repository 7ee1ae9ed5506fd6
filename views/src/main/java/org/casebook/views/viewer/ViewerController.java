package org.casebook.views.viewer;

import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.viewer.DragMode;
import org.casebook.viewmodels.viewer.PriorChoice;
import org.casebook.viewmodels.viewer.ViewedStack;
import org.casebook.viewmodels.viewer.ViewerViewModel;
import org.casebook.viewmodels.viewer.WindowPreset;
import org.casebook.views.control.Children;
import org.casebook.views.control.Keys;

/// Binds the viewer.
public final class ViewerController {
    private static final Texts TEXTS = Texts.of("viewer");

    private final ViewerViewModel viewer;

    @FXML
    private Label who;

    @FXML
    private Label burntIn;

    @FXML
    private ComboBox<PriorChoice> priors;

    @FXML
    private ToggleButton link;

    @FXML
    private HBox modes;

    @FXML
    private HBox presets;

    @FXML
    private HBox stacks;

    public ViewerController(ViewerViewModel viewer) {
        this.viewer = viewer;
    }

    @FXML
    private void initialize() {
        who.textProperty().bind(viewer.whoProperty());
        burntIn.visibleProperty().bind(viewer.privacyProperty());
        burntIn.managedProperty().bind(viewer.privacyProperty());
        priors.setItems(viewer.priors());
        viewer.choiceProperty().subscribe(priors::setValue);
        priors.valueProperty().subscribe(viewer::compareWith);
        viewer.linkedProperty().subscribe(link::setSelected);
        link.visibleProperty().bind(viewer.prior().presentProperty());
        link.managedProperty().bind(viewer.prior().presentProperty());
        modes.getChildren().setAll(Stream.of(DragMode.values()).map(this::mode).toList());
        Children.follow(presets.getChildren(), viewer.presets(), this::preset);
        StackView current = stack(viewer.current());
        stacks.getChildren().setAll(current, stack(viewer.prior()));
        Keys.focusWhen(viewer.openProperty(), current.screen());
    }

    private StackView stack(ViewedStack stack) {
        StackView view = new StackView(stack, viewer);
        view.setPrefWidth(0);
        HBox.setHgrow(view, Priority.ALWAYS);
        return view;
    }

    private Node mode(DragMode mode) {
        return ToolToggle.of(
                TEXTS.say("mode", mode),
                TEXTS.say("mode." + mode.name() + ".describe"),
                () -> viewer.isOn(mode),
                viewer.modeProperty(),
                () -> viewer.choose(mode));
    }

    private Node preset(WindowPreset preset) {
        return ToolToggle.of(
                TEXTS.say("preset", preset),
                TEXTS.say("preset." + preset.name() + ".describe"),
                () -> viewer.isOn(preset),
                viewer.presetProperty(),
                () -> viewer.shade(preset));
    }

    @FXML
    private void toggleLink() {
        viewer.toggleLink();
    }

    @FXML
    private void invert() {
        viewer.invert();
    }

    @FXML
    private void zoomIn() {
        viewer.zoomIn();
    }

    @FXML
    private void zoomOut() {
        viewer.zoomOut();
    }

    @FXML
    private void fit() {
        viewer.fit();
    }

    @FXML
    private void actualSize() {
        viewer.actualSize();
    }

    @FXML
    private void close() {
        viewer.close();
    }
}
