package org.casebook.viewmodels.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casebook.viewmodels.text.Texts;

/// Two rows above the lanes, dates and days from the diagnosis, and what stands at its own place among them: the
/// diagnosis, today, the gaps. No two texts of a row overlap.
///
/// @param dates empty while dates are hidden
/// @param days of the diagnosis row
/// @param lines days that go through all lanes
public record Axis(List<Tick> dates, List<Tick> days, List<Line> lines, List<Break> breaks) {
    private static final Texts TEXTS = Texts.of("timeline");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double AIR = 10;
    private static final double PADDING = 2;
    private static final double MONTH_LENGTH = 30.4;
    private static final int[] DAY_STEPS = {1, 2, 7, 14, 30, 60, 90, 180, 360, 720, 1_800, 3_600};
    private static final List<Step> DATE_STEPS = List.of(
            new Step(0, 1),
            new Step(0, 7),
            new Step(1, 0),
            new Step(3, 0),
            new Step(6, 0),
            new Step(12, 0),
            new Step(24, 0),
            new Step(60, 0),
            new Step(120, 0));

    public Axis {
        dates = List.copyOf(dates);
        days = List.copyOf(days);
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
    }

    /// A text beside a short line.
    ///
    /// @param text empty where there is no room for one
    public record Tick(double x, String text) {}

    /// A day that matters, with its name.
    ///
    /// @param textLeft where its name begins, left or right of the line
    /// @param today false for the day from which days are counted
    public record Line(double x, String text, double textLeft, boolean today) {}

    /// A gap in view.
    ///
    /// @param text how long it is; empty where there is no room
    /// @param textCentre middle of the room for the text
    /// @param folded whether it takes less room than its days would
    /// @param described what it means, for tooltips
    public record Break(double left, double right, String text, double textCentre, boolean folded, String described) {}

    /// What stands at a point of the axis besides its scale, for tooltips; empty when nothing does.
    public String described(double x) {
        return breaks.stream()
                .filter(gap -> x >= gap.left() && x < gap.right())
                .findFirst()
                .map(Break::described)
                .orElse("");
    }

    /// From one tick to the next.
    private record Step(int months, int days) {
        double length() {
            return months * MONTH_LENGTH + days;
        }

        LocalDate first(LocalDate from) {
            if (months == 0) {
                return days == 1 ? from : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            }
            long month = from.getYear() * 12L + from.getMonthValue() - 1;
            long start = Math.ceilDiv(from.getDayOfMonth() == 1 ? month : month + 1, months) * months;
            return LocalDate.of((int) Math.floorDiv(start, 12), Math.floorMod(start, 12) + 1, 1);
        }

        LocalDate next(LocalDate date) {
            return date.plusMonths(months).plusDays(days);
        }

        String text(LocalDate date, boolean isFirst) {
            if (months == 0) {
                return isFirst || date.getDayOfYear() <= days ? Texts.day(date) : DAY.format(date);
            }
            if (months % 12 == 0) {
                return YEAR.format(date);
            }
            return (isFirst || date.getMonthValue() == 1 ? MONTH_AND_YEAR : MONTH).format(date);
        }
    }

    /// Part of a row that is taken.
    private record Taken(double left, double right) {}

    static Axis of(Showing showing, double width, Measure measure) {
        List<Taken> taken = new ArrayList<>();
        List<Line> lines = lines(showing, width, measure, taken);
        List<Break> breaks = breaks(showing, width, measure, taken);
        return new Axis(dates(showing, width, measure), days(showing, width, measure, taken), lines, breaks);
    }

    private static List<Line> lines(Showing showing, double width, Measure measure, List<Taken> taken) {
        Reckoning reckoning = showing.reckoning();
        List<Line> lines = new ArrayList<>();
        if (reckoning.counts()) {
            addLine(lines, taken, showing.x(reckoning.day(), width), reckoning.flag(), false, width, measure);
        }
        // Today beside days from the diagnosis would give the date of the diagnosis away.
        if (!reckoning.hidesDates()) {
            String text = reckoning.counts()
                    ? TEXTS.say("today.count", reckoning.count(reckoning.today()))
                    : TEXTS.say("today");
            addLine(lines, taken, showing.x(reckoning.today() + 0.5, width), text, true, width, measure);
        }
        return lines;
    }

