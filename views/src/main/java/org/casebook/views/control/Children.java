package org.casebook.views.control;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// Keeps the children of a pane the same as a list, so that controllers need no loop.
public final class Children {
    private Children() {}

    /// Makes the children anew whenever the list changes.
    ///
    /// @param make makes the node of one item
    public static <T> void follow(ObservableList<Node> children, ObservableList<T> items, Function<T, Node> make) {
        Runnable fill = () -> children.setAll(nodes(items, make));
        items.addListener((ListChangeListener<T>) change -> fill.run());
        fill.run();
    }

    private static <T> List<Node> nodes(List<T> items, Function<T, Node> make) {
        return items.stream().map(make).toList();
    }
}
