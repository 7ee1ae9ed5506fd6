package org.casebook.dataaccess.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.provenance.source.Place;

/// Keeps everything that an importer gives it, in order, and holds the importer to what every one of them owes:
/// one-line reasons and progress that never goes back.
public final class RecordingSink implements ImportSink {
    private final List<SilverRow> rows = new ArrayList<>();
    private final List<Issue> rejected = new ArrayList<>();
    private final List<Issue> warned = new ArrayList<>();
    private final Map<String, Integer> keptInBronze = new TreeMap<>();
    private long progress;

    /// A rejection or a warning.
    public record Issue(Place place, String reason) {}

    @Override
    public void accept(SilverRow row) {
        rows.add(row);
    }

    @Override
    public void reject(Place place, String reason) {
        rejected.add(issue(place, reason));
    }

    @Override
    public void warn(Place place, String reason) {
        warned.add(issue(place, reason));
    }

    @Override
    public void keptInBronze(String type) {
        keptInBronze.merge(type, 1, Integer::sum);
    }

    @Override
    public void progress(long bytesRead) {
        if (bytesRead < progress) {
            throw new AssertionError("progress is %d bytes after %d, must not go back".formatted(bytesRead, progress));
        }
        progress = bytesRead;
    }

    private static Issue issue(Place place, String reason) {
        if (reason.isBlank() || reason.lines().count() != 1) {
            throw new AssertionError("reason is '%s', must be one line".formatted(reason));
        }
        return new Issue(place, reason);
    }

    public List<SilverRow> rows() {
        return List.copyOf(rows);
    }

    /// The records of one type, in order.
    public <T extends ClinicalRecord> List<T> records(Class<T> type) {
        return rows.stream()
                .map(SilverRow::record)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public List<Issue> rejected() {
        return List.copyOf(rejected);
    }

    public List<Issue> warned() {
        return List.copyOf(warned);
    }

    /// How often each type was kept in bronze only.
    public Map<String, Integer> keptInBronze() {
        return Map.copyOf(keptInBronze);
    }

    /// The last progress that was told, in bytes.
    public long progress() {
        return progress;
    }
}
