package org.casebook.views.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.casebook.viewmodels.timeline.EventRow;
import org.casebook.viewmodels.timeline.Plan;
import org.casebook.viewmodels.timeline.Showing;
import org.casebook.viewmodels.timeline.TimelineViewModel;
import org.casebook.views.control.Keys;
import org.jspecify.annotations.Nullable;

/// The drawing of the timeline on one canvas, painted once a frame however much changed. It turns wheel, mouse and
/// keys into what the view model understands, and scrolls the lanes when they are higher than the panel.
public final class TimelineDrawing extends Region {
    private static final StyleablePropertyFactory<TimelineDrawing> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double GUTTER = 182;
    private static final double RANGE = 92;
    private static final double MARGIN = 12;
    private static final double AXIS = 13;
    private static final double BAR = 10;
    private static final double WHEEL = 0.004;
    private static final double STEP = 0.15;

    private final Map<Ink, StyleableProperty<Paint>> inks = new EnumMap<>(Ink.class);
    private final Painting.Letters letters = new Painting.Letters(
            new Lettering("timeline-text"), new Lettering("timeline-strong"), new Lettering("timeline-small"));
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable TimelineViewModel timeline;
    private @Nullable Layout layout;
    private double plot = 1;
    private double dragged;
    private boolean follows;

    /// What was laid out last and for what.
    private record Layout(Showing showing, double plot, double room, Font font, Plan plan) {
        boolean holdsFor(Showing now, double nowPlot, double nowRoom, Font nowFont) {
            boolean sameSize = plot == nowPlot && room == nowRoom && font.equals(nowFont);
            return sameSize && now.isLaidOutAs(showing);
        }
    }

    public TimelineDrawing() {
        getStyleClass().add("timeline-drawing");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(0, 0);
        for (Ink ink : Ink.values()) {
            inks.put(
                    ink,
                    STYLES.createStyleablePaintProperty(
                            this, ink.name(), ink.property(), drawing -> drawing.property(ink), Color.TRANSPARENT));
        }
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(this::requestLayout);
        canvas.setManaged(false);
        getChildren()
                .addAll(
                        canvas,
                        bar,
                        letters.text().style(),
                        letters.strong().style(),
                        letters.small().style());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
    }

