package org.casebook.viewmodels.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.viewmodels.text.Texts;

/// Lays out one lane: numbers of which there are several become curves, everything else bars and marks. Marks that
/// would overlap are gathered while zooming in would part them; bars, and marks that no zoom parts, get rows.
final class LaneLayout {
    private static final Texts TEXTS = Texts.of("timeline");
    private static final double MARK = 9;
    private static final double WIDEST_GROUP = 44;
    private static final double NARROW = 8;
    private static final double AIR = 5;
    private static final double LEAST_LABEL = 24;
    /// Pixels a day from which marks of different days do not touch.
    private static final double PARTED = 12;
    private static final int MOST_TITLES = 3;
    private static final double PAUSE = 3;
    private static final double CURVE_MARGIN = 3.5;

    private final Showing showing;
    private final double width;
    private final Measure measure;
    private final LaneTag lane;
    private final Map<String, List<EventRow>> series = new LinkedHashMap<>();
    private final List<Spot> spots;
    private final Map<Integer, List<Row>> packed = new HashMap<>();

    LaneLayout(List<EventRow> events, Showing showing, double width, Measure measure) {
        this.showing = showing;
        this.width = width;
        this.measure = measure;
        lane = events.getFirst().lane();
        for (EventRow event : events) {
            if (event.hasValue()) {
                series.computeIfAbsent(event.title() + "\n" + event.unit(), key -> new ArrayList<>())
                        .add(event);
            }
        }
        series.values().removeIf(numbers -> numbers.size() < 2);
        List<EventRow> others = events.stream()
                .filter(event -> !series.containsKey(event.title() + "\n" + event.unit()) || !event.hasValue())
                .toList();
        spots = spots(others);
    }

    /// Something to draw, before its row is known.
    private record Spot(Plan.Shape shape, double left, double right, boolean open, String text, List<EventRow> events) {
        double visibleLeft() {
            return Math.max(0, left);
        }
    }

    /// A row while it is filled.
    private static final class Row {
        private final List<Spot> spots = new ArrayList<>();
        private double right = Double.NEGATIVE_INFINITY;
        private double labelRight = Double.NEGATIVE_INFINITY;
    }

    int curves() {
        return series.size();
    }

    /// A lane without anything in view keeps one row.
    int rows(int most) {
        return Math.max(packed(most).size(), series.isEmpty() ? 1 : 0);
    }

    private List<Spot> spots(List<EventRow> events) {
        List<Spot> spots = new ArrayList<>();
        List<Spot> marks = new ArrayList<>();
        for (EventRow event : events) {
            Spot bar = bar(event);
            boolean isBar = event.extent().span() && bar.right() - bar.left() >= NARROW;
            Spot spot = isBar ? bar : mark(event);
            if (spot.right() >= 0 && spot.left() <= width) {
                (isBar ? spots : marks).add(spot);
            }
        }
        marks.sort(Comparator.comparingDouble(Spot::left));
        boolean parted = width / showing.window().length() >= PARTED;
        spots.addAll(parted ? marks : gathered(marks));
        spots.sort(Comparator.comparingDouble(Spot::left));
        return spots;
    }

    private Spot bar(EventRow event) {
        Extent extent = event.extent();
        Reckoning reckoning = showing.reckoning();
        double end = !extent.ongoing()
                ? extent.to()
                : Math.max(extent.to(), reckoning.hidesDates() ? Double.POSITIVE_INFINITY : reckoning.today() + 1);
        double right = Double.isInfinite(end) ? width : showing.x(end, width);
        return new Spot(
                Plan.Shape.BAR,
                showing.x(extent.from(), width),
                right,
                extent.ongoing(),
                event.label(),
                List.of(event));
    }

    private Spot mark(EventRow event) {
        double x = showing.x(event.extent().middle(), width);
        return new Spot(
                Plan.Shape.MARK, x - MARK / 2, x + MARK / 2, event.extent().ongoing(), event.label(), List.of(event));
    }

    /// Runs of marks that touch become groups, long runs several.
    private List<Spot> gathered(List<Spot> marks) {
        List<Spot> gathered = new ArrayList<>();
        List<Spot> run = new ArrayList<>();
        for (Spot mark : marks) {
            boolean ends = !run.isEmpty() && mark.left() > right(run);
            boolean isLong = !run.isEmpty() && mark.left() - run.getFirst().left() > WIDEST_GROUP;
            if (ends || isLong) {
                gathered.add(group(run, mark.left() - 1));
                run.clear();
            }
            run.add(mark);
        }
        if (!run.isEmpty()) {
            gathered.add(group(run, Double.POSITIVE_INFINITY));
        }
        return gathered;
    }

    /// Where a run ends; a group is wide enough for its count.
    private double right(List<Spot> run) {
        double last = run.getLast().right();
        return run.size() == 1
                ? last
                : Math.max(last, run.getFirst().left() + measure.width(Integer.toString(run.size())) + 8);
    }

    private Spot group(List<Spot> run, double limit) {
        if (run.size() == 1) {
            return run.getFirst();
        }
        List<EventRow> events = run.stream()
                .flatMap(mark -> mark.events().stream())
                .sorted(Comparator.comparingDouble(event -> event.extent().from()))
                .toList();
        List<String> titles = events.stream()
                .map(EventRow::title)
                .distinct()
                .limit(MOST_TITLES + 1L)
                .toList();
        return new Spot(
                Plan.Shape.GROUP,
                run.getFirst().left(),
                Math.min(right(run), limit),
                false,
                titles.size() > MOST_TITLES ? TEXTS.say("group", events.size()) : String.join(", ", titles),
                events);
    }

