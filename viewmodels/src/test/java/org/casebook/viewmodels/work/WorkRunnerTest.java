package org.casebook.viewmodels.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.casebook.viewmodels.sample.QueuedWork;
import org.junit.jupiter.api.Test;

class WorkRunnerTest {
    private static final WorkKey KEY = new WorkKey("case-1", "open");

    private final QueuedWork queue = new QueuedWork();
    private final WorkRunner runner = queue.runner();
    private final List<String> applied = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    private void start(WorkKey key, Supplier<String> run) {
        runner.start(Work.of(key, "reading", run, applied::add, failures::add));
    }

    @Test
    void appliesTheNewestAnswerOnlyInWhateverOrderTheyCome() {
        start(KEY, () -> "older");
        start(KEY, () -> "newer");

        queue.run(1);
        queue.run(0);

        assertThat(applied).containsExactly("newer");
    }

    @Test
    void doesNotEvenRunWhatNobodyWantsAnyMore() {
        List<String> ran = new ArrayList<>();
        start(KEY, () -> {
            ran.add("older");
            return "older";
        });
        start(KEY, () -> "newer");

        queue.runAll();

        assertThat(ran).isEmpty();
    }

    @Test
    void dropsTheWorkOfAClosedScopeAndKeepsTheRest() {
        start(KEY, () -> "case");
        start(WorkKey.session("boards"), () -> "session");

        runner.stopAll("case-1");
        queue.runAll();

        assertThat(applied).containsExactly("session");
    }

    @Test
    void hidesQuickWorkAndShowsSlowWork() {
        start(KEY, () -> "quick");
        queue.runAll();
        start(WorkKey.session("slow"), () -> "slow");

        queue.letTimePass();

        assertThat(runner.visible()).extracting(work -> work.key().name()).containsExactly("slow");
    }

    @Test
    void tellsLongWorkThatItIsStopped() {
        List<Boolean> asked = new ArrayList<>();
        runner.start(new Work<>(
                KEY,
                "importing",
                progress -> {
                    progress.at(0.5, "half");
                    runner.stop(KEY);
                    asked.add(progress.stopped());
                    return "done";
                },
                applied::add,
                failures::add));

        queue.runAll();

        assertThat(asked).containsExactly(true);
        assertThat(applied).isEmpty();
    }

    @Test
    void saysHowFarItIs() {
        List<String> seen = new ArrayList<>();
        runner.start(new Work<>(
                KEY,
                "importing",
                progress -> {
                    progress.at(0.25, "file 1 of 4");
                    RunningWork running = runner.visible().getFirst();
                    seen.add(running.whatProperty().get() + " "
                            + running.fractionProperty().get());
                    return "done";
                },
                applied::add,
                failures::add));
        queue.letTimePass();

        queue.runAll();

        assertThat(seen).containsExactly("file 1 of 4 0.25");
    }

    @Test
    void handsAFailureOver() {
        start(KEY, () -> {
            throw new IllegalStateException("broken");
        });

        queue.runAll();

        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(applied).isEmpty();
    }

    @Test
    void tellsThatTheUserStoppedIt() {
        start(KEY, () -> "late");
        queue.letTimePass();

        runner.visible().getFirst().stop();
        queue.runAll();

        assertThat(failures).singleElement().isInstanceOf(WorkStoppedException.class);
        assertThat(applied).isEmpty();
        assertThat(runner.visible()).isEmpty();
    }

    @Test
    void keepsHowLongTheLastAnswerTook() {
        assertThat(runner.lastAnswerProperty().get()).isNull();

        start(KEY, () -> "done");
        queue.runAll();

        assertThat(runner.lastAnswerProperty().get()).isNotNull();
    }

    @Test
    void appliesHowFarWorkThatChangesTheHomeCameWhenEverythingIsStopped() {
        runner.startToEnd(new Work<>(
                KEY,
                "importing",
                progress -> progress.stopped() ? "stopped after 1 of 2" : "whole",
                applied::add,
                failures::add));
        queue.letTimePass();

        runner.stopAll();
        assertThat(runner.visible()).hasSize(1);
        queue.runAll();

        assertThat(applied).containsExactly("stopped after 1 of 2");
        assertThat(failures).isEmpty();
        assertThat(runner.visible()).isEmpty();
    }

    @Test
    void tellsNewsInOrderUntilNobodyWantsThem() {
        List<String> told = new ArrayList<>();
        runner.start(new Work<>(
                KEY,
                "importing",
                progress -> {
                    progress.tell(() -> told.add("one"));
                    progress.tell(() -> told.add("two"));
                    runner.stop(KEY);
                    progress.tell(() -> told.add("late"));
                    return "done";
                },
                applied::add,
                failures::add));

        queue.runAll();

        assertThat(told).containsExactly("one", "two");
    }
}
