package org.casebook.views.control;

import java.util.Locale;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.panel.PanelState;
import org.kordamp.ikonli.javafx.FontIcon;

/// A part of the window: title, tools, content, and in place of the content the states that are not content.
@DefaultProperty("content")
public final class Panel extends VBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox tools = new HBox();
    private final StackPane content = new StackPane();
    private final Label headline = new Label();
    private final Label advice = new Label();
    private final FontIcon icon = new FontIcon();
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final VBox notice = new VBox(spinner, icon, headline, advice);
    private final ObjectProperty<PanelState> state = new SimpleObjectProperty<>(this, "state", PanelState.CONTENT);

    public Panel() {
        getStyleClass().add("panel");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("panel-subtitle");
        subtitle.setMinWidth(0);
        tools.getStyleClass().add("panel-tools");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, subtitle, gap, tools);
        head.getStyleClass().add("panel-head");
        headline.getStyleClass().add("notice-headline");
        headline.setWrapText(true);
        advice.getStyleClass().add("notice-advice");
        advice.setWrapText(true);
        notice.setAlignment(Pos.CENTER);
        StackPane body = new StackPane(content, notice);
        body.getStyleClass().add("panel-body");
        body.setMinHeight(0);
        content.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        state.subscribe(this::show);
    }

    private void show(PanelState shown) {
        boolean isContent = shown.kind() == PanelState.Kind.CONTENT;
        boolean isLoading = shown.kind() == PanelState.Kind.LOADING;
        content.setVisible(isContent);
        notice.setVisible(!isContent);
        notice.getStyleClass().setAll("notice", "notice-" + shown.kind().name().toLowerCase(Locale.ROOT));
        headline.setText(shown.headline());
        advice.setText(shown.advice());
        show(spinner, isLoading);
        show(icon, !isLoading);
        show(advice, !shown.advice().isEmpty());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// What stands in the panel.
    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    /// Small controls at the right of the title.
    public ObservableList<Node> getTools() {
        return tools.getChildren();
    }

    public ObjectProperty<PanelState> stateProperty() {
        return state;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
        setAccessibleText(text);
    }

    /// A few words or a count beside the title.
    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }

    public String getSubtitle() {
        return subtitle.getText();
    }

    public void setSubtitle(String text) {
        subtitle.setText(text);
    }
}
