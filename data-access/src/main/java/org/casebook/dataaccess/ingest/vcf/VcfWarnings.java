package org.casebook.dataaccess.ingest.vcf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.provenance.source.Place;

/// Passes warnings on, but not the same one for each of a million lines: the first few with their place, the others
/// as one number at the end. For one file.
final class VcfWarnings {
    private static final int PLACES = 5;
    private static final int KINDS = 1000;

    private final ImportSink sink;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long beyond;

    VcfWarnings(ImportSink sink) {
        this.sink = sink;
    }

    /// @param reason one line that holds no value of the line, so that equal faults have equal reasons
    void warn(long line, String reason) {
        if (counts.size() >= KINDS && !counts.containsKey(reason)) {
            beyond++;
            return;
        }
        if (counts.merge(reason, 1L, Long::sum) <= PLACES) {
            sink.warn(new Place.Line(line), reason);
        }
    }

    /// Tells what was not told line by line.
    void close() {
        counts.forEach((reason, count) -> {
            if (count > PLACES) {
                sink.warn(new Place.Whole(), "%d more lines: %s".formatted(count - PLACES, reason));
            }
        });
        if (beyond > 0) {
            sink.warn(new Place.Whole(), "%d more warnings of other kinds".formatted(beyond));
        }
    }
}
