package org.casebook.viewmodels.work;

import java.time.Instant;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Work under way, as the status line shows it. Properties change on the FX thread only.
public final class RunningWork {
    private final WorkKey key;
    private final Instant started;
    private final Runnable stop;
    private final boolean lasting;
    private final ReadOnlyStringWrapper what;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private volatile boolean stopped;

    RunningWork(WorkKey key, String what, Instant started, boolean lasting, Runnable stop) {
        this.key = key;
        this.started = started;
        this.lasting = lasting;
        this.stop = stop;
        this.what = new ReadOnlyStringWrapper(what);
    }

    public WorkKey key() {
        return key;
    }

    Instant started() {
        return started;
    }

    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /// In [0, 1], negative while nobody knows.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Nobody wants the result any more: it is dropped, and a loop that asks ends early. Work that changes the home
    /// ends early too, and its result says how far it came.
    public void stop() {
        stop.run();
    }

    /// Whether its result counts although it was stopped.
    boolean isLasting() {
        return lasting;
    }

    void markStopped() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void show(double newFraction, String newWhat) {
        fraction.set(newFraction);
        what.set(newWhat);
    }
}
