package org.casebook.views.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.viewer.Placement;
import org.casebook.viewmodels.viewer.ViewerViewModel;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What keys, wheel and mouse do to a stack of 24 places that stands at place 12, base 0.
class StackHandTest {
    @ParameterizedTest
    @CsvSource({"DOWN, 13", "RIGHT, 13", "UP, 11", "LEFT, 11", "PAGE_DOWN, 22", "PAGE_UP, 2", "HOME, 0", "END, 23"})
    void scrollsByKeys(KeyCode key, int at) {
        assertThat(after(hand -> hand.press(key, false)).current().atProperty().get())
                .isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "DIGIT2, false, C -600 · W 1500",
        "RIGHT, true, C 40 · W 420",
        "LEFT, true, C 40 · W 380",
        "UP, true, C 60 · W 400",
        "DOWN, true, C 20 · W 400"
    })
    void changesTheWindowByKeys(KeyCode key, boolean shift, String window) {
        ViewerViewModel viewer = after(hand -> hand.press(key, shift));

        assertThat(viewer.current().shadingProperty().get()).startsWith(window + " ·");
        assertThat(viewer.current().atProperty().get()).isEqualTo(12);
    }

    @Test
    void scrollsByTheWheelAndZoomsWithControl() {
        assertThat(after(hand -> hand.wheel(-80, false)).current().atProperty().get())
                .isEqualTo(14);

        AtomicReference<Placement> before = new AtomicReference<>(new Placement(0, 0, 0, 0));
        ViewerViewModel viewer = after(hand -> {
            before.set(hand.viewer.current().placementProperty().get());
            hand.wheel(40, true);
        });

        assertThat(viewer.current().atProperty().get()).isEqualTo(12);
        assertThat(viewer.current().placementProperty().get().width())
                .isEqualTo(1.25 * before.get().width());
    }

    @Test
    void changesTheWindowWithTheRightButtonAndScrollsWithTheLeft() {
        ViewerViewModel viewer = after(hand -> hand.drag(MouseButton.SECONDARY, 30, 10));
        assertThat(viewer.current().shadingProperty().get()).startsWith("C 50 · W 430 ·");

        assertThat(after(hand -> hand.drag(MouseButton.PRIMARY, 0, 20))
                        .current()
                        .atProperty()
                        .get())
                .isEqualTo(14);
    }

    @Test
    void movesWithTheMiddleButtonOrTheSpaceKey() {
        List<Consumer<Hand>> ways = List.of(hand -> hand.drag(MouseButton.MIDDLE, 7, 9), hand -> {
            hand.press(KeyCode.SPACE, false);
            hand.drag(MouseButton.PRIMARY, 7, 9);
        });
        for (Consumer<Hand> way : ways) {
            AtomicReference<Placement> before = new AtomicReference<>(new Placement(0, 0, 0, 0));
            ViewerViewModel viewer = after(hand -> {
                before.set(hand.viewer.current().placementProperty().get());
                way.accept(hand);
            });

            Placement moved = viewer.current().placementProperty().get();
            assertThat(moved.x() - before.get().x()).isEqualTo(7);
            assertThat(moved.y() - before.get().y()).isEqualTo(9);
            assertThat(viewer.current().atProperty().get()).isEqualTo(12);
        }
    }

    private static ViewerViewModel after(Consumer<Hand> act) {
        return Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Parent screen = new Screens(work).screen(Slot.VIEWER);
            sample.desk().open(SampleCases.COMPLETE);
            work.imaging().next();
            work.imaging().openChosen();
            Scene scene = new Scene(screen, 900, 500);
            Theme.LIGHT.dress(scene);
            Pictures.take("viewer-hand", scene);
            act.accept(new Hand(screen.lookup(".stack-screen"), work.viewer()));
            return work.viewer();
        });
    }

    private record Hand(Node screen, ViewerViewModel viewer) {
        void press(KeyCode key, boolean shift) {
            Event.fireEvent(screen, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
        }

        void wheel(double delta, boolean control) {
            Event.fireEvent(
                    screen,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            50,
                            50,
                            50,
                            50,
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
                            null));
        }

        void drag(MouseButton button, double dx, double dy) {
            mouse(MouseEvent.MOUSE_PRESSED, button, 100, 100);
            mouse(MouseEvent.MOUSE_DRAGGED, button, 100 + dx, 100 + dy);
        }

        private void mouse(EventType<MouseEvent> type, MouseButton button, double x, double y) {
            Event.fireEvent(
                    screen,
                    new MouseEvent(
                            type,
                            x,
                            y,
                            x,
                            y,
                            button,
                            1,
                            false,
                            false,
                            false,
                            false,
                            button == MouseButton.PRIMARY,
                            button == MouseButton.MIDDLE,
                            button == MouseButton.SECONDARY,
                            false,
                            false,
                            true,
                            null));
        }
    }
}
