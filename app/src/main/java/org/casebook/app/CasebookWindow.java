package org.casebook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.casebook.dataaccess.DataAccessException;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.provenance.ProvenanceException;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.opening.OpeningViewModel;
import org.casebook.viewmodels.panel.PanelState;
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

    /// Opens a home and shows the window on it; returns when the window is closed. Until the home is open the window
    /// says so, and where it does not open, the window says why before the exception goes on.
    ///
    /// @param opening opens the home, not on the FX thread; the home is closed with the window
    public static void show(Function<ImportProgress, Seat> opening, Clock clock) {
        show(opening, clock, workplace -> {});
    }

    /// Shows the window and says when it can be used: its agenda stands and has been drawn. Starts are measured by it.
    public static void showUntilUsable(Function<ImportProgress, Seat> opening, Clock clock, Runnable usable) {
        show(opening, clock, workplace -> {
            ReadOnlyObjectProperty<PanelState> agenda = workplace.agenda().stateProperty();
            agenda.subscribe(changed -> whenDrawn(() -> {
                if (agenda.get().kind() != PanelState.Kind.LOADING) {
                    usable.run();
                }
            }));
        });
    }

    /// Calls when what the scenes show now has been drawn. On the FX thread.
    public static void whenDrawn(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            // At the first pulse the frame is still to be drawn, at the second it may be under way.
            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 3) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /// The toolkit and the home start side by side.
    private static void show(Function<ImportProgress, Seat> opening, Clock clock, Consumer<Workplace> shown) {
        OpeningViewModel progress = new OpeningViewModel(Platform::runLater);
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        CompletableFuture<Stage> frame = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("toolkit")
                .start(() -> Platform.startup(() -> frame.complete(frame(progress, closed))));
        try (Seat seat = opening.apply(progress)) {
            Stage stage = frame.join();
            Platform.runLater(() -> {
                if (!closed.isDone()) {
                    shown.accept(
                            show(stage, seat.home(), seat.user(), seat.purpose(), clock, ToolkitPorts.of(() -> stage)));
                }
            });
            closed.join();
        } catch (DataAccessException | ProvenanceException e) {
            frame.join();
            Platform.runLater(() -> progress.fail(e));
            closed.join();
            throw e;
        } finally {
            Platform.exit();
        }
    }

    private static Stage frame(OpeningViewModel progress, CompletableFuture<Boolean> closed) {
        Stage stage = new Stage();
        stage.setOnHidden(hidden -> {
            progress.leave();
            closed.complete(true);
        });
        Shell.showOpening(stage, progress, ToolkitPorts.of(() -> stage).preferences());
        return stage;
    }

    /// An open home and who sits in front of it.
    public record Seat(OpenHome home, User user, Purpose purpose) implements AutoCloseable {
        @Override
        public void close() {
            home.close();
        }
    }

    /// Shows the window on a stage. On the FX thread.
    public static Workplace show(Stage stage, OpenHome home, User user, Purpose purpose, Clock clock, Ports ports) {
        Workplace workplace =
                CompositionRoot.interactive(home, user, purpose, clock, ports).workplace();
        Shell.show(stage, workplace);
        return workplace;
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
