package org.casebook.views.control;

import java.util.Map;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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

    /// Does something on keys with Ctrl (on a Mac Cmd) alone, while the focus is in the control or below it.
    public static void onShortcut(Node node, Map<KeyCode, Runnable> actions) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            Runnable action = actions.get(pressed.getCode());
            if (action != null && pressed.isShortcutDown() && !pressed.isAltDown() && !pressed.isShiftDown()) {
                pressed.consume();
                action.run();
            }
        });
    }

    /// Gives a control the focus whenever something becomes true.
    public static void focusWhen(ObservableValue<Boolean> shown, Node node) {
        shown.subscribe(now -> {
            if (now) {
                Platform.runLater(node::requestFocus);
            }
        });
    }
}
