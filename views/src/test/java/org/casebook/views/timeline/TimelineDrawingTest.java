package org.casebook.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.timeline.EventRow;
import org.casebook.viewmodels.timeline.Plan;
import org.casebook.viewmodels.timeline.TimeWindow;
import org.casebook.viewmodels.timeline.TimelineViewModel;
import org.casebook.views.platform.Fx;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.api.Test;

/// Keys, wheel and mouse on the drawing.
class TimelineDrawingTest {
    private static final double GUTTER = 182;
    private static final double PLOT = 1100 - GUTTER - 92 - 10;
    private static final double TOP = 28;

    /// A timeline in a scene.
    private record Stand(SampleWorkplace sample, TimelineViewModel timeline, TimelineDrawing drawing, Scene scene) {
        void layOut() {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }

        double length() {
            TimeWindow window = timeline.windowProperty().get();
            return window.to() - window.from();
        }

        String selected() {
            EventRow row = timeline.selectedProperty().get();
            return row == null ? "" : row.title();
        }
    }

    @Test
    void walksAndZoomsByKeys() {
        on(SampleCases.COMPLETE, stand -> {
            double length = stand.length();

            press(stand.drawing(), KeyCode.RIGHT, false);
            press(stand.drawing(), KeyCode.DOWN, false);
            assertThat(stand.selected()).isEqualTo("Biopsy right upper lobe");
            assertThat(stand.drawing().getAccessibleText()).startsWith("Pathology: Biopsy right upper lobe");
            type(stand.drawing(), "+");
            assertThat(stand.length()).isLessThan(length);
            double from = stand.timeline().windowProperty().get().from();
            press(stand.drawing(), KeyCode.RIGHT, true);
            assertThat(stand.timeline().windowProperty().get().from()).isGreaterThan(from);
            type(stand.drawing(), "0");
            assertThat(stand.length()).isCloseTo(length, within(1e-6));
            press(stand.drawing(), KeyCode.ENTER, false);
            assertThat(stand.sample().desk().inspectedProperty().get()).isNotNull();
        });
    }

    @Test
    void zoomsAtThePointerWithCtrlAndTheWheel() {
        on(SampleCases.COMPLETE, stand -> {
            double share = 0.25;
            double before = place(stand.timeline(), share);

            ScrollEvent turned = wheel(GUTTER + share * PLOT, true, 120);
            Event.fireEvent(stand.drawing(), turned);

            assertThat(place(stand.timeline(), share)).isCloseTo(before, within(1e-6));
            assertThat(stand.timeline().tallyProperty().get()).isNotEqualTo("50 of 50 in view");
        });
    }

    private static double place(TimelineViewModel timeline, double share) {
        double from = timeline.windowProperty().get().from();
        return from + share * (timeline.windowProperty().get().to() - from);
    }

    @Test
    void pansWhileDragged() {
        on(SampleCases.COMPLETE, stand -> {
            stand.timeline().showLast(12);
            double from = stand.timeline().windowProperty().get().from();

            mouse(stand.drawing(), MouseEvent.MOUSE_PRESSED, 600, 60, true);
            mouse(stand.drawing(), MouseEvent.MOUSE_DRAGGED, 700, 60, false);

            assertThat(stand.timeline().windowProperty().get().from()).isLessThan(from);
        });
    }

    @Test
    void opensTheSourceOfWhatIsClicked() {
        on(SampleCases.COMPLETE, stand -> {
            Plan plan = stand.timeline()
                    .showingProperty()
                    .get()
                    .plan(PLOT, stand.drawing().getHeight() - TOP, text -> 6.0 * text.length());
            Plan.Glyph glyph = plan.lanes().get(1).glyphs().getFirst();

            mouse(
                    stand.drawing(),
                    MouseEvent.MOUSE_CLICKED,
                    GUTTER + glyph.left() + 3,
                    TOP + glyph.top() + glyph.height() / 2,
                    true);

            assertThat(stand.selected()).isEqualTo("Partial response");
            assertThat(stand.sample().desk().inspectedProperty().get().label()).isEqualTo("Partial response");
        });
    }

    @Test
    void scrollsLanesThatAreTooHighAndFollowsTheSelection() {
        on(SampleCases.LONG, stand -> {
            ScrollBar bar = (ScrollBar) only(stand.drawing(), ".scroll-bar");
            assertThat(bar.isVisible()).isTrue();

            stand.timeline()
                    .select(stand.timeline().rows().stream()
                            .filter(row -> row.lane().name().equals("Wearables"))
                            .findFirst()
                            .orElseThrow());
            stand.layOut();

            assertThat(bar.getValue()).isGreaterThan(0);
            assertThat(((Canvas) only(stand.drawing(), Canvas.class)).getHeight())
                    .isEqualTo(stand.drawing().getHeight());
        });
    }

    @Test
    void sharesTheSelectionWithTheTable() {
        on(SampleCases.COMPLETE, stand -> {
            TableView<?> table = (TableView<?>) only(stand.scene().getRoot(), ".timeline-table");
            stand.timeline().toggleTable();
            stand.timeline().next();
            assertThat(table.getSelectionModel().getSelectedIndex()).isZero();

            table.getSelectionModel().select(3);

            assertThat(stand.selected()).isEqualTo("Panel 523 genes");
            assertThat(stand.drawing().isVisible()).isFalse();
        });
    }

    @Test
    void sortsTheTableByNumberAndNotByLetters() {
        on(SampleCases.COMPLETE, stand -> {
            @SuppressWarnings("unchecked") // the table of the timeline has no other rows
            TableView<EventRow> table = (TableView<EventRow>) only(stand.scene().getRoot(), ".timeline-table");

            table.getSortOrder().add(table.getColumns().get(4));

            assertThat(table.getItems().subList(0, 3))
                    .extracting(row -> row.value().text())
                    .containsExactly("7.9 ng/mL", "8.3 ng/mL", "8.8 ng/mL");
        });
    }

    private static void on(CaseId caseId, Consumer<Stand> act) {
        Fx.run(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            sample.desk().open(caseId);
            Parent screen = new Screens(work).screen(Slot.TIMELINE);
            Scene scene = new Scene(screen, 1100, 230);
            Theme.LIGHT.dress(scene);
            TimelineDrawing drawing = (TimelineDrawing) only(screen, ".timeline-drawing");
            Stand stand = new Stand(sample, work.timeline(), drawing, scene);
            stand.layOut();
            act.accept(stand);
        });
    }

    private static Node only(Parent parent, String selector) {
        Set<Node> found = parent.lookupAll(selector);
        assertThat(found).isNotEmpty();
        return found.iterator().next();
    }

    private static Node only(Parent parent, Class<? extends Node> type) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static void press(Node node, KeyCode code, boolean shift) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private static void type(Node node, String character) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static ScrollEvent wheel(double x, boolean control, double delta) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                60,
                x,
                60,
                false,
                control,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(null, x, 60));
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double left, double top, boolean stillSincePress) {
        double x = node.localToScene(left, top).getX();
        double y = node.localToScene(left, top).getY();
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        stillSincePress,
                        new PickResult(null, x, y)));
    }
}
