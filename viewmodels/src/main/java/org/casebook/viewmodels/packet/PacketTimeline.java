package org.casebook.viewmodels.packet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.viewmodels.packet.PacketDocument.Bar;
import org.casebook.viewmodels.packet.PacketDocument.LaneRow;
import org.casebook.viewmodels.packet.PacketDocument.Lanes;
import org.casebook.viewmodels.text.Texts;

/// The timeline as bars between the first and the last day of a case.
///
/// @param events at least one
record PacketTimeline(List<TimelineEvent> events, LocalDate from, LocalDate to) {
    private static final Texts TEXTS = Texts.of("packet");
    private static final double MARK = 0.6;

    static Lanes of(List<TimelineEvent> events) {
        LocalDate from = events.stream()
                .map(TimelineEvent::start)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = events.stream()
                .map(PacketTimeline::end)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new PacketTimeline(events, from, to).lanes();
    }

    private Lanes lanes() {
        List<LaneRow> lanes = Arrays.stream(Lane.values()).flatMap(this::lines).toList();
        return new Lanes(Texts.day(from), Texts.day(to), lanes);
    }

    /// Treatments have a line each, in order of their first day; any other lane is one line.
    private Stream<LaneRow> lines(Lane lane) {
        Map<String, List<Bar>> lines = events.stream()
                .filter(event -> event.lane() == lane)
                .sorted(Comparator.comparing(TimelineEvent::start))
                .collect(Collectors.groupingBy(
                        event -> lane == Lane.TREATMENT ? event.title() : TEXTS.say("lane", lane),
                        LinkedHashMap::new,
                        Collectors.mapping(this::bar, Collectors.toList())));
        return lines.entrySet().stream()
                .map(line -> new LaneRow(
                        line.getKey(), line.getValue().stream().distinct().toList()));
    }

    private Bar bar(TimelineEvent event) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        LocalDate last = event.ongoing() ? to : end(event);
        double left = Math.min(100 * ChronoUnit.DAYS.between(from, event.start()) / days, 100 - MARK);
        double width = Math.max(MARK, 100 * ChronoUnit.DAYS.between(event.start(), last) / days);
        return new Bar(left, Math.min(width, 100 - left));
    }

    private static LocalDate end(TimelineEvent event) {
        return Objects.requireNonNullElse(event.end(), event.start());
    }
}
