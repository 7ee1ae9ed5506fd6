package org.casebook.views.viewer;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.casebook.viewmodels.imaging.Pixels;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.viewer.Placement;
import org.casebook.viewmodels.viewer.ViewedStack;
import org.casebook.viewmodels.viewer.ViewerViewModel;
import org.casebook.views.control.SourceBadge;
import org.casebook.views.imaging.PixelImage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One stack: the picture, facts in its corners, and beside it the place in the stack.
final class StackView extends HBox {
    private static final Texts TEXTS = Texts.of("viewer");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double PAGE = 10;

    private final ViewedStack stack;
    private final ViewerViewModel viewer;
    private final ImageView image = new ImageView();
    private final StackPane screen = new StackPane();
    private final VBox notice = new VBox();

    StackView(ViewedStack stack, ViewerViewModel viewer) {
        this.stack = stack;
        this.viewer = viewer;
        getStyleClass().add("stack");
        screen.getStyleClass().add("stack-screen");
        screen.setMinSize(0, 0);
        screen.setFocusTraversable(true);
        HBox.setHgrow(screen, Priority.ALWAYS);
        screen.getChildren().addAll(picture(), notice, corners());
        getChildren().addAll(screen, bar());
        visibleProperty().bind(stack.presentProperty());
        managedProperty().bind(stack.presentProperty());
        stack.stateProperty().subscribe(this::show);
        screen.accessibleTextProperty().bind(stack.spokenProperty());
        viewer.activeProperty().subscribe(active -> pseudoClassStateChanged(ACTIVE, active == stack));
        new StackHand(stack, viewer).hold(screen);
    }

    /// Where the keys go.
    Region screen() {
        return screen;
    }

    private Pane picture() {
        image.setManaged(false);
        stack.pictureProperty().subscribe(this::draw);
        stack.placementProperty().subscribe(this::place);
        Pane pane = new Pane(image);
        pane.setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        pane.layoutBoundsProperty().subscribe(bounds -> viewer.resize(stack, bounds.getWidth(), bounds.getHeight()));
        return pane;
    }

    private void draw(@Nullable Pixels pixels) {
        image.setImage(pixels == null ? null : PixelImage.of(pixels));
    }

    private void place(Placement where) {
        image.setFitWidth(where.width());
        image.setFitHeight(where.height());
        image.relocate(where.x(), where.y());
    }

    private void show(PanelState state) {
        Label headline = new Label(state.headline());
        headline.getStyleClass().add("stack-headline");
        Label advice = new Label(state.advice());
        advice.getStyleClass().add("stack-advice");
        advice.setWrapText(true);
        notice.setAlignment(Pos.CENTER);
        notice.setMouseTransparent(true);
        notice.getStyleClass()
                .setAll("stack-notice", "stack-" + state.kind().name().toLowerCase(Locale.ROOT));
        notice.getChildren()
                .setAll(
                        state.kind() == PanelState.Kind.LOADING ? new ProgressIndicator() : new FontIcon(),
                        headline,
                        advice);
        notice.setVisible(state.kind() != PanelState.Kind.CONTENT);
    }

    private VBox corners() {
        SourceBadge source = new SourceBadge();
        stack.titleProperty().subscribe(source::describe);
        source.setOnAction(pressed -> viewer.inspect(stack));
        HBox top = new HBox(
                new VBox(fact(stack.titleProperty(), "stack-title"), fact(stack.whenProperty(), "stack-fact")),
                gap(),
                source);
        VBox right = new VBox(fact(stack.valueProperty(), "stack-fact"), fact(stack.shadingProperty(), "stack-fact"));
        right.setAlignment(Pos.BOTTOM_RIGHT);
        HBox bottom = new HBox(fact(stack.placeProperty(), "stack-fact"), gap(), right);
        bottom.setAlignment(Pos.BOTTOM_LEFT);
        Region middle = new Region();
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox corners = new VBox(top, middle, bottom);
        corners.getStyleClass().add("stack-corners");
        corners.setPickOnBounds(false);
        top.setPickOnBounds(false);
        bottom.setMouseTransparent(true);
        middle.setMouseTransparent(true);
        return corners;
    }

    private static Label fact(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.setMouseTransparent(true);
        label.visibleProperty().bind(text.map(words -> !words.isEmpty()));
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMouseTransparent(true);
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private ScrollBar bar() {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(Orientation.VERTICAL);
        bar.getStyleClass().add("stack-bar");
        bar.setAccessibleText(TEXTS.say("stack"));
        bar.setVisibleAmount(1);
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(PAGE);
        bar.maxProperty().bind(stack.sizeProperty().map(size -> Math.max(0, size.doubleValue() - 1)));
        bar.disableProperty().bind(stack.sizeProperty().map(size -> size.intValue() < 2));
        stack.atProperty().subscribe(at -> bar.setValue(at.doubleValue()));
        bar.valueProperty().subscribe(value -> viewer.go(stack, (int) Math.round(value.doubleValue())));
        return bar;
    }
}
