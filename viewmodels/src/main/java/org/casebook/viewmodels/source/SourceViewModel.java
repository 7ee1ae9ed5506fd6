package org.casebook.viewmodels.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.gateway.SourceGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.derivation.Activity.Rows;
import org.casebook.provenance.source.SourceRef;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.panel.PlaceText;
import org.casebook.viewmodels.port.ClipboardPort;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Inspection;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// The way from a value back to bytes.
public final class SourceViewModel {
    private static final Texts TEXTS = Texts.of("source");
    private static final WorkKey KEY = WorkKey.session("source");

    private final SourceGateway sources;
    private final Session session;
    private final Desk desk;
    private final WorkRunner work;
    private final ClipboardPort clipboard;
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final ObservableList<OriginRow> origins = FXCollections.observableArrayList();

    public SourceViewModel(
            SourceGateway sources, Session session, Desk desk, WorkRunner work, ClipboardPort clipboard) {
        this.sources = sources;
        this.session = session;
        this.desk = desk;
        this.work = work;
        this.clipboard = clipboard;
        desk.inspectedProperty().subscribe(this::show);
        session.privacyProperty().subscribe((before, now) -> desk.closeInspection());
    }

    private void show(@Nullable Inspection what) {
        work.stop(KEY);
        steps.clear();
        origins.clear();
        subject.set(what == null ? "" : what.label());
        state.set(PanelState.loading());
        switch (what) {
            case null -> state.set(PanelState.nothingOpen());
            case Inspection.OfItem(ItemId item, String label) -> ask(item);
            case Inspection.OfValue(String label, String value, List<SourceRef> places) -> {
                subject.set(TEXTS.say("subject", label, value));
                origins.setAll(places.stream().map(SourceViewModel::bare).toList());
                state.set(PanelState.CONTENT);
            }
        }
    }

    private void ask(ItemId item) {
        AccessContext context = session.context();
        work.start(Work.of(
                KEY,
                TEXTS.say("work.trail"),
                () -> sources.trail(context, item),
                this::show,
                failure -> state.set(PanelState.failed(Failure.inWords(failure)))));
    }

    private void show(Governed<SourceGateway.Trail> answer) {
        if (answer instanceof Governed.Withheld<SourceGateway.Trail>(Governed.Reason reason)) {
            state.set(PanelState.withheld(reason));
            return;
        }
        SourceGateway.Trail trail = answer.visible().orElseThrow();
        steps.setAll(trail.steps().stream().map(SourceViewModel::row).toList());
        origins.setAll(trail.origins().stream().map(SourceViewModel::row).toList());
        state.set(PanelState.CONTENT);
    }

    private static StepRow row(SourceGateway.Step step) {
        Rows rows = step.rows();
        String counts = rows == null ? "" : TEXTS.say("step.counts", rows.in(), rows.out(), rows.rejected());
        return new StepRow(
                TEXTS.say("step.name", step.name(), step.version()), step.activity(), time(step.endedAt()), counts);
    }

    private static OriginRow row(SourceGateway.Origin origin) {
        return new OriginRow(
                origin.fileName().visible().orElse(""),
                markOf(origin.fileName()),
                PlaceText.of(origin.source().place()),
                TEXTS.say("origin.facts", origin.kind(), origin.size(), time(origin.received())),
                origin.object().hex(),
                origin.excerpt().visible().orElse(""),
                markOf(origin.excerpt()),
                origin.source().toString());
    }

    private static OriginRow bare(SourceRef source) {
        return new OriginRow(
                TEXTS.say("origin.file", source.object().shortForm()),
                null,
                PlaceText.of(source.place()),
                "",
                source.object().hex(),
                "",
                null,
                source.toString());
    }

    private static @Nullable Mark markOf(Governed<String> text) {
        return switch (text) {
            case Governed.Released<String> released -> null;
            case Governed.Masked<String>(String value, String how) -> Mark.masked(how);
            case Governed.Withheld<String> withheld -> Mark.of(Missing.WITHHELD);
        };
    }

    private static String time(Instant at) {
        return TEXTS.say("utc", Texts.time(at, ZoneOffset.UTC));
    }

    /// Puts the full reference of an origin on the clipboard.
    public void copy(OriginRow origin) {
        clipboard.copy(origin.reference());
    }

    public void close() {
        desk.closeInspection();
    }

    /// What the source is of.
    public ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Newest first: from the value back to the import.
    public ObservableList<StepRow> steps() {
        return steps;
    }

    /// Where it stands in files.
    public ObservableList<OriginRow> origins() {
        return origins;
    }
}
