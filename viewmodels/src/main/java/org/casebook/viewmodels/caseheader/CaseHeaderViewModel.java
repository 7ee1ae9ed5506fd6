package org.casebook.viewmodels.caseheader;

import java.time.LocalDate;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.DeskState;
import org.casebook.viewmodels.session.Inspection;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;

/// Identity, disease and question of the case on the desk.
public final class CaseHeaderViewModel {
    private static final Texts TEXTS = Texts.of("caseheader");

    private final Session session;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pseudonym = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Field> name = field();
    private final ReadOnlyObjectWrapper<Field> diagnosis = field();
    private final ReadOnlyObjectWrapper<Field> question = field();
    private final ReadOnlyObjectWrapper<Field> reason = field();
    private final ObservableList<Field> identity = FXCollections.observableArrayList();
    private final ObservableList<Field> disease = FXCollections.observableArrayList();

    public CaseHeaderViewModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        desk.stateProperty().subscribe(this::show);
        session.privacyProperty().subscribe((before, now) -> show(desk.state()));
    }

    private static ReadOnlyObjectWrapper<Field> field() {
        return new ReadOnlyObjectWrapper<>(Field.nothing());
    }

    private void show(DeskState shown) {
        clear();
        state.set(
                switch (shown) {
                    case DeskState.Clear() -> PanelState.nothingOpen();
                    case DeskState.Fetching(var caseId) -> PanelState.loading();
                    case DeskState.Open(CaseFile file) -> fill(file.header());
                    case DeskState.Refused(var caseId, Governed.Reason why) -> PanelState.withheld(why);
                    case DeskState.Failed(var caseId, String explanation) -> PanelState.failed(explanation);
                });
    }

    private void clear() {
        title.set("");
        pseudonym.set("");
        name.set(Field.nothing());
        diagnosis.set(Field.nothing());
        question.set(Field.nothing());
        reason.set(Field.nothing());
        identity.clear();
        disease.clear();
    }

    private PanelState fill(CaseHeader header) {
        boolean hides = session.privacyProperty().get();
        name.set(identity("name", header.name(), hides));
        title.set(
                name.get().text().isEmpty()
                        ? header.patient().text()
                        : name.get().text());
        pseudonym.set(name.get().text().isEmpty() ? "" : header.patient().text());
        Field born = Field.of(TEXTS.say("born"), header.birthDate(), birthDay(header.birthDate()));
        identity.setAll(
                Field.of(TEXTS.say("age"), header.age()),
                Field.of(TEXTS.say("sex"), header.sex()),
                hides ? born.hidden(Mark.hidden()) : born,
                identity("recordNumber", header.recordNumber(), hides));
        diagnosis.set(Field.of(TEXTS.say("diagnosis"), header.diagnosis()));
        disease.setAll(
                Field.of(TEXTS.say("stage"), header.stage()),
                Field.of(TEXTS.say("performance"), header.performance()),
                Field.of(TEXTS.say("site"), header.site()));
        question.set(Field.of(TEXTS.say("question"), header.question()));
        reason.set(Field.of(TEXTS.say("reason"), header.reason()));
        return PanelState.CONTENT;
    }

    private static Field identity(String key, Governed<Sourced<String>> value, boolean hides) {
        Field field = Field.of(TEXTS.say(key), value);
        return hides ? field.hidden(Mark.hidden()) : field;
    }

    /// A coarsened birth date is written only as far as it is known.
    private static Function<LocalDate, String> birthDay(Governed<Sourced<LocalDate>> date) {
        return date instanceof Governed.Masked<Sourced<LocalDate>>
                ? day -> Integer.toString(day.getYear())
                : Texts::day;
    }

    /// The user asks where a value came from.
    public void inspect(Inspection what) {
        desk.inspect(what);
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a case is open.
    public ObservableValue<Boolean> openProperty() {
        return state.map(shown -> shown.kind() == PanelState.Kind.CONTENT);
    }

    /// What stands there instead of a case: nothing open, loading, withheld, failed.
    public ObservableValue<String> insteadProperty() {
        return state.map(shown ->
                shown.advice().isEmpty() ? shown.headline() : TEXTS.say("instead", shown.headline(), shown.advice()));
    }

    /// The name, or the pseudonym where the name is hidden, withheld or unknown.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The pseudonym beside the name; empty where it stands in place of the name.
    public ReadOnlyStringProperty pseudonymProperty() {
        return pseudonym.getReadOnlyProperty();
    }

    /// The name with its source or the mark in its place.
    public ReadOnlyObjectProperty<Field> nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Field> diagnosisProperty() {
        return diagnosis.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Field> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Field> reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// Age, sex, birth date, record number.
    public ObservableList<Field> identity() {
        return identity;
    }

    /// Stage, performance status, site.
    public ObservableList<Field> disease() {
        return disease;
    }
}
