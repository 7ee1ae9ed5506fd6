package org.casebook.tests.journey;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.casebook.app.CasebookWindow;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.User;
import org.casebook.viewmodels.port.Ports;
import org.casebook.views.platform.WindowPicture;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window of Casebook on a real display, with hands and eyes: clicks and keys go through the windowing system, and
/// what is seen is waited for, because answers come when they come.
final class JourneyWindow implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final Path PICTURES = Path.of("target", "screenshots");

    static {
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
    }

    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    private JourneyWindow(Stage stage) {
        this.stage = stage;
    }

    /// Opens the window for a user, as large as given.
    static JourneyWindow open(OpenHome home, String userId, Ports ports, int width, int height) {
        User user = JourneyHome.user(home, userId);
        JourneyWindow window = onFxThread(() -> {
            Stage stage = new Stage();
            CasebookWindow.show(stage, home, user, user.defaultPurpose(), JourneyHome.EVE, ports);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.toFront();
            stage.requestFocus();
            return new JourneyWindow(stage);
        });
        window.robot.targetWindow(window.stage);
        return window;
    }

    void click(String query) {
        await(query);
        robot.clickOn(query);
        settle();
    }

    /// Presses keys together.
    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    void type(String text) {
        robot.write(text, 0);
        settle();
    }

    /// Moves the focus into a control, as Tab does in the end.
    void focus(String query) {
        Node node = await(query);
        onFxThread(() -> {
            node.requestFocus();
            return true;
        });
    }

    /// Waits until something that fits the query is shown.
    ///
    /// @param query an id as `#cases`, a style as `.agenda-cell`, or the text of a label or button
    Node await(String query) {
        until("%s to be shown".formatted(query), () -> shown(query).isPresent());
        return shown(query).orElseThrow();
    }

    private Optional<Node> shown(String query) {
        return onFxThread(() -> robot.lookup(query).queryAll().stream()
                .filter(JourneyWindow::isShown)
                .findFirst());
    }

    /// Waits until a label or button says something.
    void awaitText(String part) {
        until("a text with \"%s\"".formatted(part), () -> says(part));
    }

    boolean says(String part) {
        Predicate<Node> saying = node -> isShown(node)
                && node instanceof Labeled labeled
                && Objects.requireNonNullElse(labeled.getText(), "").contains(part);
        return onFxThread(() -> !robot.lookup(saying).queryAll().isEmpty());
    }

    /// Waits until something is so.
    void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            picture("failed");
            throw new AssertionError("waited %d s for %s, target/screenshots/failed.png shows what was there"
                    .formatted(PATIENCE_SECONDS, what));
        }
    }

    /// Writes what the window shows to `target/screenshots/<name>.png`.
    Path picture(String name) {
        settle();
        Path file = PICTURES.resolve(name + ".png");
        onFxThread(() -> {
            file.toFile().getParentFile().mkdirs();
            WindowPicture.write(stage.getScene(), file);
            return true;
        });
        return file;
    }

    /// What the window shows of one control, on the FX thread.
    <N extends Node, T> T look(String query, Function<N, T> look) {
        Node node = await(query);
        return onFxThread(() -> {
            @SuppressWarnings("unchecked") // the caller knows what stands under its query
            N control = (N) node;
            return look.apply(control);
        });
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onFxThread(Callable<T> piece) {
        return Platform.isFxApplicationThread()
                ? call(piece)
                : WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), piece);
    }

    private static <T> T call(Callable<T> piece) {
        try {
            return piece.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        onFxThread(() -> {
            stage.close();
            return true;
        });
    }
}
