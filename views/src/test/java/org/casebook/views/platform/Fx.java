package org.casebook.views.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// The FX thread for tests: starts the toolkit once and runs pieces of a test on it.
public final class Fx {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    static {
        Platform.setImplicitExit(false);
        Platform.startup(STARTED::countDown);
    }

    private Fx() {}

    /// The result of a piece that runs on the FX thread; its failure is thrown here.
    public static <T> T call(Callable<T> piece) {
        FutureTask<T> task = new FutureTask<>(piece);
        try {
            STARTED.await();
            Platform.runLater(task);
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("test was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public static void run(Runnable piece) {
        call(() -> {
            piece.run();
            return true;
        });
    }
}
