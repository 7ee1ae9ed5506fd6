package org.casebook.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.BoardSummary;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.DoorMeter.Cost;
import org.casebook.dataaccess.gateway.DoorMeter.Opening;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.jspecify.annotations.Nullable;

/// Opens cases of a home through the door, in turn with reading the same rows without it; and reads thumbnails.
final class OpenBench {
    private static final double OPEN_LIMIT = 1.3;
    private static final int SERIES = 100;
    private static final String SAME_SQL = "same SQL, no governance";

    private final BenchHome home;
    private final int rounds;

    OpenBench(BenchHome home, int rounds) {
        this.home = home;
        this.rounds = rounds;
    }

    /// Every case on the agendas: the sums of their medians. The budget is not about them.
    List<Measured> everyCase() throws IOException {
        try (OpenHome open = home.open()) {
            AccessContext context = BenchHome.context(BenchHome.asker(open, Action.VIEW));
            List<CaseId> cases = cases(open.cases(), context);
            List<Opening> costs = cases.stream()
                    .map(id -> open.meter().open(context, id, rounds).visible().orElseThrow())
                    .toList();
            return measured("%d cases of %s".formatted(cases.size(), home.home().getFileName()), costs, null);
        }
    }

    /// The case that the budget names.
    List<Measured> largeCase() throws IOException {
        try (OpenHome open = home.open()) {
            AccessContext context = BenchHome.context(BenchHome.asker(open, Action.VIEW));
            CaseId id = new CaseId(LargeCase.CASE);
            CaseFile file = open.cases().open(context, id).visible().orElseThrow();
            String what = "a case with %d variants, %d images, %d events"
                    .formatted(
                            file.somatic().visible().map(List::size).orElse(0),
                            file.studies().visible().stream()
                                    .flatMap(List::stream)
                                    .flatMap(study -> study.value().series().stream())
                                    .mapToInt(series -> series.instances().size())
                                    .sum(),
                            file.events().visible().map(List::size).orElse(0));
            Opening cost = open.meter().open(context, id, rounds).visible().orElseThrow();
            return measured(what, List.of(cost), OPEN_LIMIT);
        }
    }

    /// What similar cases compare, of every patient.
    Measured features() throws IOException {
        try (OpenHome open = home.open()) {
            AccessContext context = BenchHome.context(BenchHome.asker(open, Action.VIEW));
            Cost cost = open.meter().features(context, rounds).visible().orElseThrow();
            return reading(
                    "features of all patients of %s, %d blocks: read through the door"
                            .formatted(home.home().getFileName(), cost.rows()),
                    List.of(cost),
                    null);
        }
    }

    private static List<Measured> measured(String what, List<Opening> openings, @Nullable Double limit) {
        List<Cost> readings = openings.stream().map(Opening::reading).toList();
        long rows = readings.stream().mapToLong(Cost::rows).sum();
        return List.of(
                reading("%s, %d rows: read through the door".formatted(what, rows), readings, limit),
                Measured.time(
                        Part.OPEN,
                        "%s: opened, findings and order computed".formatted(what),
                        SAME_SQL,
                        new Pair(median(openings, Opening::whole), median(readings, Cost::ungoverned)),
                        null));
    }

    private static Measured reading(String what, List<Cost> costs, @Nullable Double limit) {
        return Measured.time(
                Part.OPEN,
                what,
                SAME_SQL,
                new Pair(median(costs, Cost::governed), median(costs, Cost::ungoverned)),
                limit);
    }

    /// The sum of the medians.
    private static <T> double median(List<T> all, Function<T, List<Long>> nanos) {
        return all.stream().mapToDouble(each -> Pair.median(nanos.apply(each))).sum();
    }

    /// A hundred thumbnails from the import cache, against the second that they may take.
    Measured thumbnails() throws IOException {
        try (OpenHome open = home.open()) {
            AccessContext context = BenchHome.context(BenchHome.asker(open, Action.VIEW));
            List<ItemId> series = series(open.cases(), context);
            Pair pair = Pair.of(rounds, () -> read(open.cases(), context, series), () -> 1_000_000_000L);
            return Measured.time(
                    Part.THUMBNAILS,
                    "%d thumbnails of %d series, from the import cache".formatted(SERIES, series.size()),
                    "one second",
                    pair,
                    1.0);
        }
    }

    private static long read(CaseGateway cases, AccessContext context, List<ItemId> series) {
        long start = System.nanoTime();
        for (int i = 0; i < SERIES; i++) {
            cases.thumbnail(context, series.get(i % series.size()));
        }
        return System.nanoTime() - start;
    }

    private static List<CaseId> cases(CaseGateway cases, AccessContext context) {
        List<CaseId> all = new ArrayList<>();
        for (BoardSummary board : cases.boards(context).visible().orElse(List.of())) {
            cases.agenda(context, board.id())
                    .visible()
                    .ifPresent(agenda -> agenda.entries().forEach(entry -> all.add(entry.caseId())));
        }
        return all;
    }

    private static List<ItemId> series(CaseGateway cases, AccessContext context) {
        return cases(cases, context).stream()
                .flatMap(id -> cases.open(context, id).visible().stream())
                .flatMap(file -> file.studies().visible().stream())
                .flatMap(List::stream)
                .flatMap(study -> study.value().series().stream())
                .map(each -> each.id())
                .distinct()
                .toList();
    }
}
