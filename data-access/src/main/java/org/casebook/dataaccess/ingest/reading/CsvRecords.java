package org.casebook.dataaccess.ingest.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.casebook.provenance.source.Place;

/// Reads comma-separated records with a fixed number of fields. A quoted field may run over several lines; where that
/// does not give a whole record, only the line that opened the quote is rejected and reading goes on after it.
/// Blank lines are passed over. For one thread.
///
/// Source: RFC 4180.
public final class CsvRecords {
    private static final int LONGEST_RECORD = 1 << 16;

    private final BoundedLines lines;
    private final int fields;
    private final Deque<TextLine> putBack = new ArrayDeque<>();

    /// @param fields how many each record must have
    public CsvRecords(BoundedLines lines, int fields) {
        this.lines = lines;
        this.fields = fields;
    }

    /// The next record, empty at the end of the file.
    public Optional<LineOutcome<List<String>>> next() {
        for (var line = line(); line.isPresent(); line = line()) {
            var place = new Place.Line(line.get().number());
            switch (line.get()) {
                case TextLine.Illegible(long _, String reason) -> {
                    return Optional.of(new LineOutcome.Rejected<>(place, reason));
                }
                case TextLine.Legible(long _, String text)
                when !text.isBlank() -> {
                    return Optional.of(record(place, text));
                }
                case TextLine.Legible _ -> {}
            }
        }
        return Optional.empty();
    }

    private LineOutcome<List<String>> record(Place.Line place, String text) {
        if (isClosed(text)) {
            return outcome(place, split(text));
        }
        List<TextLine> further = new ArrayList<>();
        Optional<String> whole = completed(text, further);
        if (whole.isPresent()
                && outcome(place, split(whole.get())) instanceof LineOutcome.Accepted<List<String>> read) {
            return read;
        }
        further.reversed().forEach(putBack::addFirst);
        return new LineOutcome.Rejected<>(place, "record opens a quote that is not closed, must close it");
    }

    /// The text up to the line that closes its quote; what it took is added to `further`.
    private Optional<String> completed(String text, List<TextLine> further) {
        var whole = new StringBuilder(text);
        while (whole.length() <= LONGEST_RECORD) {
            Optional<TextLine> line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            further.add(line.get());
            if (!(line.get() instanceof TextLine.Legible(long _, String more))) {
                return Optional.empty();
            }
            whole.append('\n').append(more);
            if (!isClosed(more)) {
                return Optional.of(whole.toString());
            }
        }
        return Optional.empty();
    }

    private LineOutcome<List<String>> outcome(Place.Line place, Optional<List<String>> read) {
        if (read.isEmpty()) {
            return new LineOutcome.Rejected<>(place, "record has text after a closing quote, must have a comma there");
        }
        if (read.get().size() != fields) {
            return new LineOutcome.Rejected<>(
                    place,
                    "record has %d fields, must have %d".formatted(read.get().size(), fields));
        }
        return new LineOutcome.Accepted<>(place, read.get());
    }

    /// The fields of one record, without blanks around them; empty when quotes are misplaced.
    public static Optional<List<String>> split(String record) {
        try (var parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? Optional.of(records.getFirst().stream().map(String::strip).toList())
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean isClosed(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    private Optional<TextLine> line() {
        return putBack.isEmpty() ? lines.next() : Optional.of(putBack.removeFirst());
    }
}
