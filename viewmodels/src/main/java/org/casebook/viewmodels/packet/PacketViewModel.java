package org.casebook.viewmodels.packet;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.packet.PacketExport.Outcome;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.port.FileChooserPort;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Meeting;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// Hands out the case on the desk, or all cases of the agenda, as one PDF.
/// What goes into it is what this user may see; that it went out is in the ledger.
public final class PacketViewModel {
    private static final Texts TEXTS = Texts.of("packet");

    private final PacketExport export;
    private final Session session;
    private final Desk desk;
    private final Meeting meeting;
    private final WorkRunner work;
    private final FileChooserPort files;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Mark> result = new ReadOnlyObjectWrapper<>();

    public PacketViewModel(
            PacketExport export, Session session, Desk desk, Meeting meeting, WorkRunner work, FileChooserPort files) {
        this.export = export;
        this.session = session;
        this.desk = desk;
        this.meeting = meeting;
        this.work = work;
        this.files = files;
        desk.stateProperty().subscribe((before, now) -> result.set(null));
        session.userProperty().subscribe((before, now) -> writing.set(false));
        session.purposeProperty().subscribe((before, now) -> writing.set(false));
    }

    /// The user hands out the case on the desk.
    public void exportCase() {
        desk.state().openFile().ifPresent(file -> export(List.of(file.header().caseId())));
    }

    /// The user hands out every case of the agenda that they may see.
    public void exportAgenda() {
        export(meeting.casesProperty().get());
    }

    private void export(List<CaseId> cases) {
        if (cases.isEmpty() || writing.get()) {
            return;
        }
        String proposed =
                cases.size() == 1 ? TEXTS.say("file.case", cases.getFirst().text()) : TEXTS.say("file.agenda");
        files.saveFile(TEXTS.say("save"), proposed).ifPresent(file -> {
            AccessContext context = session.context();
            result.set(null);
            writing.set(true);
            work.start(Work.of(
                    WorkKey.session("packet"),
                    TEXTS.say("work.packet"),
                    () -> export.write(context, cases, file),
                    answer -> finish(said(answer)),
                    failure -> finish(new Mark("broken", TEXTS.say("failed"), Failure.inWords(failure)))));
        });
    }

    private void finish(Mark said) {
        writing.set(false);
        result.set(said);
    }

    private static Mark said(Governed<Outcome> answer) {
        return answer.visible()
                .map(PacketViewModel::said)
                .orElseGet(() -> new Mark("withheld", TEXTS.say("refused"), TEXTS.say("refused.meaning")));
    }

    private static Mark said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written(var file, long ledgerSequence, String label) ->
                new Mark(
                        "ready",
                        TEXTS.say("written"),
                        TEXTS.say("written.meaning", file, Long.toString(ledgerSequence), label));
            case Outcome.Unwritable(var file) -> new Mark("broken", TEXTS.say("failed"), TEXTS.say("unwritable", file));
        };
    }

    /// Names the case on the desk by its identifier; says so when none is open.
    public ObservableValue<String> caseProperty() {
        return desk.stateProperty()
                .map(state -> state.openFile()
                        .map(file -> TEXTS.say(
                                "this.case",
                                file.header().caseId(),
                                file.header().patient()))
                        .orElse(TEXTS.say("this.none")));
    }

    /// Names the agenda and how many cases of it this user may see.
    public ObservableValue<String> agendaProperty() {
        return Bindings.createStringBinding(
                () -> meeting.casesProperty().get().isEmpty()
                        ? TEXTS.say("agenda.none")
                        : TEXTS.say(
                                "agenda.cases",
                                meeting.nameProperty().get(),
                                meeting.casesProperty().get().size()),
                meeting.casesProperty(),
                meeting.nameProperty());
    }

    /// Whether the case on the desk can be handed out now.
    public ObservableValue<Boolean> caseReadyProperty() {
        return Bindings.createBooleanBinding(
                () -> !writing.get() && desk.state().openFile().isPresent(), writing, desk.stateProperty());
    }

    /// Whether the agenda can be handed out now.
    public ObservableValue<Boolean> agendaReadyProperty() {
        return Bindings.createBooleanBinding(
                () -> !writing.get() && !meeting.casesProperty().get().isEmpty(), writing, meeting.casesProperty());
    }

    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /// How the last export ended; null before the first and while one is written.
    public ReadOnlyObjectProperty<@Nullable Mark> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