    private boolean fitsInside(Spot spot) {
        return spot.shape() == Plan.Shape.BAR
                && measure.width(spot.text()) + 2 * AIR <= Math.min(width, spot.right()) - spot.visibleLeft();
    }

    private List<Row> packed(int most) {
        return packed.computeIfAbsent(most, this::pack);
    }

    private List<Row> pack(int most) {
        List<Row> rows = new ArrayList<>();
        for (Spot spot : spots) {
            Row row = rowFor(rows, spot, most);
            row.spots.add(spot);
            row.right = spot.right();
            row.labelRight =
                    fitsInside(spot) ? spot.right() : Math.min(spot.right() + AIR + measure.width(spot.text()), width);
        }
        return rows;
    }

    private static Row rowFor(List<Row> rows, Spot spot, int most) {
        for (Row row : rows) {
            if (row.labelRight + AIR <= spot.left()) {
                return row;
            }
        }
        if (rows.size() >= most) {
            List<Row> free = rows.stream()
                    .filter(row -> row.right + 1 <= spot.left())
                    .sorted(Comparator.comparingDouble(row -> row.labelRight))
                    .toList();
            if (!free.isEmpty()) {
                return free.getFirst();
            }
        }
        Row row = new Row();
        rows.add(row);
        return row;
    }

    Plan.Band band(int most, double top, double rowHeight, double curveHeight) {
        List<Plan.Curve> curves = new ArrayList<>();
        double y = top;
        for (List<EventRow> numbers : series.values()) {
            curves.add(curve(numbers, y, curveHeight));
            y += curveHeight;
        }
        List<Plan.Glyph> glyphs = new ArrayList<>();
        for (Row row : packed(most)) {
            addRow(glyphs, row.spots, y, rowHeight);
            y += rowHeight;
        }
        double height = series.size() * curveHeight + rows(most) * rowHeight;
        return new Plan.Band(lane, top, height, glyphs, curves);
    }

    private void addRow(List<Plan.Glyph> glyphs, List<Spot> row, double top, double height) {
        double taken = 0;
        for (int i = 0; i < row.size(); i++) {
            Spot spot = row.get(i);
            double next = i + 1 < row.size() ? row.get(i + 1).left() : width;
            Plan.Glyph glyph = labelled(spot, taken, next, top, height);
            glyphs.add(glyph);
            taken = Math.max(glyph.right(), glyph.labelRight());
        }
    }

    /// Puts the label inside a bar, else right of it, else left of it, wherever most of it fits.
    private Plan.Glyph labelled(Spot spot, double taken, double next, double top, double height) {
        double end = Math.min(width, spot.right());
        double wide = measure.width(spot.text());
        double inside = spot.shape() == Plan.Shape.BAR ? end - spot.visibleLeft() - 2 * AIR : 0;
        double right = next - spot.right() - 2 * AIR;
        double left = spot.left() - taken - 2 * AIR;
        if (inside >= wide || inside >= Math.max(LEAST_LABEL, Math.max(left, right))) {
            return glyph(spot, spot.visibleLeft() + AIR, inside, false, top, height);
        }
        if (right >= wide || right >= left) {
            return glyph(spot, spot.right() + AIR - 1, right, false, top, height);
        }
        return glyph(spot, spot.left() - AIR + 1, left, true, top, height);
    }

    private Plan.Glyph glyph(Spot spot, double at, double room, boolean toTheLeft, double top, double height) {
        String label = room < LEAST_LABEL ? "" : measure.fitted(spot.text(), room);
        double wide = label.isEmpty() ? 0 : measure.width(label);
        double from = toTheLeft ? at - wide : at;
        return new Plan.Glyph(
                spot.shape(),
                spot.left(),
                spot.right(),
                top,
                height,
                spot.open(),
                label,
                from,
                from + wide,
                spot.events());
    }

    private Plan.Curve curve(List<EventRow> numbers, double top, double height) {
        double least = numbers.stream().mapToDouble(LaneLayout::number).min().orElse(0);
        double greatest = numbers.stream().mapToDouble(LaneLayout::number).max().orElse(0);
        double pause = PAUSE * usualStep(numbers);
        List<Plan.Dot> dots = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            EventRow event = numbers.get(i);
            double x = showing.x(event.extent().middle(), width);
            double share = greatest > least ? (number(event) - least) / (greatest - least) : 0.5;
            double y = top + height - CURVE_MARGIN - share * (height - 2 * CURVE_MARGIN);
            boolean joined = !dots.isEmpty() && step(numbers, i) <= pause;
            if (i + 1 == numbers.size() || showing.x(numbers.get(i + 1).extent().middle(), width) >= 0) {
                dots.add(new Plan.Dot(x, y, joined, event));
            }
            if (x > width) {
                break;
            }
        }
        EventRow first = numbers.getFirst();
        String range = TEXTS.say("range", EventRow.number(least), EventRow.number(greatest), first.unit());
        return new Plan.Curve(first.title(), range.strip(), top, height, dots);
    }

    private static double number(EventRow event) {
        return event.value().rank();
    }

    private static double step(List<EventRow> numbers, int index) {
        return numbers.get(index).extent().middle()
                - numbers.get(index - 1).extent().middle();
    }

    /// The median time between two numbers.
    private static double usualStep(List<EventRow> numbers) {
        double[] steps = new double[numbers.size() - 1];
        for (int i = 1; i < numbers.size(); i++) {
            steps[i - 1] = step(numbers, i);
        }
        Arrays.sort(steps);
        return Math.max(1, steps[steps.length / 2]);
    }
}
