package org.casebook.viewmodels.work;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs work off the FX thread and applies its results on it, the newest of each key only.
/// All methods are called on the FX thread.
///
/// Work that is no longer wanted is not interrupted: an interrupt closes the file channels of the lakehouse under it.
/// Its result is dropped, and long loops ask [Progress#stopped()].
public final class WorkRunner {
    /// Work that takes longer than this is shown with a way to stop it.
    public static final Duration VISIBLE_AFTER = Duration.ofMillis(300);

    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

    private final Executor background;
    private final Consumer<Runnable> onFxThread;
    private final Delay delay;
    private final Clock clock;
    private final Map<WorkKey, RunningWork> newest = new HashMap<>();
    private final ObservableList<RunningWork> visible = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Duration> lastAnswer = new ReadOnlyObjectWrapper<>();

    /// Calls back later.
    @FunctionalInterface
    public interface Delay {
        void after(Duration wait, Runnable then);
    }

    /// A runner for one window.
    ///
    /// @param background where the first halves run; each call may block
    /// @param onFxThread queues onto the FX thread
    /// @param delay calls back on the FX thread
    public WorkRunner(Executor background, Consumer<Runnable> onFxThread, Delay delay, Clock clock) {
        this.background = background;
        this.onFxThread = onFxThread;
        this.delay = delay;
        this.clock = clock;
    }

    /// Starts work; older work with the same key is stopped and its result dropped.
    public <T> void start(Work<T> work) {
        start(work, false);
    }

    /// Starts work that changes the home, such as an import. Stopping it, also by [#stopAll()], asks it to end; it
    /// stays visible until it has, and what it did by then is applied.
    public <T> void startToEnd(Work<T> work) {
        start(work, true);
    }

    private <T> void start(Work<T> work, boolean lasting) {
        stop(work.key());
        RunningWork running = new RunningWork(
                work.key(),
                work.what(),
                clock.instant(),
                lasting,
                lasting ? () -> stop(work.key()) : stoppedByUser(work));
        visible.remove(newest.put(work.key(), running));
        delay.after(VISIBLE_AFTER, () -> show(running));
        background.execute(() -> run(work, running));
    }

    /// Stops the work with this key, if any.
    public void stop(WorkKey key) {
        RunningWork running = newest.get(key);
        if (running == null) {
            return;
        }
        running.markStopped();
        if (!running.isLasting()) {
            newest.remove(key);
            visible.remove(running);
        }
    }

    /// Stops all work of a scope, for instance of a case that is closed.
    public void stopAll(String scope) {
        List.copyOf(newest.keySet()).stream()
                .filter(key -> key.scope().equals(scope))
                .forEach(this::stop);
    }

    /// Stops everything, for instance when the user or the purpose changes.
    public void stopAll() {
        List.copyOf(newest.keySet()).forEach(this::stop);
    }

    /// Work under way for longer than [#VISIBLE_AFTER], oldest first.
    public ObservableList<RunningWork> visible() {
        return visible;
    }

    /// How long the newest finished work took; null before the first.
    public ReadOnlyObjectProperty<@Nullable Duration> lastAnswerProperty() {
        return lastAnswer.getReadOnlyProperty();
    }

    private Runnable stoppedByUser(Work<?> work) {
        return () -> {
            stop(work.key());
            work.failed().accept(new WorkStoppedException());
        };
    }

    private void show(RunningWork running) {
        if (isNewest(running)) {
            visible.add(running);
        }
    }

    private boolean isNewest(RunningWork running) {
        return newest.get(running.key()) == running;
    }

    private <T> void run(Work<T> work, RunningWork running) {
        if (running.isStopped() && !running.isLasting()) {
            return;
        }
        try {
            T value = work.run().run(progressOf(running));
            onFxThread.accept(() -> finish(running, () -> work.apply().accept(value)));
        } catch (RuntimeException e) {
            LOG.warn("work {} failed with {}", work.key().name(), e.getClass().getName());
            onFxThread.accept(() -> finish(running, () -> work.failed().accept(e)));
        }
    }

    private void finish(RunningWork running, Runnable secondHalf) {
        if (isNewest(running)) {
            newest.remove(running.key());
            visible.remove(running);
            lastAnswer.set(Duration.between(running.started(), clock.instant()));
            secondHalf.run();
        }
    }

    private Progress progressOf(RunningWork running) {
        return new Progress() {
            @Override
            public void at(double fraction, String what) {
                onFxThread.accept(() -> running.show(fraction, what));
            }

            @Override
            public void tell(Runnable onFx) {
                onFxThread.accept(() -> {
                    if (isNewest(running)) {
                        onFx.run();
                    }
                });
            }

            @Override
            public boolean stopped() {
                return running.isStopped();
            }
        };
    }
}
