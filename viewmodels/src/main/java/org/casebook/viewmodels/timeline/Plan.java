package org.casebook.viewmodels.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where everything of a [Showing] is drawn, in pixels from the upper left corner of the lanes.
///
/// @param lanes from top to bottom, only those that have events
/// @param height that the lanes need; may be more than there is
public record Plan(Axis axis, List<Band> lanes, double height) {
    private static final double ROW = 14;
    private static final double TALLEST_ROW = 26;
    private static final double CURVE = 17;
    private static final double TALLEST_CURVE = 130;
    private static final int MOST_ROWS = 4;
    private static final double REACH = 8;

    public Plan {
        lanes = List.copyOf(lanes);
    }

    /// One lane.
    public record Band(LaneTag lane, double top, double height, List<Glyph> glyphs, List<Curve> curves) {
        public Band {
            glyphs = List.copyOf(glyphs);
            curves = List.copyOf(curves);
        }
    }

    /// How events are drawn.
    public enum Shape {
        /// Something that lasts, from its first to its last day.
        BAR,
        /// Something of one day, or too short for a bar.
        MARK,
        /// Several events that would overlap.
        GROUP
    }

    /// One or several events and their label.
    ///
    /// @param open true when it goes on after its right end
    /// @param label cut to the room that there is; may be empty
    /// @param events one, or those of the group in order of time
    public record Glyph(
            Shape shape,
            double left,
            double right,
            double top,
            double height,
            boolean open,
            String label,
            double labelLeft,
            double labelRight,
            List<EventRow> events) {
        public Glyph {
            events = List.copyOf(events);
        }

        boolean covers(double x, double y) {
            boolean inRow = y >= top && y < top + height;
            boolean inShape = x >= left - 2 && x <= right + 2;
            return inRow && (inShape || (x >= labelLeft && x <= labelRight));
        }
    }

    /// The numbers of one kind as a line.
    ///
    /// @param name what was measured
    /// @param range least and greatest value with the unit
    public record Curve(String name, String range, double top, double height, List<Dot> dots) {
        public Curve {
            dots = List.copyOf(dots);
        }
    }

    /// One number.
    ///
    /// @param joined whether a line leads to it from the dot before; not after a long pause
    public record Dot(double x, double y, boolean joined, EventRow event) {}

    static Plan of(Showing showing, double width, double height, Measure measure) {
        Map<Integer, List<EventRow>> byLane = new TreeMap<>();
        showing.events()
                .forEach(event -> byLane.computeIfAbsent(event.lane().number(), lane -> new ArrayList<>())
                        .add(event));
        List<LaneLayout> lanes = byLane.values().stream()
                .map(events -> new LaneLayout(events, showing, width, measure))
                .toList();
        int most = mostRows(lanes, height);
        double left = height - need(lanes, most);
        int curves = lanes.stream().mapToInt(LaneLayout::curves).sum();
        int rows = lanes.stream().mapToInt(lane -> lane.rows(most)).sum();
        double curveHeight = CURVE + Math.clamp(left / Math.max(1, curves), 0, TALLEST_CURVE - CURVE);
        left -= curves * (curveHeight - CURVE);
        double rowHeight = ROW + Math.clamp(left / Math.max(1, rows), 0, TALLEST_ROW - ROW);
        List<Band> bands = new ArrayList<>();
        double top = 0;
        for (LaneLayout lane : lanes) {
            Band band = lane.band(most, top, rowHeight, curveHeight);
            bands.add(band);
            top += band.height();
        }
        return new Plan(Axis.of(showing, width, measure), bands, top);
    }

    /// Into how many rows labels may be spread.
    private static int mostRows(List<LaneLayout> lanes, double height) {
        int most = 1;
        while (most < MOST_ROWS && need(lanes, most + 1) <= height) {
            most++;
        }
        return most;
    }

    private static double need(List<LaneLayout> lanes, int most) {
        return lanes.stream()
                .mapToDouble(lane -> lane.rows(most) * ROW + lane.curves() * CURVE)
                .sum();
    }

    /// What is drawn at a point; empty when nothing is.
    public List<EventRow> at(double x, double y) {
        Optional<List<EventRow>> drawn = lanes.stream()
                .flatMap(lane -> lane.glyphs().stream())
                .filter(glyph -> glyph.covers(x, y))
                .findFirst()
                .map(Glyph::events);
        return drawn.or(() -> nearestDot(x, y)).orElse(List.of());
    }

    private Optional<List<EventRow>> nearestDot(double x, double y) {
        return lanes.stream()
                .flatMap(lane -> lane.curves().stream())
                .filter(curve -> y >= curve.top() && y < curve.top() + curve.height())
                .flatMap(curve -> curve.dots().stream())
                .filter(dot -> Math.abs(dot.x() - x) <= REACH)
                .min(Comparator.comparingDouble(dot -> Math.hypot(dot.x() - x, dot.y() - y)))
                .map(dot -> List.of(dot.event()));
    }

    /// The stretch from top to bottom in which an event is drawn; empty when it is out of view.
    public Optional<TimeWindow> rowOf(EventRow event) {
        Stream<TimeWindow> glyphs = lanes.stream()
                .flatMap(lane -> lane.glyphs().stream())
                .filter(glyph -> glyph.events().contains(event))
                .map(glyph -> new TimeWindow(glyph.top(), glyph.top() + glyph.height()));
        Stream<TimeWindow> curves = lanes.stream()
                .flatMap(lane -> lane.curves().stream())
                .filter(curve ->
                        curve.dots().stream().anyMatch(dot -> dot.event().equals(event)))
                .map(curve -> new TimeWindow(curve.top(), curve.top() + curve.height()));
        return Stream.concat(glyphs, curves).findFirst();
    }
}
