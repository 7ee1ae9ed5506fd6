package org.casebook.viewmodels.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.gateway.QualityGateway;
import org.casebook.dataaccess.gateway.QualityGateway.Inventory;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// Who has which modality. It is read when its page is shown.
public final class InventoryViewModel {
    private static final Texts TEXTS = Texts.of("inventory");
    private static final WorkKey KEY = WorkKey.session("inventory");

    private final QualityGateway quality;
    private final Session session;
    private final Desk desk;
    private final WorkRunner work;
    private final ObservableList<InventoryRow> rows = FXCollections.observableArrayList();
    private final ObservableList<LegendEntry> legend = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(unread());
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final StringProperty sought = new SimpleStringProperty("");
    private @Nullable Inventory read;
    private String style = "";
    private boolean shown;

    public InventoryViewModel(QualityGateway quality, Session session, Desk desk, WorkRunner work) {
        this.quality = quality;
        this.session = session;
        this.desk = desk;
        this.work = work;
        session.userProperty().subscribe((before, now) -> forget());
        session.purposeProperty().subscribe((before, now) -> forget());
        session.privacyProperty().subscribe((before, now) -> showRows());
        sought.subscribe((before, now) -> showRows());
    }

    private static PanelState unread() {
        return PanelState.empty(TEXTS.say("unread"), TEXTS.say("unread.advice"));
    }

    private void forget() {
        work.stop(KEY);
        read = null;
        style = "";
        rows.clear();
        legend.clear();
        tally.set("");
        state.set(unread());
    }

    /// The page is shown, or hidden behind another.
    public void show(boolean now) {
        boolean isNew = now && !shown;
        shown = now;
        if (isNew) {
            refresh();
        }
    }

    /// Reads it again.
    public void refresh() {
        if (read == null) {
            state.set(PanelState.loading());
        }
        AccessContext context = session.context();
        work.start(Work.of(
                KEY,
                TEXTS.say("work.read"),
                () -> quality.inventory(context),
                this::show,
                failure -> state.set(PanelState.failed(Failure.inWords(failure)))));
    }

    private void show(Governed<Inventory> answer) {
        if (answer instanceof Governed.Withheld<Inventory>(Governed.Reason reason)) {
            forget();
            state.set(PanelState.withheld(reason));
            return;
        }
        read = answer.visible().orElseThrow();
        showRows();
    }

    private void showRows() {
        Inventory inventory = read;
        if (inventory == null) {
            return;
        }
        boolean hidden = session.privacyProperty().get();
        String words = sought.get().strip().toLowerCase(Locale.ROOT);
        List<InventoryRow> all = inventory.patients().stream()
                .map(row -> InventoryRow.of(row, inventory.day(), hidden))
                .toList();
        rows.setAll(all.stream()
                .filter(row -> words.isEmpty() || row.contains(words))
                .filter(row -> style.isEmpty() || row.has(style))
                .toList());
        legend.setAll(legend(all));
        tally.set(TEXTS.say("tally", rows.size(), all.size()));
        state.set(stateOf(all));
    }

    private PanelState stateOf(List<InventoryRow> all) {
        if (all.isEmpty()) {
            return PanelState.empty(TEXTS.say("none"), TEXTS.say("none.advice"));
        }
        return rows.isEmpty()
                ? PanelState.empty(TEXTS.say("noMatch"), TEXTS.say("noMatch.advice"))
                : PanelState.CONTENT;
    }

    private List<LegendEntry> legend(List<InventoryRow> all) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark("present", TEXTS.say("legend.present"), TEXTS.say("legend.present.meaning")));
        Arrays.stream(Missing.values()).map(Mark::of).forEach(marks::add);
        return marks.stream()
                .map(mark -> entry(mark, all))
                .filter(entry -> entry.cells() > 0 || entry.chosen())
                .toList();
    }

    private LegendEntry entry(Mark mark, List<InventoryRow> all) {
        long cells = all.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.mark().style().equals(mark.style()))
                .count();
        return new LegendEntry(
                mark,
                cells,
                mark.style().equals(style),
                TEXTS.say("legend.spoken", mark.word(), cells, mark.meaning()));
    }

    /// Shows only patients with a mark, or all again.
    public void toggle(LegendEntry entry) {
        style = entry.chosen() ? "" : entry.mark().style();
        showRows();
    }

    /// Opens the case of a patient.
    public void open(@Nullable InventoryRow row) {
        CaseId caseId = row == null ? null : row.caseId();
        if (caseId != null) {
            desk.open(caseId);
        }
    }

    /// The columns of the matrix, in their order.
    public List<ModalityHeading> modalities() {
        return Arrays.stream(Modality.values())
                .map(modality -> new ModalityHeading(modality, TEXTS.say("modality", modality)))
                .toList();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObservableList<InventoryRow> rows() {
        return rows;
    }

    /// The marks that stand in the matrix, with how often.
    public ObservableList<LegendEntry> legend() {
        return legend;
    }

    /// How many of the patients are listed.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// What pseudonym, name or case must contain.
    public StringProperty soughtProperty() {
        return sought;
    }
}
