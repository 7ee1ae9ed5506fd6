package org.casebook.viewmodels.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.dataaccess.ingest.ImportReport.Outcome;
import org.casebook.viewmodels.intake.ImportEcho.Step;
import org.jspecify.annotations.Nullable;

/// One import and how far it came. It belongs to who started it and for what purpose, and is shown to nobody else.
/// On the FX thread.
final class ImportRun {
    private final AccessContext owner;
    private final List<Path> asked;
    private final List<ImportReport> reports = new ArrayList<>();
    private final Set<Pseudonym> changed = new HashSet<>();
    private List<Path> files = List.of();
    private @Nullable Path root;
    private long bytes;
    private long bytesRead;
    private long rowsTaken;
    private @Nullable Step step;
    private boolean stopping;
    private boolean left;
    private @Nullable Instant ended;
    private @Nullable String failure;

    ImportRun(AccessContext owner, List<Path> asked) {
        this.owner = owner;
        this.asked = List.copyOf(asked);
    }

    void hear(ImportEcho.News news) {
        ImportEcho.Found found = news.found();
        if (found != null) {
            files = found.files();
            bytes = found.bytes();
            root = files.stream().map(Path::getParent).reduce(ImportRun::shared).orElse(null);
        }
        for (ImportReport report : news.reports()) {
            rowsTaken += rowsTaken(report);
            reports.add(report);
        }
        bytesRead = news.bytesRead();
        if (news.step() != null) {
            step = news.step();
        }
        if (news.changed() != null) {
            changed.addAll(news.changed());
        }
    }

    /// The deepest folder that has both; null when there is none.
    private static @Nullable Path shared(@Nullable Path one, @Nullable Path other) {
        Path folder = one;
        while (folder != null && (other == null || !other.startsWith(folder))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static long rowsTaken(ImportReport report) {
        return report.outcome() == Outcome.ALREADY_KNOWN ? 0 : report.accepted();
    }

    void stop() {
        stopping = true;
    }

    /// The user or the purpose changed while it ran.
    void leave() {
        stopping = true;
        left = true;
    }

    void end(Instant now, @Nullable String because) {
        ended = now;
        failure = because;
    }

    boolean isOf(AccessContext other) {
        return owner.user().equals(other.user()) && owner.purpose() == other.purpose();
    }

    boolean isRunning() {
        return ended == null;
    }

    /// Asked to stop, and not yet there.
    boolean isStopping() {
        return stopping && isRunning();
    }

    boolean isCut() {
        return !isRunning() && (failure != null || reports.size() < files.size());
    }

    boolean wasLeft() {
        return left;
    }

    @Nullable
    String failure() {
        return failure;
    }

    /// What the user chose, for reading on.
    List<Path> asked() {
        return asked;
    }

    List<Path> files() {
        return files;
    }

    /// The folder of a file, below the folder that all files share.
    String folder(Path file) {
        Path folder = file.getParent();
        Path above = root;
        if (folder == null) {
            return "";
        }
        return (above == null ? folder : above.relativize(folder)).toString();
    }

    /// In the order of the files, as far as they are read.
    List<ImportReport> reports() {
        return reports;
    }

    Set<Pseudonym> changed() {
        return changed;
    }

    @Nullable
    Step step() {
        return step;
    }

    long bytes() {
        return bytes;
    }

    /// Of the files read and the one under way.
    long bytesDone() {
        return bytesRead + (underWay() instanceof Step.Reading(var file, long done, var rows) ? done : 0);
    }

    /// New rows of the files read and the one under way.
    long rowsDone() {
        return rowsTaken + (underWay() instanceof Step.Reading(var file, var done, long rows) ? rows : 0);
    }

    /// Null when nothing is; the last step may be of a file whose report is here already.
    private Step.@Nullable Reading underWay() {
        boolean isNext = step instanceof Step.Reading reading && reading.file() == reports.size() + 1;
        return isRunning() && isNext ? (Step.Reading) step : null;
    }

    long partsLeftOut() {
        return reports.stream().mapToLong(ImportReport::rejected).sum();
    }

    boolean hasBroken() {
        return reports.stream()
                .anyMatch(report -> report.outcome() == Outcome.PARTIAL || report.outcome() == Outcome.REFUSED);
    }

    Duration elapsed(Instant now) {
        Instant until = ended;
        return Duration.between(owner.at(), until == null ? now : until);
    }

    /// In [0, 1], by bytes; negative before the files are found.
    double fraction() {
        return switch (step) {
            case null -> -1;
            case Step.Building(int done, int cases) -> cases == 0 ? 1 : (double) done / cases;
            case Step.Reading reading -> bytes == 0 ? 1 : Math.min(1, (double) bytesDone() / bytes);
        };
    }
}
