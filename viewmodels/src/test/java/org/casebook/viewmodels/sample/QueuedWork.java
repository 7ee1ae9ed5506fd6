package org.casebook.viewmodels.sample;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.casebook.viewmodels.work.WorkRunner;

/// A work runner whose first halves wait until the test lets them run, in the order it likes: the way to try late
/// answers without a thread.
public final class QueuedWork {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Runnable> delayed = new ArrayList<>();
    private final WorkRunner runner = new WorkRunner(
            waiting::add,
            Runnable::run,
            (wait, then) -> delayed.add(then),
            Clock.fixed(SampleBoards.NOW, ZoneOffset.UTC));

    /// A runner that does everything at once.
    public static WorkRunner immediate() {
        return new WorkRunner(
                Runnable::run, Runnable::run, (wait, then) -> {}, Clock.fixed(SampleBoards.NOW, ZoneOffset.UTC));
    }

    public WorkRunner runner() {
        return runner;
    }

    public int size() {
        return waiting.size();
    }

    /// Runs one waiting piece.
    ///
    /// @param index base 0, in the order they were started
    public void run(int index) {
        waiting.remove(index).run();
    }

    public void runAll() {
        while (!waiting.isEmpty()) {
            run(0);
        }
    }

    /// Lets the time pass after which work becomes visible.
    public void letTimePass() {
        List.copyOf(delayed).forEach(Runnable::run);
        delayed.clear();
    }
}
