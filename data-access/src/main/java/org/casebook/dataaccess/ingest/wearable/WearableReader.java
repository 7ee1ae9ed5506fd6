package org.casebook.dataaccess.ingest.wearable;

import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.CsvRecords;
import org.casebook.dataaccess.ingest.reading.LineOutcome;
import org.casebook.dataaccess.ingest.reading.Preamble;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.casebook.dataaccess.ingest.wearable.WearableReading.ClockChange;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;

/// Reads a wearable's export: `# key: value` lines (`patient`, `enrolled`, `timezone`), a header row that names at
/// least timestamp, metric, value and device in any order, and rows. Times are ISO 8601, with an offset, or in the
/// preamble's time zone. Memory does not grow with the file. For one thread.
public final class WearableReader implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_COLUMNS = 1000;
    private static final List<String> NEEDED = List.of("timestamp", "metric", "value", "device");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{0,20})?([eE][+-]?[0-9]{1,2})?");

    private final BoundedLines lines;
    private final Preamble preamble;
    private final @Nullable ZoneId zone;
    private final List<String> columns;
    private final CsvRecords records;

    private WearableReader(BoundedLines lines, Preamble preamble, List<String> columns) {
        this.lines = lines;
        this.preamble = preamble;
        this.zone = preamble.zone().orElse(null);
        this.columns = columns;
        this.records = new CsvRecords(lines, columns.size());
    }

    /// Reads the preamble and the header row.
    ///
    /// @throws UnreadableFileException when an entry of the preamble or the header row breaks the rules
    public static WearableReader open(InputStream file) {
        var lines = new BoundedLines(file, LONGEST_LINE);
        var preamble = new Preamble.Builder();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            switch (line.get()) {
                case TextLine.Illegible(long number, String reason) ->
                    throw UnreadableFileException.refused(new Place.Line(number), reason);
                case TextLine.Legible legible when legible.text().startsWith("#") -> preamble.add(legible);
                case TextLine.Legible legible
                when !legible.text().isBlank() -> {
                    return new WearableReader(lines, checked(preamble.build()), columns(legible));
                }
                case TextLine.Legible _ -> {}
            }
        }
        throw UnreadableFileException.refused(new Place.Whole(), "file has no header row, must name its columns");
    }

    private static Preamble checked(Preamble preamble) {
        preamble.patient();
        preamble.enrolled();
        return preamble;
    }

    private static List<String> columns(TextLine.Legible header) {
        var place = new Place.Line(header.number());
        List<String> columns = CsvRecords.split(header.text()).orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.containsAll(NEEDED)) {
            throw UnreadableFileException.refused(
                    place, "header row must name the columns timestamp, metric, value and device");
        }
        if (columns.size() > MOST_COLUMNS || new HashSet<>(columns).size() < columns.size()) {
            throw UnreadableFileException.refused(
                    place,
                    "header row has %d columns, must have at most %d, each once"
                            .formatted(columns.size(), MOST_COLUMNS));
        }
        return columns;
    }

    public Preamble preamble() {
        return preamble;
    }

    /// The next row, empty at the end of the file.
    public Optional<LineOutcome<WearableReading>> next() {
        return records.next().map(record -> switch (record) {
            case LineOutcome.Rejected<List<String>>(Place.Line place, String reason) ->
                new LineOutcome.Rejected<>(place, reason);
            case LineOutcome.Accepted<List<String>>(Place.Line place, List<String> fields) -> reading(place, fields);
        });
    }

    private LineOutcome<WearableReading> reading(Place.Line place, List<String> fields) {
        String metric = field("metric", fields).toLowerCase(Locale.ROOT);
        String value = field("value", fields);
        return switch (Timestamp.parse(field("timestamp", fields), zone)) {
            case Timestamp.Unusable(String reason) -> new LineOutcome.Rejected<>(place, reason);
            case Timestamp.At(Instant at, ClockChange clock) ->
                fault(metric, value)
                        .<LineOutcome<WearableReading>>map(reason -> new LineOutcome.Rejected<>(place, reason))
                        .orElseGet(() -> new LineOutcome.Accepted<>(
                                place,
                                new WearableReading(
                                        at,
                                        metric,
                                        Double.parseDouble(value),
                                        field("device", fields),
                                        extras(fields),
                                        clock)));
        };
    }

    private String field(String column, List<String> fields) {
        return fields.get(columns.indexOf(column));
    }

    private Map<String, String> extras(List<String> fields) {
        Map<String, String> extras = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            extras.put(columns.get(i), fields.get(i));
        }
        NEEDED.forEach(extras::remove);
        return extras;
    }

    private static Optional<String> fault(String metric, String value) {
        if (metric.isEmpty()) {
            return Optional.of("metric is empty, must be named");
        }
        if (!NUMBER.matcher(value).matches()) {
            return Optional.of("value is no decimal number, must be as in 62 or 62.5");
        }
        return WearableMetric.of(metric)
                .filter(known -> !known.allows(Double.parseDouble(value)))
                .map(known -> "value of %s is out of range, must be in %s".formatted(known.code(), known.range()));
    }

    @Override
    public void close() {
        lines.close();
    }
}
