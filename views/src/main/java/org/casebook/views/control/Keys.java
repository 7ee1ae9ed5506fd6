package org.casebook.views.control;

import java.util.Map;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys of a single control, and the focus that goes with them.
public final class Keys {
    private Keys() {}

    /// Does something on plain keys while the control has the focus; the keys go no further.
    public static void on(Node node, Map<KeyCode, Runnable> actions) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            Runnable action = actions.get(pressed.getCode());
            boolean plain = !pressed.isAltDown() && !pressed.isShortcutDown() && !pressed.isShiftDown();
            if (action != null && plain) {
                pressed.consume();
                action.run();
            }
        });
    }

    /// Does something on keys with modifiers while the control has the focus; the keys go no further.
    public static void onCombined(Node node, Map<KeyCombination, Runnable> actions) {
        node.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> actions.entrySet().stream()
                        .filter(action -> action.getKey().match(pressed))
                        .findFirst()
                        .ifPresent(action -> {
                            pressed.consume();
                            action.getValue().run();
                        }));
    }

    /// Tab leaves a text of many lines instead of being written into it.
    public static void leaveOnTab(TextArea area) {
        on(area, Map.of(KeyCode.TAB, () -> area.requestFocusTraversal(TraversalDirection.NEXT)));
    }

    /// Gives a control the focus whenever something becomes true.
    public static void focusWhen(ObservableValue<Boolean> shown, Node node) {
        shown.subscribe(now -> {
            if (now) {
                Platform.runLater(node::requestFocus);
            }
        });
    }

    /// Gives a control the focus back whenever what lay over it has gone.
    public static void focusAfter(ObservableValue<Boolean> covered, Node node) {
        covered.subscribe((before, now) -> {
            if (!now) {
                Platform.runLater(node::requestFocus);
            }
        });
    }
}
