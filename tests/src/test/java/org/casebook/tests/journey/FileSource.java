package org.casebook.tests.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A small window that files are dragged out of, as out of the file manager of the system.
final class FileSource implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Label file;

    private FileSource(Stage stage, Label file) {
        this.stage = stage;
        this.file = file;
    }

    static FileSource of(Path path) {
        return onFxThread(() -> {
            Label file = new Label("Files to drag");
            file.setMinSize(160, 60);
            file.setOnDragDetected(pulled -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(path.toAbsolutePath().normalize().toFile()));
                file.startDragAndDrop(TransferMode.COPY).setContent(content);
                pulled.consume();
            });
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(new Scene(file));
            stage.setAlwaysOnTop(true);
            stage.setX(20);
            stage.setY(600);
            stage.show();
            return new FileSource(stage, file);
        });
    }

    /// Drags the files onto what the window shows of a query and lets go.
    void dropOnto(JourneyWindow window, String query) {
        Node target = window.await(query);
        robot.drag(file).dropTo(target);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onFxThread(Callable<T> piece) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), piece);
    }

    @Override
    public void close() {
        onFxThread(() -> {
            stage.close();
            return true;
        });
    }
}
