package org.casebook.views.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets files and folders be dropped on a node. While they hang over it, it has the pseudo-class `dropping`.
final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrop() {}

    /// @param target where files may be dropped
    /// @param marked what shows that they may
    /// @param closed true while nothing is taken
    static void onto(Node target, Node marked, ObservableValue<Boolean> closed, Consumer<List<Path>> take) {
        target.setOnDragOver(event -> {
            if (hasFiles(event) && !closed.getValue()) {
                event.acceptTransferModes(TransferMode.COPY);
                marked.pseudoClassStateChanged(DROPPING, true);
            }
            event.consume();
        });
        target.setOnDragExited(event -> marked.pseudoClassStateChanged(DROPPING, false));
        target.setOnDragDropped(event -> {
            boolean taken = hasFiles(event) && !closed.getValue();
            if (taken) {
                take.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
            event.setDropCompleted(taken);
            event.consume();
        });
    }

    private static boolean hasFiles(DragEvent event) {
        return event.getDragboard().hasFiles();
    }
}
