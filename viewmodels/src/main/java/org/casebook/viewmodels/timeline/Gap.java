package org.casebook.viewmodels.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.casebook.viewmodels.text.Texts;

/// Days on which nothing begins, ends or is measured; a bar may run through.
///
/// @param from first of these days, since 1970-01-01
/// @param to the day after the last
public record Gap(double from, double to) {
    /// A quarter of a year, the usual time between two controls.
    static final double LEAST = 90;

    private static final Texts TEXTS = Texts.of("timeline");
    private static final double MONTH = 30.44;
    private static final double YEAR = 365.25;

    /// The gaps between events, and between events and other days that count.
    static List<Gap> between(List<Extent> events, double... others) {
        double[] starts = DoubleStream.concat(
                        events.stream().flatMapToDouble(event -> DoubleStream.of(event.from(), event.to() - 1)),
                        DoubleStream.of(others))
                .sorted()
                .toArray();
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < starts.length; i++) {
            Gap gap = new Gap(starts[i - 1] + 1, starts[i]);
            if (gap.days() >= LEAST) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    double days() {
        return to - from;
    }

    /// How long it is, in the unit in which people would say it.
    String length() {
        return days() < YEAR ? TEXTS.say("gap.months", days() / MONTH) : TEXTS.say("gap.years", days() / YEAR);
    }

    /// The same in as few letters as possible.
    String shortLength() {
        return days() < YEAR
                ? TEXTS.say("gap.months.short", days() / MONTH)
                : TEXTS.say("gap.years.short", days() / YEAR);
    }
}
