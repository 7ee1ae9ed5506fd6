package org.casebook.viewmodels.status;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.gateway.AuditGateway;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.RunningWork;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// State of the home and of the work under way.
public final class StatusViewModel {
    private static final Texts TEXTS = Texts.of("status");

    private final HomeGateway home;
    private final AuditGateway audit;
    private final WorkRunner work;
    private final ReadOnlyStringWrapper lakehouse = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper policy = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Mark> demo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Mark> ledger = new ReadOnlyObjectWrapper<>(
            new Mark("pending", TEXTS.say("ledger.checking"), TEXTS.say("ledger.checking")));

    public StatusViewModel(HomeGateway home, AuditGateway audit, WorkRunner work) {
        this.home = home;
        this.audit = audit;
        this.work = work;
    }

    /// Reads the state of the home.
    public void load() {
        work.start(Work.of(
                WorkKey.session("home-state"),
                TEXTS.say("work.home"),
                home::state,
                this::show,
                failure -> lakehouse.set(Failure.inWords(failure))));
    }

    /// Walks the whole ledger.
    public void verify() {
        work.start(Work.of(
                WorkKey.session("ledger-verify"),
                TEXTS.say("work.verify"),
                audit::verify,
                this::show,
                failure -> ledger.set(new Mark("broken", TEXTS.say("ledger.unread"), Failure.inWords(failure)))));
    }

    private void show(HomeGateway.State state) {
        lakehouse.set(TEXTS.say("lakehouse", state.schemaVersion()));
        policy.set(TEXTS.say("policy", state.policyVersion()));
        demo.set(state.demo() ? new Mark("demo", TEXTS.say("demo"), TEXTS.say("demo.meaning")) : null);
    }

    private void show(AuditGateway.Verification found) {
        Long broken = found.brokenAt();
        ledger.set(
                broken == null
                        ? new Mark(
                                "verified",
                                TEXTS.say("ledger.whole"),
                                TEXTS.say("ledger.whole.meaning", found.entries()))
                        : new Mark("broken", TEXTS.say("ledger.broken", broken), found.explanation()));
    }

    public ReadOnlyStringProperty lakehouseProperty() {
        return lakehouse.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty policyProperty() {
        return policy.getReadOnlyProperty();
    }

    /// Says that the home is a demonstration; null when it is not.
    public ReadOnlyObjectProperty<@Nullable Mark> demoProperty() {
        return demo.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Mark> ledgerProperty() {
        return ledger.getReadOnlyProperty();
    }

    /// How long the newest answer took.
    public ObservableValue<String> speedProperty() {
        return Derived.of(work.lastAnswerProperty(), StatusViewModel::speed, "");
    }

    private static String speed(Duration took) {
        return TEXTS.say("speed", took.toMillis());
    }

    /// Work that takes longer than a moment, oldest first.
    public ObservableList<RunningWork> running() {
        return work.visible();
    }
}
