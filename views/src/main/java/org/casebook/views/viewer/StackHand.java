package org.casebook.views.viewer;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.casebook.viewmodels.viewer.DragMode;
import org.casebook.viewmodels.viewer.ViewedStack;
import org.casebook.viewmodels.viewer.ViewerViewModel;
import org.casebook.viewmodels.viewer.WindowPreset;
import org.casebook.views.control.Keys;

/// What mouse, wheel and keys do to a stack.
final class StackHand {
    private static final double KEY_PIXELS = 20;

    private final ViewedStack stack;
    private final ViewerViewModel viewer;
    private DragMode mode = DragMode.SCROLL;
    private boolean spaceDown;
    private double lastX;
    private double lastY;

    StackHand(ViewedStack stack, ViewerViewModel viewer) {
        this.stack = stack;
        this.viewer = viewer;
    }

    void hold(Node screen) {
        screen.focusedProperty().subscribe(focused -> {
            if (focused) {
                viewer.activate(stack);
            }
        });
        screen.setOnMousePressed(pressed -> {
            screen.requestFocus();
            mode = modeOf(pressed.getButton());
            remember(pressed);
        });
        screen.setOnMouseDragged(dragged -> {
            viewer.drag(stack, mode, dragged.getX() - lastX, dragged.getY() - lastY);
            remember(dragged);
        });
        screen.setOnMouseMoved(moved -> viewer.pointAt(stack, moved.getX(), moved.getY()));
        screen.setOnMouseExited(left -> viewer.pointAway(stack));
        screen.setOnScroll(this::scroll);
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        screen.addEventHandler(
                KeyEvent.KEY_RELEASED, released -> spaceDown = spaceDown && released.getCode() != KeyCode.SPACE);
        Keys.on(screen, plainKeys());
    }

    private DragMode modeOf(MouseButton button) {
        return switch (button) {
            case SECONDARY -> DragMode.WINDOW;
            case MIDDLE -> DragMode.PAN;
            default -> spaceDown ? DragMode.PAN : viewer.modeProperty().get();
        };
    }

    private void remember(MouseEvent at) {
        lastX = at.getX();
        lastY = at.getY();
    }

    private void scroll(ScrollEvent turned) {
        if (turned.isShortcutDown()) {
            viewer.zoom(stack, turned.getDeltaY(), turned.getX(), turned.getY());
        } else {
            viewer.wheel(stack, turned.getDeltaY());
        }
        turned.consume();
    }

    private void press(KeyEvent pressed) {
        spaceDown = spaceDown || pressed.getCode() == KeyCode.SPACE;
        if (pressed.isShiftDown() && !pressed.isShortcutDown() && !pressed.isAltDown()) {
            Runnable act = shiftKeys().get(pressed.getCode());
            if (act != null) {
                pressed.consume();
                act.run();
            }
        }
    }

    private Map<KeyCode, Runnable> shiftKeys() {
        return Map.of(
                KeyCode.RIGHT, () -> viewer.widen(KEY_PIXELS),
                KeyCode.LEFT, () -> viewer.widen(-KEY_PIXELS),
                KeyCode.UP, () -> viewer.raise(KEY_PIXELS),
                KeyCode.DOWN, () -> viewer.raise(-KEY_PIXELS),
                KeyCode.EQUALS, viewer::zoomIn);
    }

    private Map<KeyCode, Runnable> plainKeys() {
        return Map.ofEntries(
                Map.entry(KeyCode.DOWN, viewer::next),
                Map.entry(KeyCode.RIGHT, viewer::next),
                Map.entry(KeyCode.UP, viewer::previous),
                Map.entry(KeyCode.LEFT, viewer::previous),
                Map.entry(KeyCode.PAGE_DOWN, viewer::nextPage),
                Map.entry(KeyCode.PAGE_UP, viewer::previousPage),
                Map.entry(KeyCode.HOME, viewer::first),
                Map.entry(KeyCode.END, viewer::last),
                Map.entry(KeyCode.I, viewer::invert),
                Map.entry(KeyCode.F, viewer::fit),
                Map.entry(KeyCode.A, viewer::actualSize),
                Map.entry(KeyCode.L, viewer::toggleLink),
                Map.entry(KeyCode.PLUS, viewer::zoomIn),
                Map.entry(KeyCode.EQUALS, viewer::zoomIn),
                Map.entry(KeyCode.ADD, viewer::zoomIn),
                Map.entry(KeyCode.MINUS, viewer::zoomOut),
                Map.entry(KeyCode.SUBTRACT, viewer::zoomOut),
                Map.entry(KeyCode.DIGIT0, () -> viewer.shade(WindowPreset.AS_PROPOSED)),
                Map.entry(KeyCode.DIGIT1, () -> viewer.shade(WindowPreset.SOFT_TISSUE)),
                Map.entry(KeyCode.DIGIT2, () -> viewer.shade(WindowPreset.LUNG)),
                Map.entry(KeyCode.DIGIT3, () -> viewer.shade(WindowPreset.BONE)),
                Map.entry(KeyCode.DIGIT4, () -> viewer.shade(WindowPreset.BRAIN)),
                Map.entry(KeyCode.DIGIT5, () -> viewer.shade(WindowPreset.ABDOMEN)));
    }
}
