package org.casebook.views.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Shows a node at times, and leaves no gap where it is not.
public final class Shown {
    private Shown() {}

    /// As long as a value is true.
    public static void when(Node node, ObservableValue<Boolean> value) {
        node.visibleProperty().bind(value);
        node.managedProperty().bind(value);
    }
}