    private static void addLine(
            List<Line> lines, List<Taken> taken, double x, String text, boolean today, double width, Measure measure) {
        if (x < 0 || x > width) {
            return;
        }
        double wide = measure.width(text);
        Taken right = new Taken(x + 3, x + 3 + wide);
        Taken left = new Taken(x - 3 - wide, x - 3);
        boolean fitsRight = right.right() <= width && isFree(taken, right);
        Taken chosen = fitsRight ? right : left;
        boolean fits = fitsRight || (left.left() >= 0 && isFree(taken, left));
        if (fits) {
            taken.add(new Taken(chosen.left() - 3, chosen.right() + 3));
        }
        lines.add(new Line(x, fits ? text : "", chosen.left(), today));
    }

    private static List<Break> breaks(Showing showing, double width, Measure measure, List<Taken> taken) {
        List<Break> breaks = new ArrayList<>();
        for (Gap gap : showing.gaps()) {
            double left = Math.max(0, showing.x(gap.from(), width));
            double right = Math.min(width, showing.x(gap.to(), width));
            if (right - left < 2) {
                continue;
            }
            double free = left;
            double until = right;
            for (Taken each : taken) {
                if (each.left() <= free && each.right() > free) {
                    free = each.right();
                }
                if (each.right() >= until && each.left() < until) {
                    until = each.left();
                }
            }
            String text = fitting(gap, until - free - 2 * PADDING, measure);
            breaks.add(new Break(
                    left,
                    right,
                    text,
                    (free + until) / 2,
                    showing.folding().isFolded((gap.from() + gap.to()) / 2),
                    TEXTS.say("gap.described", gap.length())));
        }
        breaks.forEach(each -> taken.add(new Taken(each.left(), each.right())));
        return breaks;
    }

    private static String fitting(Gap gap, double room, Measure measure) {
        return Stream.of(TEXTS.say("gap", gap.length()), gap.length(), gap.shortLength())
                .filter(text -> measure.width(text) <= room)
                .findFirst()
                .orElse("");
    }

    private static List<Tick> dates(Showing showing, double width, Measure measure) {
        if (showing.reckoning().hidesDates()) {
            return List.of();
        }
        LocalDate wide = LocalDate.of(2020, 9, 30);
        double pixels = width / showing.window().length();
        Step step = DATE_STEPS.stream()
                .filter(each -> !(showing.reckoning().coarse() && each.months() == 0))
                .filter(each -> each.length() * pixels >= measure.width(each.text(wide, true)) + AIR)
                .findFirst()
                .orElse(DATE_STEPS.getLast());
        LocalDate last = LocalDate.ofEpochDay(
                (long) Math.floor(showing.folding().day(showing.window().to())));
        List<Tick> ticks = new ArrayList<>();
        double free = 0;
        LocalDate first = LocalDate.ofEpochDay(
                (long) Math.ceil(showing.folding().day(showing.window().from())));
        for (LocalDate date = step.first(first); !date.isAfter(last); date = step.next(date)) {
            double day = date.toEpochDay();
            double x = showing.x(day, width);
            if (showing.folding().isFolded(day)) {
                continue;
            }
            String text = step.text(date, ticks.isEmpty());
            double right = x + 3 + measure.width(text);
            boolean fits = x >= free && right <= width;
            ticks.add(new Tick(x, fits ? text : ""));
            free = fits ? right + 4 : free;
        }
        return ticks;
    }

    private static List<Tick> days(Showing showing, double width, Measure measure, List<Taken> taken) {
        Reckoning reckoning = showing.reckoning();
        if (!reckoning.counts()) {
            return List.of();
        }
        double pixels = width / showing.window().length();
        double least = measure.width(Reckoning.days(-1_000)) + AIR;
        int step = DAY_STEPS[DAY_STEPS.length - 1];
        for (int i = DAY_STEPS.length - 1; i >= 0 && DAY_STEPS[i] * pixels >= least; i--) {
            step = DAY_STEPS[i];
        }
        double from = showing.folding().day(showing.window().from()) - reckoning.day();
        double to = showing.folding().day(showing.window().to()) - reckoning.day();
        List<Tick> ticks = new ArrayList<>();
        for (double count = Math.ceil(from / step) * step; count <= to; count += step) {
            double day = reckoning.day() + count;
            String text = Reckoning.days(count);
            double x = showing.x(day, width);
            Taken room = new Taken(x - 1, x + 3 + measure.width(text));
            if (!showing.folding().isFolded(day) && room.right() <= width && isFree(taken, room)) {
                ticks.add(new Tick(x, text));
                taken.add(room);
            }
        }
        ticks.sort(Comparator.comparingDouble(Tick::x));
        return ticks;
    }

    private static boolean isFree(List<Taken> taken, Taken room) {
        return taken.stream().noneMatch(each -> each.left() < room.right() && each.right() > room.left());
    }
}
