package org.casebook.viewmodels.opening;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.jspecify.annotations.Nullable;

/// How far the home of a window is: being opened, being filled, or not to be opened. The home is opened off the FX
/// thread, and whoever opens it calls the methods of [ImportProgress] from there.
public final class OpeningViewModel implements ImportProgress {
    private static final Texts TEXTS = Texts.of("opening");
    private static final double UNKNOWN = -1;

    private final Consumer<Runnable> onFxThread;
    private final AtomicReference<@Nullable Step> next = new AtomicReference<>();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper(TEXTS.say("opening"));
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(false);
    private volatile boolean left;

    /// @param onFxThread queues onto the FX thread
    public OpeningViewModel(Consumer<Runnable> onFxThread) {
        this.onFxThread = onFxThread;
    }

    private record Step(double fraction, String detail) {}

    @Override
    public void begins(List<Path> files, long bytes) {
        tell(new Step(0, TEXTS.say("reading", 1, files.size())));
    }

    @Override
    public void at(int file, int files, String name, long done, long size, long rows) {
        double part = size == 0 ? 0 : (double) done / size;
        tell(new Step((file - 1 + Math.min(1, part)) / files, TEXTS.say("reading", file, files)));
    }

    @Override
    public void finished(ImportReport report) {}

    @Override
    public void building(int done, int cases) {
        tell(new Step(cases == 0 ? 1 : (double) done / cases, TEXTS.say("building", done, cases)));
    }

    @Override
    public void changed(Set<Pseudonym> patients) {}

    @Override
    public boolean cancelled() {
        return left;
    }

    /// Queues only where nothing waits: an import of small files cannot drown the FX thread.
    private void tell(Step step) {
        if (next.getAndSet(step) == null) {
            onFxThread.accept(this::showNext);
        }
    }

    private void showNext() {
        Step step = next.getAndSet(null);
        if (step != null && !failed.get()) {
            headline.set(TEXTS.say("filling"));
            detail.set(step.detail());
            fraction.set(step.fraction());
        }
    }

    /// The home did not open. On the FX thread.
    public void fail(RuntimeException failure) {
        failed.set(true);
        headline.set(TEXTS.say("failed"));
        detail.set(Failure.inWords(failure));
    }

    /// The user closed the window: filling stops, and goes on at the next start.
    public void leave() {
        left = true;
    }

    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// How far it is, or why it failed; one line.
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// In [0, 1]; negative when nobody knows.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Whether there is a fraction to be shown.
    public ObservableValue<Boolean> fillingProperty() {
        return failed.flatMap(isFailed -> fraction.map(known -> !isFailed && known.doubleValue() >= 0));
    }

    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }
}