    private StyleableProperty<Paint> property(Ink ink) {
        return Objects.requireNonNull(inks.get(ink));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /// Follows a view model from now on.
    void show(TimelineViewModel shown) {
        timeline = shown;
        shown.showingProperty().subscribe(this::requestLayout);
        shown.selectedProperty().subscribe(event -> follows = true);
        shown.spokenProperty().subscribe(this::speak);
        listenToKeys(shown);
        setOnScroll(turned -> wheel(shown, turned));
        setOnZoom(pinched -> shown.zoom(1 / pinched.getZoomFactor(), share(pinched.getX())));
        setOnMousePressed(pressed -> {
            requestFocus();
            dragged = pressed.getX();
        });
        setOnMouseDragged(moved -> drag(shown, moved));
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                shown.choose(drawnAt(click));
            }
        });
        setOnMouseMoved(moved -> point(shown, drawnAt(moved), moved));
    }

    private void speak(String text) {
        setAccessibleText(text);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void listenToKeys(TimelineViewModel shown) {
        Keys.on(
                this,
                Map.of(
                        KeyCode.LEFT, shown::previous,
                        KeyCode.RIGHT, shown::next,
                        KeyCode.UP, shown::above,
                        KeyCode.DOWN, shown::below,
                        KeyCode.HOME, shown::toStart,
                        KeyCode.END, shown::toEnd,
                        KeyCode.ENTER, shown::inspectSelected));
        Keys.onCombined(
                this,
                Map.of(
                        KeyCombination.valueOf("Shift+Left"), () -> shown.pan(-STEP),
                        KeyCombination.valueOf("Shift+Right"), () -> shown.pan(STEP)));
        // As characters, because plus and minus are on other keys in other countries.
        Map<String, Runnable> typed = Map.of("+", shown::zoomIn, "-", shown::zoomOut, "0", shown::fitAll);
        addEventHandler(KeyEvent.KEY_TYPED, key -> {
            Runnable action = typed.get(key.getCharacter());
            if (action != null && !key.isShortcutDown() && !key.isAltDown()) {
                action.run();
                key.consume();
            }
        });
    }

    private double share(double x) {
        return Math.clamp((x - GUTTER) / plot, 0, 1);
    }

    /// Ctrl zooms, sideways and Shift pan, up and down scroll; what does not scroll here scrolls the page.
    private void wheel(TimelineViewModel shown, ScrollEvent turned) {
        if (turned.isShortcutDown()) {
            shown.zoom(Math.exp(-turned.getDeltaY() * WHEEL), share(turned.getX()));
            turned.consume();
        } else if (turned.getDeltaX() != 0) {
            shown.pan(-turned.getDeltaX() / plot);
            turned.consume();
        } else if (bar.isVisible()) {
            double before = bar.getValue();
            bar.setValue(Math.clamp(before - turned.getDeltaY(), 0, bar.getMax()));
            if (bar.getValue() != before) {
                turned.consume();
            }
        }
    }

    private void drag(TimelineViewModel shown, MouseEvent moved) {
        if (moved.isPrimaryButtonDown() && !moved.isStillSincePress()) {
            shown.pan((dragged - moved.getX()) / plot);
            dragged = moved.getX();
        }
    }

    private List<EventRow> drawnAt(MouseEvent at) {
        double y = at.getY() - (2 * AXIS + 2);
        return layout == null || y < 0 ? List.of() : layout.plan().at(at.getX() - GUTTER, y + bar.getValue());
    }

    private void point(TimelineViewModel shown, List<EventRow> drawn, MouseEvent at) {
        boolean onAxis = at.getY() < 2 * AXIS;
        String words =
                onAxis && layout != null ? layout.plan().axis().described(at.getX() - GUTTER) : shown.describe(drawn);
        setCursor(drawn.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
        if (words.isEmpty()) {
            Tooltip.uninstall(this, tooltip);
            tooltip.hide();
        } else if (!words.equals(tooltip.getText()) || !tooltip.isShowing()) {
            tooltip.setText(words);
            Tooltip.install(this, tooltip);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * AXIS;
    }

    @Override
    protected void layoutChildren() {
        if (timeline == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        Showing showing = timeline.showingProperty().get();
        double width = getWidth();
        double height = getHeight();
        double room = Math.max(1, height - 2 * AXIS - 2);
        plot = Math.max(1, width - GUTTER - (showing.hasValues() ? RANGE : MARGIN) - BAR);
        Plan made = plan(showing, room);
        scroll(made, room, showing.selected());
        bar.resizeRelocate(width - BAR, 2 * AXIS + 2, BAR, room);
        canvas.setWidth(width);
        canvas.setHeight(height);
        Painting.Frame frame = new Painting.Frame(width, height, GUTTER, plot, AXIS, bar.getValue());
        new Painting(canvas.getGraphicsContext2D(), ink -> property(ink).getValue(), letters, frame, showing)
                .paint(made);
    }

    /// The plan of before while only what is found or selected changes.
    private Plan plan(Showing showing, double room) {
        Font font = letters.text().font();
        Layout last = layout;
        Plan made = last != null && last.holdsFor(showing, plot, room, font)
                ? last.plan()
                : showing.plan(plot, room, letters.text());
        layout = new Layout(showing, plot, room, font, made);
        return made;
    }

    /// Sets the bar to the height of the lanes and brings an event that was just turned to into sight.
    private void scroll(Plan made, double room, @Nullable EventRow selected) {
        double most = Math.max(0, made.height() - room);
        bar.setVisible(most > 0.5);
        bar.setMax(most);
        bar.setVisibleAmount(most * room / Math.max(1, made.height()));
        double top = Math.min(bar.getValue(), most);
        if (follows && selected != null) {
            top = made.rowOf(selected)
                    .map(row -> Math.clamp(bar.getValue(), Math.max(0, row.to() - room), row.from()))
                    .orElse(top);
        }
        follows = false;
        bar.setValue(Math.min(top, most));
    }
}
