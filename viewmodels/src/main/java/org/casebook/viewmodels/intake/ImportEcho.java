package org.casebook.viewmodels.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.viewmodels.work.Progress;
import org.jspecify.annotations.Nullable;

/// Brings what an import says to the FX thread. While the FX thread has not yet taken the last news, later ones are
/// put together, so that an import of small files cannot drown it.
final class ImportEcho implements ImportProgress {
    private final Progress progress;
    private final Consumer<News> onFxThread;
    private List<ImportReport> reports = new ArrayList<>();
    private @Nullable Found found;
    private @Nullable Step step;
    private @Nullable Set<Pseudonym> changed;
    private long size;
    private long bytesRead;
    private boolean told;

    ImportEcho(Progress progress, Consumer<News> onFxThread) {
        this.progress = progress;
        this.onFxThread = onFxThread;
    }

    /// What will be read.
    record Found(List<Path> files, long bytes) {}

    /// How far it is.
    sealed interface Step {
        /// A file is being read.
        record Reading(int file, long done, long rows) implements Step {}

        /// Cases are computed.
        record Building(int done, int cases) implements Step {}
    }

    /// What happened since the last news. Null where nothing did.
    ///
    /// @param bytesRead of all files that are reported on
    record News(
            @Nullable Found found,
            List<ImportReport> reports,
            long bytesRead,
            @Nullable Step step,
            @Nullable Set<Pseudonym> changed) {}

    @Override
    public synchronized void begins(List<Path> files, long bytes) {
        found = new Found(files, bytes);
        tell();
    }

    @Override
    public synchronized void at(int file, int files, String name, long done, long ofFile, long rows) {
        size = ofFile;
        step = new Step.Reading(file, done, rows);
        tell();
    }

    @Override
    public synchronized void finished(ImportReport report) {
        reports.add(report);
        bytesRead += size;
        tell();
    }

    @Override
    public synchronized void building(int done, int cases) {
        step = new Step.Building(done, cases);
        tell();
    }

    @Override
    public synchronized void changed(Set<Pseudonym> patients) {
        changed = patients;
        tell();
    }

    @Override
    public boolean cancelled() {
        return progress.stopped();
    }

    private void tell() {
        if (!told) {
            told = true;
            progress.tell(() -> onFxThread.accept(take()));
        }
    }

    private synchronized News take() {
        News news = new News(found, List.copyOf(reports), bytesRead, step, changed);
        told = false;
        found = null;
        reports = new ArrayList<>();
        step = null;
        changed = null;
        return news;
    }
}
