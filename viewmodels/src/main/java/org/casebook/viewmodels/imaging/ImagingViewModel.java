package org.casebook.viewmodels.imaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.viewmodels.panel.CasePart;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Front;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// The pictures of the case on the desk: studies newest first, each series beside its prior.
public final class ImagingViewModel {
    private static final Texts TEXTS = Texts.of("imaging");
    /// What the list needs beside its thumbnails, and each thumbnail with its share of the gaps.
    private static final double MARGIN = 40;
    private static final double FACE = 140;
    /// A pair is never parted.
    private static final int LEAST_FACES = 2;
    /// How many rows after the one in view are read ahead.
    private static final int AHEAD = 3;

    private final Desk desk;
    private final Front front;
    private final Thumbnails thumbnails;
    private final CasePart<CaseItem<ImagingStudy>> studies;
    private final ObservableList<ImagingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());
    private final ReadOnlyObjectWrapper<@Nullable ItemId> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImagingRow> inView = new ReadOnlyObjectWrapper<>();
    private int faces = LEAST_FACES;

    public ImagingViewModel(CaseGateway cases, Session session, Desk desk, Front front, WorkRunner work) {
        this.desk = desk;
        this.front = front;
        thumbnails = new Thumbnails(cases, session, work);
        studies = new CasePart<>(
                desk, CaseFile::studies, PanelState.empty(TEXTS.say("noStudy"), TEXTS.say("noStudy.advice")));
        studies.stateProperty().subscribe(now -> showCase());
        desk.revealedProperty().subscribe(this::reveal);
    }

    private void showCase() {
        thumbnails.clear();
        chosen.set(null);
        inView.set(null);
        showRows();
        PanelState ofCase = studies.stateProperty().get();
        state.set(ofCase.kind() == PanelState.Kind.EMPTY ? absence().orElse(ofCase) : ofCase);
        tally.set(
                rows.isEmpty()
                        ? ""
                        : TEXTS.say(
                                "tally",
                                studies.items().size(),
                                StudySeries.in(studies.items()).size()));
    }

    /// Why there is no study, where the inventory of modalities knows it.
    private Optional<PanelState> absence() {
        return desk.state().openFile().stream()
                .flatMap(file -> file.modalities().stream())
                .filter(status -> status.modality() == Modality.IMAGING)
                .flatMap(status -> status.presence() instanceof Presence.Absent absent
                        ? Stream.of(stateOf(absent))
                        : Stream.empty())
                .findFirst();
    }

    private static PanelState stateOf(Presence.Absent absent) {
        Mark mark = Mark.of(absent.missing());
        LocalDate since = absent.since();
        String more = Stream.of(since == null ? "" : TEXTS.say("since", Texts.day(since)), absent.detail())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new PanelState(
                kindOf(absent.missing()),
                TEXTS.say("absent", mark.word()),
                more.isEmpty() ? mark.meaning() : TEXTS.say("absent.more", mark.meaning(), more));
    }

    private static PanelState.Kind kindOf(Missing missing) {
        return switch (missing) {
            case WITHHELD -> PanelState.Kind.WITHHELD;
            case FAILED_TO_LOAD -> PanelState.Kind.FAILED;
            case NOT_DONE, PENDING, NOT_ENROLLED, NOT_COVERED, NO_INFORMATION -> PanelState.Kind.EMPTY;
        };
    }

    private void showRows() {
        List<StudySeries> all = StudySeries.in(studies.items());
        List<ImagingRow> fresh = new ArrayList<>();
        studies.items().stream()
                .map(CaseItem::value)
                .sorted(Comparator.comparing(ImagingStudy::acquired, Comparator.nullsLast(Comparator.reverseOrder())))
                .forEach(study -> {
                    fresh.add(head(study));
                    fresh.addAll(strips(StudySeries.of(study)
                            .map(series -> tile(series, all))
                            .toList()));
                });
        rows.setAll(fresh);
    }

    private static ImagingRow.Study head(ImagingStudy study) {
        String description = study.description();
        String day = StudySeries.day(study);
        int images = StudySeries.of(study).mapToInt(StudySeries::images).sum();
        return new ImagingRow.Study(
                study.id(),
                description == null || description.isBlank() ? day : TEXTS.say("parts", day, description.strip()),
                TEXTS.say(
                        "study.detail",
                        StudySeries.modalities(study),
                        study.series().size(),
                        images));
    }

    /// As many beside each other as the width allows.
    private List<ImagingRow.Strip> strips(List<SeriesTile> tiles) {
        List<ImagingRow.Strip> strips = new ArrayList<>();
        List<SeriesTile> strip = new ArrayList<>();
        int used = 0;
        for (SeriesTile tile : tiles) {
            int needed = tile.faces().size();
            if (used > 0 && used + needed > faces) {
                strips.add(new ImagingRow.Strip(strip));
                strip.clear();
                used = 0;
            }
            strip.add(tile);
            used += needed;
        }
        if (!strip.isEmpty()) {
            strips.add(new ImagingRow.Strip(strip));
        }
        return strips;
    }

    private SeriesTile tile(StudySeries series, List<StudySeries> all) {
        SeriesFace face = new SeriesFace(series.name(), series.counted(), thumbnails.of(series.series()));
        return Comparison.priors(series, all).stream()
                .findFirst()
                .map(prior -> new SeriesTile(
                        series.id(),
                        series.name(),
                        face,
                        prior.id(),
                        new SeriesFace(TEXTS.say("prior", prior.day()), prior.counted(), thumbnails.of(prior.series())),
                        TEXTS.say("spoken.pair", spoken(series), prior.name(), prior.day(), prior.age(series))))
                .orElseGet(() -> new SeriesTile(series.id(), series.name(), face, null, null, spoken(series)));
    }

    private static String spoken(StudySeries series) {
        String reason = series.series().unavailable();
        return reason == null
                ? TEXTS.say("spoken", series.fullName(), series.day(), series.counted())
                : TEXTS.say("spoken.noPicture", series.fullName(), series.day(), series.counted(), reason);
    }

    /// The list has this width from now on, in pixels.
    public void fit(double width) {
        int fitting = Math.max(LEAST_FACES, (int) ((width - MARGIN) / FACE));
        if (fitting != faces) {
            faces = fitting;
            showRows();
        }
    }

    /// A row came into view: its thumbnails are read, and those of the rows that come next.
    public void need(ImagingRow row) {
        int at = Math.max(0, rows.indexOf(row));
        List<ItemId> series = rows.subList(at, Math.min(rows.size(), at + 1 + AHEAD)).stream()
                .flatMap(ImagingViewModel::tiles)
                .flatMap(SeriesTile::series)
                .distinct()
                .toList();
        desk.state().meantCase().ifPresent(caseId -> thumbnails.need(caseId, series));
    }

    private static Stream<SeriesTile> tiles(ImagingRow row) {
        return row instanceof ImagingRow.Strip(List<SeriesTile> tiles) ? tiles.stream() : Stream.empty();
    }

    private void reveal(@Nullable ItemId item) {
        if (item != null) {
            rows.stream()
                    .filter(row ->
                            row instanceof ImagingRow.Study study && study.id().equals(item))
                    .findFirst()
                    .ifPresent(this::scrollTo);
            StudySeries.in(studies.items()).stream()
                    .filter(series -> holds(series, item))
                    .findFirst()
                    .ifPresent(series -> choose(series.id()));
        }
    }

    private static boolean holds(StudySeries series, ItemId item) {
        return series.id().equals(item)
                || series.series().instances().stream()
                        .anyMatch(image -> image.id().equals(item));
    }

    private void scrollTo(ImagingRow row) {
        inView.set(null);
        inView.set(row);
    }

    /// The user turns to a series.
    public void choose(SeriesTile tile) {
        chosen.set(tile.id());
    }

    private void choose(ItemId series) {
        chosen.set(series);
        IntStream.range(0, rows.size())
                .filter(i -> tiles(rows.get(i)).anyMatch(tile -> tile.id().equals(series)))
                .findFirst()
                .ifPresent(i -> scrollTo(rows.get(withHead(i))));
    }

    /// The row of the head where the row after it is wanted, so that the study stays in sight.
    private int withHead(int row) {
        return row > 0 && rows.get(row - 1) instanceof ImagingRow.Study ? row - 1 : row;
    }

    /// The user turns to the next series.
    public void next() {
        stepInOrder(1);
    }

    /// The user turns to the series before.
    public void previous() {
        stepInOrder(-1);
    }

    private void stepInOrder(int by) {
        List<ItemId> order = rows.stream()
                .flatMap(ImagingViewModel::tiles)
                .map(SeriesTile::id)
                .toList();
        if (!order.isEmpty()) {
            ItemId now = chosen.get();
            int at = now == null ? -1 : order.indexOf(now);
            choose(order.get(at < 0 ? 0 : Math.clamp((long) at + by, 0, order.size() - 1)));
        }
    }

    /// The user turns to the row of series below.
    public void below() {
        stepOverRows(1);
    }

    /// The user turns to the row of series above.
    public void above() {
        stepOverRows(-1);
    }

    private void stepOverRows(int by) {
        List<List<SeriesTile>> strips = rows.stream()
                .map(row -> tiles(row).toList())
                .filter(tiles -> !tiles.isEmpty())
                .toList();
        int at = IntStream.range(0, strips.size())
                .filter(i -> strips.get(i).stream().anyMatch(this::isChosen))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            next();
            return;
        }
        List<SeriesTile> from = strips.get(at);
        List<SeriesTile> to = strips.get(Math.clamp((long) at + by, 0, strips.size() - 1));
        int column = IntStream.range(0, from.size())
                .filter(i -> isChosen(from.get(i)))
                .findFirst()
                .orElse(0);
        choose(to.get(Math.min(column, to.size() - 1)).id());
    }

    /// Opens the viewer on the chosen series.
    public void openChosen() {
        ItemId series = chosen.get();
        if (series != null) {
            front.view(series);
        }
    }

    /// Opens the viewer on a series and its prior.
    public void open(SeriesTile tile) {
        choose(tile);
        front.view(tile.id());
    }

    /// The user asks where a study comes from.
    public void inspect(ImagingRow.Study study) {
        desk.inspect(study.id(), study.title());
    }

    /// The user asks where a series comes from.
    public void inspect(SeriesTile tile) {
        desk.inspect(tile.id(), tile.name());
    }

    /// The user asks where the chosen series comes from.
    public void inspectChosen() {
        rows.stream()
                .flatMap(ImagingViewModel::tiles)
                .filter(this::isChosen)
                .findFirst()
                .ifPresent(this::inspect);
    }

    public ObservableList<ImagingRow> rows() {
        return rows;
    }

    /// How many studies and series.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The row that the user wants to see; null while they go their own way.
    public ReadOnlyObjectProperty<@Nullable ImagingRow> inViewProperty() {
        return inView.getReadOnlyProperty();
    }

    /// The series that the user turned to last; null before the first.
    public ReadOnlyObjectProperty<@Nullable ItemId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether this is the series that [#chosenProperty()] names.
    public boolean isChosen(SeriesTile tile) {
        return tile.id().equals(chosen.get());
    }

    /// Whether the viewer lies over the panels.
    public ObservableValue<Boolean> viewingProperty() {
        return Derived.of(front.viewedProperty(), series -> true, false);
    }
}
