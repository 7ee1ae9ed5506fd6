package org.casebook.viewmodels.quality;

import java.util.List;
import java.util.Locale;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.gateway.QualityGateway.Counts;
import org.casebook.dataaccess.gateway.QualityGateway.Point;
import org.casebook.dataaccess.gateway.QualityGateway.Result;
import org.casebook.dataaccess.quality.Gravity;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// One check.
///
/// @param outcome failing, fine, without a row to judge, or withheld
/// @param failed rows that fail, empty where nothing may be told
/// @param checked rows that it speaks of, empty where nothing may be told
/// @param patients with a failing row, empty where nothing may be told
/// @param change how the newest run differs from the one before, empty when there is none or it does not
/// @param weight for sorting: failing errors first, then failing warnings, fine, without a row, withheld
public record CheckRow(
        String code,
        String says,
        String table,
        String kind,
        Mark outcome,
        String failed,
        String checked,
        String patients,
        String change,
        List<Point> trend,
        int weight,
        String spoken) {
    private static final Texts TEXTS = Texts.of("quality");
    private static final int FAILING_ERROR = 0;
    private static final int FAILING_WARNING = 1;
    private static final int FINE = 2;
    private static final int NO_ROW = 3;
    private static final int WITHHELD = 4;

    public CheckRow {
        trend = List.copyOf(trend);
    }

    static CheckRow of(Result result) {
        return result.counts()
                .visible()
                .map(counts -> row(
                        result,
                        outcome(result, counts),
                        number(counts.failed()),
                        number(counts.checked()),
                        counts.failed() == 0 ? "" : number(counts.patients()),
                        weight(result, counts)))
                .orElseGet(() -> row(result, Mark.of(Missing.WITHHELD), "", "", "", WITHHELD));
    }

    private static CheckRow row(
            Result result, Mark outcome, String failed, String checked, String patients, int weight) {
        String table = TEXTS.code("table", result.table());
        return new CheckRow(
                result.code(),
                result.says(),
                table,
                TEXTS.say("kind", result.kind()),
                outcome,
                failed,
                checked,
                patients,
                change(result.trend()),
                result.trend(),
                weight,
                TEXTS.say("spoken.check", result.says(), table, outcome.meaning()));
    }

    private static Mark outcome(Result result, Counts counts) {
        if (counts.checked() == 0) {
            return new Mark("check-empty", TEXTS.say("outcome.empty"), TEXTS.say("outcome.empty.meaning"));
        }
        if (counts.failed() == 0) {
            return new Mark(
                    "check-fine", TEXTS.say("outcome.fine"), TEXTS.say("outcome.fine.meaning", counts.checked()));
        }
        return new Mark(
                "check-" + result.gravity().name().toLowerCase(Locale.ROOT),
                TEXTS.say("outcome", result.gravity()),
                TEXTS.say(
                        "outcome." + result.gravity().name() + ".meaning",
                        counts.failed(),
                        counts.checked(),
                        counts.patients()));
    }

    private static int weight(Result result, Counts counts) {
        if (counts.checked() == 0) {
            return NO_ROW;
        }
        if (counts.failed() == 0) {
            return FINE;
        }
        return result.gravity() == Gravity.ERROR ? FAILING_ERROR : FAILING_WARNING;
    }

    private static String change(List<Point> trend) {
        if (trend.size() < 2) {
            return "";
        }
        long more = trend.getLast().failed() - trend.get(trend.size() - 2).failed();
        if (more == 0) {
            return "";
        }
        return more > 0 ? TEXTS.say("change.more", more) : TEXTS.say("change.fewer", -more);
    }

    private static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /// Whether any row fails.
    public boolean failing() {
        return weight <= FAILING_WARNING;
    }

    boolean isError() {
        return weight == FAILING_ERROR;
    }

    boolean isWithheld() {
        return weight == WITHHELD;
    }
}
