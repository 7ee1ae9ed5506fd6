package org.casebook.viewmodels.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.viewmodels.panel.CasePart;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// The timeline of the case on the desk: which lanes, which stretch of time, what is found and what is selected.
/// Drawing and table show the same events.
public final class TimelineViewModel {
    private static final Texts TEXTS = Texts.of("timeline");
    private static final double STEP = 1.5;
    private static final int MOST_DESCRIBED = 8;
    private static final String MONTH = "month";

    private final Session session;
    private final Desk desk;
    private final CasePart<CaseItem<TimelineEvent>> events;
    private final ObservableList<LaneSwitch> lanes = FXCollections.observableArrayList();
    private final ObservableList<EventRow> rows = FXCollections.observableArrayList();
    private final StringProperty sought = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper matches = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());
    private final ReadOnlyObjectWrapper<@Nullable EventRow> selected = new ReadOnlyObjectWrapper<>();
    private final TimeAxis axis = new TimeAxis(this::show);
    private final ReadOnlyBooleanWrapper table = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Reckoning> reckoning = new ReadOnlyObjectWrapper<>(Reckoning.NONE);
    private final ReadOnlyObjectWrapper<Showing> showing;
    private List<EventRow> all = List.of();
    private List<EventRow> shown = List.of();
    private Set<ItemId> found = Set.of();

    public TimelineViewModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        showing = new ReadOnlyObjectWrapper<>(showing());
        events = new CasePart<>(
                desk, CaseFile::events, PanelState.empty(TEXTS.say("noEvent"), TEXTS.say("noEvent.advice")));
        events.stateProperty().subscribe(now -> showCase());
        session.privacyProperty().subscribe((before, now) -> reckon());
        sought.subscribe((before, now) -> search());
        desk.revealedProperty().subscribe(this::reveal);
    }

    private void showCase() {
        sought.set("");
        selected.set(null);
        lanes.setAll(switches());
        reckon();
        axis.measure(all.stream().map(EventRow::extent).toList(), reckoning.get());
        axis.fitAll();
    }

    private List<LaneSwitch> switches() {
        TreeMap<Integer, List<LaneTag>> tags = events.items().stream()
                .map(item -> LaneTag.of(item.value().lane()))
                .collect(Collectors.groupingBy(LaneTag::number, TreeMap::new, Collectors.toList()));
        return tags.values().stream()
                .map(tag -> new LaneSwitch(
                        tag.getFirst(), TEXTS.say("lane.count", tag.getFirst().name(), tag.size())))
                .peek(lane -> lane.shownProperty().subscribe((before, now) -> showRows()))
                .toList();
    }

    /// Writes all days anew.
    private void reckon() {
        reckoning.set(desk.state()
                .openFile()
                .map(file -> Reckoning.of(
                        file,
                        LocalDate.now(session.clock()),
                        session.privacyProperty().get()))
                .orElse(Reckoning.NONE));
        all = events.items().stream()
                .map(item -> EventRow.of(item, reckoning.get()))
                .sorted(Comparator.<EventRow>comparingDouble(row -> row.extent().from())
                        .thenComparingInt(row -> row.lane().number())
                        .thenComparing(EventRow::id))
                .toList();
        showRows();
    }

    private void showRows() {
        EventRow before = selected.get();
        Set<LaneTag> on = lanes.stream()
                .filter(lane -> lane.shownProperty().get())
                .map(LaneSwitch::lane)
                .collect(Collectors.toSet());
        shown = all.stream().filter(row -> on.contains(row.lane())).toList();
        rows.setAll(shown);
        PanelState ofCase = events.stateProperty().get();
        boolean nothingLeft = ofCase.kind() == PanelState.Kind.CONTENT && rows.isEmpty();
        state.set(nothingLeft ? PanelState.empty(TEXTS.say("noLane"), TEXTS.say("noLane.advice")) : ofCase);
        selected.set(null);
        selected.set(
                before == null
                        ? null
                        : rows.stream()
                                .filter(row -> row.id().equals(before.id()))
                                .findFirst()
                                .orElse(null));
        search();
    }

    private void search() {
        String words = sought.get().strip().toLowerCase(Locale.ROOT);
        List<String> each = List.of(words.split("\\s+"));
        found = words.isEmpty()
                ? Set.of()
                : shown.stream()
                        .filter(row -> row.contains(each))
                        .map(EventRow::id)
                        .collect(Collectors.toSet());
        show();
    }

    private void show() {
        showing.set(showing());
        tally.set(rows.isEmpty() ? "" : counted());
        matches.set(matched());
    }

    private String counted() {
        return table.get()
                ? TEXTS.say("tally.table", rows.size(), all.size())
                : TEXTS.say("tally", rows.stream().filter(this::isInView).count(), all.size());
    }

    private Showing showing() {
        return new Showing(
                shown,
                axis.gaps(),
                axis.folded(),
                axis.inView(),
                reckoning.get(),
                found,
                !sought.get().isBlank(),
                selected.get());
    }

    private String matched() {
        if (sought.get().isBlank()) {
            return "";
        }
        if (found.isEmpty()) {
            return TEXTS.say("match.none");
        }
        List<EventRow> hits = rows.stream().filter(this::isFound).toList();
        int at = hits.indexOf(selected.get());
        return at < 0 ? TEXTS.say("match.count", hits.size()) : TEXTS.say("match.place", at + 1, hits.size());
    }

    private boolean isInView(EventRow row) {
        return axis.shows(row.extent());
    }

    /// Whether the search found it.
    public boolean isFound(EventRow row) {
        return found.contains(row.id());
    }

    /// The next event that the search found, after the last one the first.
    public void nextMatch() {
        walk().match(1, this::isFound).ifPresent(this::select);
    }

    public void previousMatch() {
        walk().match(-1, this::isFound).ifPresent(this::select);
    }

    private EventWalk walk() {
        return new EventWalk(rows, selected.get());
    }

    /// The user turns to an event; the stretch in view moves there when it is elsewhere.
    public void select(@Nullable EventRow row) {
        if (row == null || row.equals(selected.get())) {
            return;
        }
        selected.set(row);
        if (!isInView(row)) {
            axis.lookAround(row.extent());
        }
        show();
    }

    /// The event after the selected one in time.
    public void next() {
        walk().step(1, this::isInView).ifPresent(this::select);
    }

    /// The event before the selected one in time.
    public void previous() {
        walk().step(-1, this::isInView).ifPresent(this::select);
    }

    /// The event of the lane below that is nearest in time.
    public void below() {
        walk().below(this::isInView).ifPresent(this::select);
    }

    /// The event of the lane above that is nearest in time.
    public void above() {
        walk().above(this::isInView).ifPresent(this::select);
    }

    /// The user asks where the selected event comes from.
    public void inspectSelected() {
        EventRow row = selected.get();
        if (row != null) {
            inspect(row);
        }
    }

    /// Other panels follow to the note or the study that an event was made from.
    private void inspect(EventRow row) {
        desk.inspect(row.id(), row.title());
        if (row.leadsElsewhere()) {
            desk.follow(row.item());
        }
    }

    /// The user points at what is drawn at one place: an event leads to its source, a group comes closer. Events of a
    /// group that no zoom parts are taken in turn.
    public void choose(List<EventRow> drawn) {
        if (drawn.isEmpty()) {
            return;
        }
        double from =
                drawn.stream().mapToDouble(row -> row.extent().from()).min().orElseThrow();
        double to = drawn.stream().mapToDouble(row -> row.extent().to()).max().orElseThrow();
        if (drawn.size() == 1 || to - from <= 1) {
            EventRow now = selected.get();
            int next = now == null ? 0 : (drawn.indexOf(now) + 1) % drawn.size();
            select(drawn.get(next));
            inspectSelected();
            return;
        }
        select(drawn.getFirst());
        axis.comeCloser(from, to);
    }

    /// What is drawn at one place in words, for tooltips.
    public String describe(List<EventRow> drawn) {
        String words =
                drawn.stream().limit(MOST_DESCRIBED).map(EventRow::described).collect(Collectors.joining("\n"));
        int more = drawn.size() - MOST_DESCRIBED;
        return more > 0 ? TEXTS.say("described.more", words, more) : words;
    }

    private void reveal(@Nullable ItemId item) {
        if (item == null) {
            return;
        }
        List<EventRow> meant = all.stream()
                .filter(row -> row.id().equals(item) || row.item().equals(item))
                .toList();
        if (!meant.isEmpty() && !meant.contains(selected.get())) {
            EventRow first = meant.getFirst();
            lanes.stream()
                    .filter(lane -> lane.lane().equals(first.lane()))
                    .forEach(lane -> lane.shownProperty().set(true));
            select(first);
        }
    }

    /// Shows every event of the case.
    public void fitAll() {
        axis.fitAll();
    }

    /// Shows the last months up to today.
    public void showLast(int months) {
        axis.showLast(LocalDate.now(session.clock()), months);
    }

    public void zoomIn() {
        zoom(1 / STEP, centre());
    }

    public void zoomOut() {
        zoom(STEP, centre());
    }

    /// The selected event where it is in view, otherwise the middle.
    private double centre() {
        EventRow row = selected.get();
        if (row == null) {
            return 0.5;
        }
        double share = axis.share(row.extent());
        return share >= 0 && share <= 1 ? share : 0.5;
    }

    /// Zooms; the day at a share of the width stays where it is unless the axis ends.
    ///
    /// @param factor above 1 shows more time
    /// @param share 0 at the left, 1 at the right
    public void zoom(double factor, double share) {
        axis.zoom(factor, share);
    }

    /// Moves the stretch in view.
    ///
    /// @param share of its length, positive towards later
    public void pan(double share) {
        axis.pan(share);
    }

    public void toStart() {
        axis.toStart();
    }

    public void toEnd() {
        axis.toEnd();
    }

    /// Gaps take little room from now on, or all of their time again. The days in view stay as far as possible.
    public void toggleFolding() {
        axis.toggleFolding();
    }

    /// The table in place of the drawing, or the drawing again.
    public void toggleTable() {
        table.set(!table.get());
        show();
    }

    /// Lanes that have events, from the top.
    public ObservableList<LaneSwitch> lanes() {
        return lanes;
    }

    /// Events that the lane filter lets through, in order of time.
    public ObservableList<EventRow> rows() {
        return rows;
    }

    /// What events must contain, as the user types it; blank for nothing. The others stay in sight.
    public StringProperty soughtProperty() {
        return sought;
    }

    /// `3 of 12`, empty while nothing is searched for.
    public ReadOnlyStringProperty matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// How many of the events are in view, or in the table.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The event that the user turned to; null when none.
    public ReadOnlyObjectProperty<@Nullable EventRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The selected event in one sentence, otherwise what the timeline is.
    public ObservableValue<String> spokenProperty() {
        return Derived.of(selected, EventRow::spoken, TEXTS.say("spoken.none"));
    }

    /// The stretch of the axis in view.
    public ReadOnlyObjectProperty<TimeWindow> windowProperty() {
        return axis.windowProperty();
    }

    /// Everything that the drawing shows.
    public ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether gaps are folded.
    public ReadOnlyBooleanProperty foldingProperty() {
        return axis.foldingProperty();
    }

    /// Whether the table stands in place of the drawing.
    public ReadOnlyBooleanProperty tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// From what days are counted.
    public ObservableValue<String> countedFromProperty() {
        return reckoning.map(Reckoning::caption);
    }

    /// Whether dates may be shown.
    public ObservableValue<Boolean> datesShownProperty() {
        return reckoning.map(now -> !now.hidesDates());
    }

    /// What the policy did to the days; null when nothing.
    public ObservableValue<@Nullable Mark> coarseProperty() {
        return reckoning.map(now -> now.coarse() ? Mark.masked(MONTH) : null);
    }
}
