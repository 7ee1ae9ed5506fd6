package org.casebook.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.BoardSummary;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.DoorMeter.Cost;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;

/// Opens every case of a home through the door, in turn with reading the same rows without it; and reads thumbnails.
final class OpenBench {
    private static final double OPEN_LIMIT = 1.3;
    private static final int SERIES = 100;

    private final BenchHome home;
    private final int rounds;

    OpenBench(BenchHome home, int rounds) {
        this.home = home;
        this.rounds = rounds;
    }

    /// The sum of the medians of all cases.
    Measured open() throws IOException {
        try (OpenHome open = home.open()) {
            AccessContext context = BenchHome.context(BenchHome.asker(open, Action.VIEW));
            List<CaseId> cases = cases(open.cases(), context);
            double governed = 0;
            double ungoverned = 0;
            long rows = 0;
            for (CaseId id : cases) {
                Cost cost = open.meter().open(context, id, rounds).visible().orElseThrow();
                governed += Pair.median(cost.governed());
                ungoverned += Pair.median(cost.ungoverned());
                rows += cost.rows();
            }
            return Measured.time(
                    Part.OPEN,
                    "%d cases of %s, %d rows"
                            .formatted(cases.size(), home.home().getFileName(), rows),
                    "same SQL, no governance",
                    new Pair(governed, ungoverned),
                    OPEN_LIMIT);
        }
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
