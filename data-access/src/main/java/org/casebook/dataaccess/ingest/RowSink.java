package org.casebook.dataaccess.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.ImportReport.Issue;
import org.casebook.dataaccess.ingest.ImportReport.Outcome;
import org.casebook.dataaccess.lakehouse.SilverWriter;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;

/// Passes what an importer reads on to silver and counts it for the report.
final class RowSink implements ImportSink {
    /// How many broken parts of one file quarantine lists; the rest is counted, and the bytes are in bronze.
    private static final int MAX_QUARANTINE = 10_000;

    /// A cohort file names thousands; it is nobody's failure in particular.
    private static final int MAX_CONCERNED = 100;

    private final SilverWriter writer;
    private final Heard progress;
    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Long> keptInBronze = new TreeMap<>();
    private final Set<PatientIdentifier> concerned = new LinkedHashSet<>();
    private final List<Issue> issues = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long warned;
    private boolean refused;
    private @Nullable String reason;

    /// Hears how far reading has come.
    @FunctionalInterface
    interface Heard {
        /// Reading goes on.
        ///
        /// @param bytes of the file read so far
        /// @param rows taken so far
        void at(long bytes, long rows);
    }

    RowSink(SilverWriter writer, Heard progress) {
        this.writer = writer;
        this.progress = progress;
    }

    @Override
    public void accept(SilverRow row) {
        try {
            writer.add(row.id(), row.subject(), row.source(), row.labels(), row.record());
            rows.merge(row.record().kind().prefix(), 1L, Long::sum);
            accepted++;
        } catch (IllegalArgumentException e) {
            reject(row.source().place(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void concerns(PatientIdentifier subject) {
        if (concerned.size() < MAX_CONCERNED && concerned.add(subject)) {
            writer.concerns(subject);
        }
    }

    @Override
    public void reject(Place place, String why) {
        rejected++;
        issue(place, why, true);
    }

    @Override
    public void warn(Place place, String why) {
        warned++;
        issue(place, why, false);
    }

    @Override
    public void keptInBronze(String type) {
        keptInBronze.merge(type, 1L, Long::sum);
    }

    @Override
    public void progress(long bytesRead) {
        progress.at(bytesRead, accepted);
    }

    /// The file cannot be read, or not to its end.
    void end(UnreadableFileException e) {
        if (!e.keepsWhatCame()) {
            writer.takeBack();
            concerned.forEach(writer::concerns);
            rows.clear();
            keptInBronze.clear();
            issues.clear();
            accepted = 0;
            rejected = 0;
            warned = 0;
            refused = true;
        }
        reason = e.getMessage();
        issue(e.place(), String.valueOf(reason), true);
    }

    ImportReport report(IncomingFile file, @Nullable FileKind kind) {
        return new ImportReport(
                file.name(), file.hash(), kind, outcome(), rows, keptInBronze, issues, rejected, warned, reason);
    }

    SilverWriter.Counts counts() {
        return new SilverWriter.Counts(accepted + rejected, accepted, rejected);
    }

    private Outcome outcome() {
        if (refused || (accepted == 0 && rejected > 0)) {
            return Outcome.REFUSED;
        }
        return rejected > 0 || reason != null ? Outcome.PARTIAL : Outcome.ACCEPTED;
    }

    private void issue(Place place, String why, boolean leftOut) {
        if (issues.size() < ImportReport.KEPT_ISSUES) {
            issues.add(new Issue(place, why, leftOut));
        }
        if (rejected + warned <= MAX_QUARANTINE) {
            writer.quarantine(place, why, leftOut);
        }
    }
}
