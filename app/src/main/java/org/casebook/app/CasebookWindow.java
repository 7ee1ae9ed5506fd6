package org.casebook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.viewmodels.port.Ports;
import org.casebook.views.platform.ToolkitPorts;
import org.casebook.views.platform.WindowPicture;
import org.casebook.views.shell.Shell;

/// Starts the toolkit and shows the window, or draws it where there is no display.
public final class CasebookWindow {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private CasebookWindow() {}

    /// Whether a window can be shown here.
    public static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /// Shows the window and returns when it is closed.
    public static void show(OpenHome home, User user, Purpose purpose, Clock clock) {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(hidden -> closed.complete(true));
            show(stage, home, user, purpose, clock, ToolkitPorts.of(() -> stage));
        });
        closed.join();
        Platform.exit();
    }

    /// Shows the window on a stage. On the FX thread.
    public static void show(Stage stage, OpenHome home, User user, Purpose purpose, Clock clock, Ports ports) {
        Shell.show(
                stage,
                CompositionRoot.interactive(home, user, purpose, clock, ports).workplace());
    }

    /// Draws the window with a case open, without a display.
    ///
    /// @param file PNG to write
    public static void draw(OpenHome home, User user, Purpose purpose, Clock clock, CaseId caseId, Path file) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                CompositionRoot root = CompositionRoot.still(home, user, purpose, clock);
                Scene scene = Shell.scene(root.workplace(), WIDTH, HEIGHT);
                root.desk().open(caseId);
                WindowPicture.write(scene, file);
                drawn.complete(true);
            } catch (IOException e) {
                drawn.completeExceptionally(new UncheckedIOException(e));
            } catch (RuntimeException | Error e) {
                drawn.completeExceptionally(e);
            }
        });
        drawn.join();
        Platform.exit();
    }
}
