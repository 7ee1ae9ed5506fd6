package org.casebook.views.platform;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.casebook.viewmodels.work.WorkRunner;

/// The FX thread as the work runner needs it.
public final class FxThread {
    private FxThread() {}

    /// Runs at once when already there, otherwise queues.
    public static Consumer<Runnable> queue() {
        return work -> {
            if (Platform.isFxApplicationThread()) {
                work.run();
            } else {
                Platform.runLater(work);
            }
        };
    }

    /// Calls back on the FX thread.
    public static WorkRunner.Delay delay() {
        return FxThread::after;
    }

    private static void after(Duration wait, Runnable then) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
        pause.setOnFinished(finished -> then.run());
        pause.play();
    }
}
