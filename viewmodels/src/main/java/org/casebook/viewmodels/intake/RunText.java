package org.casebook.viewmodels.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.casebook.viewmodels.intake.ImportEcho.Step;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// Says in words how far an import is.
final class RunText {
    private static final Texts TEXTS = Texts.of("intake");
    private static final List<String> UNITS = List.of("size.kB", "size.MB", "size.GB");
    private static final double THOUSAND = 1000;

    private RunText() {}

    static String headline(ImportRun run) {
        int done = run.reports().size();
        int files = run.files().size();
        if (run.isRunning()) {
            return run.isStopping() ? TEXTS.say("run.stopping") : step(run);
        }
        if (run.failure() != null) {
            return TEXTS.say("run.failed", done, files);
        }
        if (run.isCut()) {
            return TEXTS.say(run.wasLeft() ? "run.left" : "run.stopped", done, files);
        }
        return TEXTS.say("run.done", done);
    }

    /// What is going on, without the name of a file: the status line shows it too.
    static String step(ImportRun run) {
        return switch (run.step()) {
            case null -> TEXTS.say("run.starting");
            case Step.Reading(int file, var done, var rows) ->
                TEXTS.say("run.reading", file, run.files().size());
            case Step.Building(int done, int cases) -> TEXTS.say("run.building", done, cases);
        };
    }

    static String facts(ImportRun run, Instant now) {
        String elapsed = elapsed(run.elapsed(now));
        return run.isRunning()
                ? TEXTS.say("run.facts", size(run.bytesDone()), size(run.bytes()), run.rowsDone(), elapsed)
                : TEXTS.say("run.sum", size(run.bytesDone()), run.rowsDone(), run.partsLeftOut(), elapsed);
    }

    /// The file under way; empty when none is.
    static String file(ImportRun run, boolean hidden) {
        if (!run.isRunning() || !(run.step() instanceof Step.Reading(int file, var done, var rows))) {
            return "";
        }
        return hidden ? TEXTS.say("file", file) : ReportRow.name(run.files().get(file - 1));
    }

    static String advice(ImportRun run) {
        String failure = run.failure();
        if (failure != null) {
            return TEXTS.say("run.failed.advice", failure);
        }
        return run.isCut() ? TEXTS.say("run.cut.advice") : "";
    }

    static Mark result(ImportRun run) {
        if (run.failure() != null) {
            return mark("fate-refused", "failed");
        }
        if (run.isCut()) {
            return mark("fate-not-read", "stopped");
        }
        return run.hasBroken() ? mark("fate-partial", "broken") : mark("fate-accepted", "whole");
    }

    private static Mark mark(String style, String result) {
        return new Mark(style, TEXTS.say("result." + result), TEXTS.say("result." + result + ".meaning"));
    }

    private static String elapsed(Duration took) {
        return TEXTS.say("elapsed", took.toMinutes(), took.toSecondsPart());
    }

    static String size(long bytes) {
        double size = bytes / THOUSAND;
        int unit = 0;
        while (size >= THOUSAND && unit < UNITS.size() - 1) {
            size /= THOUSAND;
            unit++;
        }
        return TEXTS.say(UNITS.get(unit), size);
    }
}
