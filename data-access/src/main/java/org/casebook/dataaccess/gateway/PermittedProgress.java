package org.casebook.dataaccess.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;

/// Passes on how an import goes, and of its patients only those whom the user may see.
final class PermittedProgress implements ImportProgress {
    private final ImportProgress heard;
    private final Supplier<List<Pseudonym>> permitted;

    /// @param permitted asked once, when the cases are new
    PermittedProgress(ImportProgress heard, Supplier<List<Pseudonym>> permitted) {
        this.heard = heard;
        this.permitted = permitted;
    }

    @Override
    public void begins(List<Path> files, long bytes) {
        heard.begins(files, bytes);
    }

    @Override
    public void at(int file, int files, String name, long done, long size, long rows) {
        heard.at(file, files, name, done, size, rows);
    }

    @Override
    public void finished(ImportReport report) {
        heard.finished(report);
    }

    @Override
    public void building(int done, int cases) {
        heard.building(done, cases);
    }

    @Override
    public void changed(Set<Pseudonym> patients) {
        heard.changed(permitted.get().stream().filter(patients::contains).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean cancelled() {
        return heard.cancelled();
    }
}
