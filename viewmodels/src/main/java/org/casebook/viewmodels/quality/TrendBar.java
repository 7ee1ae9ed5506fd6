package org.casebook.viewmodels.quality;

import java.time.ZoneId;
import java.util.List;
import org.casebook.dataaccess.gateway.QualityGateway.Point;
import org.casebook.viewmodels.text.Texts;

/// How many rows failed in one run.
///
/// @param height in [0, 1], relative to the run with most failing rows
/// @param failing whether any failed; a run without a failing row has no height
/// @param spoken the moment and its numbers in words
public record TrendBar(double height, boolean failing, String spoken) {
    private static final Texts TEXTS = Texts.of("quality");
    private static final int MOST_RUNS = 30;

    /// One for each run, oldest first; the newest [#MOST_RUNS] where there are more.
    static List<TrendBar> of(List<Point> trend, ZoneId zone) {
        List<Point> newest = trend.subList(Math.max(0, trend.size() - MOST_RUNS), trend.size());
        long most = newest.stream().mapToLong(Point::failed).max().orElse(0);
        return newest.stream()
                .map(point -> new TrendBar(
                        most == 0 ? 0 : point.failed() / (double) most,
                        point.failed() > 0,
                        TEXTS.say("trend.run", Texts.time(point.ran(), zone), point.failed(), point.checked())))
                .toList();
    }
}
