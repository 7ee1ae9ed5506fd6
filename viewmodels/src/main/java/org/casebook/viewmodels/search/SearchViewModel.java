package org.casebook.viewmodels.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.SearchGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.SourceRef;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.panel.PlaceText;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Front;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// Searches while one types; the answer to an older text is dropped.
public final class SearchViewModel {
    private static final Texts TEXTS = Texts.of("search");
    private static final WorkKey KEY = WorkKey.session("search");
    private static final int LIMIT = 50;

    private final SearchGateway search;
    private final Session session;
    private final Desk desk;
    private final Front front;
    private final WorkRunner work;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty onlyThisCase = new SimpleBooleanProperty(false);
    private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(asking());

    public SearchViewModel(SearchGateway search, Session session, Desk desk, Front front, WorkRunner work) {
        this.search = search;
        this.session = session;
        this.desk = desk;
        this.front = front;
        this.work = work;
        text.subscribe((before, now) -> ask());
        onlyThisCase.subscribe((before, now) -> ask());
        session.userProperty().subscribe((before, now) -> forget());
        session.purposeProperty().subscribe((before, now) -> forget());
        session.lockedProperty().subscribe((before, now) -> front.close());
    }

    private static PanelState asking() {
        return PanelState.empty(TEXTS.say("ask"), TEXTS.say("ask.advice"));
    }

    /// What was found for one purpose or person is not shown for another.
    private void forget() {
        work.stop(KEY);
        text.set("");
        show(List.of(), "", asking());
    }

    private void ask() {
        String wanted = text.get().strip();
        if (wanted.isEmpty()) {
            work.stop(KEY);
            show(List.of(), "", asking());
            return;
        }
        CaseId within = onlyThisCase.get() ? desk.state().meantCase().orElse(null) : null;
        SearchGateway.Query query = new SearchGateway.Query(wanted, Set.of(), within, LIMIT);
        AccessContext context = session.context();
        work.start(Work.of(
                KEY,
                TEXTS.say("work.search"),
                () -> search.search(context, query),
                this::show,
                failure -> show(List.of(), "", PanelState.failed(Failure.inWords(failure)))));
    }

    private void show(Governed<SearchGateway.Answer> answer) {
        if (answer instanceof Governed.Withheld<SearchGateway.Answer>(Governed.Reason reason)) {
            show(List.of(), "", PanelState.withheld(reason));
            return;
        }
        SearchGateway.Answer found = answer.visible().orElseThrow();
        List<SearchRow> hits = found.hits().stream().map(SearchViewModel::row).toList();
        show(
                hits,
                TEXTS.say("tally", found.total(), hits.size()),
                hits.isEmpty() ? PanelState.empty(TEXTS.say("none"), TEXTS.say("none.advice")) : PanelState.CONTENT);
    }

    private void show(List<SearchRow> hits, String counted, PanelState panel) {
        rows.setAll(hits);
        tally.set(counted);
        state.set(panel);
    }

    private static SearchRow row(SearchGateway.Hit hit) {
        String kind = TEXTS.code("kind", hit.kind().prefix());
        String patient = hit.patient().text();
        return new SearchRow(
                hit.item(),
                hit.caseId(),
                kind,
                hit.title(),
                patient,
                pieces(hit.snippet(), hit.marks()),
                hit.sources().stream().findFirst().map(SearchViewModel::place).orElse(""),
                TEXTS.say("spoken", kind, hit.title(), patient, hit.snippet()));
    }

    private static String place(SourceRef source) {
        return TEXTS.say("source", source.object().shortForm(), PlaceText.of(source.place()));
    }

    /// Cuts a snippet at its marks; marks beyond its end or inside another are left out.
    static List<SearchRow.Piece> pieces(String snippet, List<SearchGateway.Mark> marks) {
        List<SearchRow.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (SearchGateway.Mark mark : marks.stream()
                .sorted(Comparator.comparingInt(SearchGateway.Mark::start))
                .toList()) {
            if (mark.start() >= at && mark.end() > mark.start() && mark.end() <= snippet.length()) {
                add(pieces, snippet.substring(at, mark.start()), false);
                add(pieces, snippet.substring(mark.start(), mark.end()), true);
                at = mark.end();
            }
        }
        add(pieces, snippet.substring(at), false);
        return pieces;
    }

    private static void add(List<SearchRow.Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new SearchRow.Piece(text, found));
        }
    }

    /// The user goes to a hit: its case is opened unless it is open, and its item is shown.
    public void open(@Nullable SearchRow row) {
        CaseId caseId = row == null ? null : row.caseId();
        if (row != null && caseId != null) {
            front.close();
            desk.open(caseId, row.item());
        }
    }

    public void close() {
        front.close();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return front.searchingProperty();
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Whether to look in the case on the desk only.
    public BooleanProperty onlyThisCaseProperty() {
        return onlyThisCase;
    }

    /// Best first.
    public ObservableList<SearchRow> rows() {
        return rows;
    }

    /// How many were found among what the user may see, and how many are listed.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
