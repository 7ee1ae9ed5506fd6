package org.casebook.viewmodels.variants;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.CasePart;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.port.ClipboardPort;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Inspection;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// All variants of the case on the desk, filtered and sorted as the user wants, and the rule behind the tier of the
/// chosen one. From [#LARGE] variants on, rows are made, filtered and sorted off the FX thread.
public final class VariantsViewModel {
    /// How many variants are worth a piece of work of its own.
    static final int LARGE = 2_000;

    private static final Texts TEXTS = Texts.of("variants");

    private final Session session;
    private final Desk desk;
    private final WorkRunner work;
    private final ClipboardPort clipboard;
    private final ColumnChoice columns;
    private final CasePart<CaseItem<TieredVariant>> variants;
    private final StringProperty sought = new SimpleStringProperty("");
    private final List<TierChoice> tiers = IntStream.rangeClosed(1, VariantRow.TIERS.size())
            .mapToObj(TierChoice::new)
            .toList();
    private final ReadOnlyObjectWrapper<OriginChoice> origin = new ReadOnlyObjectWrapper<>(OriginChoice.ALL);
    private final BooleanProperty passedOnly = new SimpleBooleanProperty(false);
    private final BooleanProperty proteinOnly = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<VariantRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> listState = new ReadOnlyObjectWrapper<>(PanelState.CONTENT);
    private final ReadOnlyObjectWrapper<@Nullable VariantRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable VariantRow> inSight = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<VariantDetail> detail = new ReadOnlyObjectWrapper<>(VariantDetail.nothing());
    private final ObservableList<Mark> notices = FXCollections.observableArrayList();
    private final ObservableList<UncoveredGene> uncovered = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper uncoveredText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper uncoveredNames = new ReadOnlyStringWrapper("");
    private List<VariantSort> sorts = List.of();
    private @Nullable List<VariantRow> prepared;
    private @Nullable ItemId wanted;
    private boolean isClearing;

    public VariantsViewModel(
            Session session, Desk desk, WorkRunner work, ClipboardPort clipboard, PreferencesPort preferences) {
        this.session = session;
        this.desk = desk;
        this.work = work;
        this.clipboard = clipboard;
        this.columns = new ColumnChoice(preferences);
        variants = new CasePart<>(desk, VariantsViewModel::seen, PanelState.CONTENT);
        variants.stateProperty().subscribe(now -> showCase());
        session.privacyProperty().subscribe((before, now) -> prepare());
        sought.subscribe((before, now) -> refilter());
        passedOnly.subscribe((before, now) -> refilter());
        proteinOnly.subscribe((before, now) -> refilter());
        tiers.forEach(tier -> tier.chosenProperty().subscribe((before, now) -> refilter()));
        desk.revealedProperty().subscribe(this::reveal);
    }

    /// Tumor and germline in one list; withheld only when both are.
    private static Governed<List<CaseItem<TieredVariant>>> seen(CaseFile file) {
        if (file.somatic() instanceof Governed.Withheld<List<CaseItem<TieredVariant>>> withheld
                && file.germline().visible().isEmpty()) {
            return withheld;
        }
        return Governed.released(Stream.of(file.somatic(), file.germline())
                .flatMap(part -> part.visible().stream())
                .flatMap(List::stream)
                .toList());
    }

    private void showCase() {
        wanted = null;
        chosen.set(null);
        uncovered.setAll(desk.state().openFile().map(UncoveredGene::of).orElse(List.of()));
        uncoveredText.set(uncovered.isEmpty() ? "" : TEXTS.say("uncovered", uncovered.size()));
        uncoveredNames.set(uncovered.stream().map(UncoveredGene::gene).collect(Collectors.joining(", ")));
        clearFilter();
        prepare();
    }

    /// Rows are made anew: for another case, or because the projector must not show all of them any more.
    private void prepare() {
        VariantRow before = chosen.get();
        wanted = before == null ? wanted : before.id();
        prepared = null;
        rows.clear();
        turnTo(null);
        notices.setAll(desk.state()
                .openFile()
                .map(file -> VariantNotices.of(file, session.privacyProperty().get()))
                .orElse(List.of()));
        arrange();
    }

    private void refilter() {
        if (!isClearing) {
            wanted = wanted == null ? chosenId() : wanted;
            arrange();
        }
    }

    private record Answer(List<VariantRow> all, Arrangement shown) {}

    private void arrange() {
        List<CaseItem<TieredVariant>> items = List.copyOf(variants.items());
        List<VariantRow> ready = prepared;
        boolean isPrivate = session.privacyProperty().get();
        VariantFilter filter = filter();
        List<VariantSort> order = sorts;
        filtered.set(!filter.isNone());
        Supplier<Answer> run = () -> {
            List<VariantRow> all = ready == null ? VariantRow.all(items, isPrivate) : ready;
            return new Answer(all, Arrangement.of(all, filter, order));
        };
        Optional<WorkKey> key = desk.state().meantCase().map(caseId -> new WorkKey(caseId.text(), "variants"));
        key.ifPresent(work::stop);
        if (items.size() < LARGE || key.isEmpty()) {
            show(run.get());
            return;
        }
        if (ready == null) {
            listState.set(PanelState.loading());
        }
        work.start(Work.of(
                key.get(),
                TEXTS.say("work.variants"),
                run,
                this::show,
                failure -> listState.set(PanelState.failed(Failure.inWords(failure)))));
    }

    private VariantFilter filter() {
        return new VariantFilter(
                VariantFilter.words(sought.get()),
                tiers.stream()
                        .filter(tier -> tier.chosenProperty().get())
                        .map(TierChoice::tier)
                        .collect(Collectors.toSet()),
                origin.get(),
                passedOnly.get(),
                proteinOnly.get());
    }

    private void show(Answer answer) {
        ItemId before = wanted != null ? wanted : chosenId();
        boolean isMeant = wanted != null;
        wanted = null;
        prepared = answer.all();
        rows.setAll(answer.shown().rows());
        tally.set(
                answer.all().isEmpty()
                        ? ""
                        : TEXTS.say("tally", rows.size(), answer.all().size()));
        tiers.forEach(tier -> tier.count(answer.shown().tierCounts().get(tier.tier() - 1)));
        listState.set(rows.isEmpty() ? nothing(answer.all().isEmpty()) : PanelState.CONTENT);
        VariantRow shown = rows.stream()
                .filter(row -> row.id().equals(before))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst());
        turnTo(shown);
        inSight.set(null);
        inSight.set(isMeant || rows.isEmpty() ? shown : rows.getFirst());
    }

    private @Nullable ItemId chosenId() {
        VariantRow row = chosen.get();
        return row == null ? null : row.id();
    }

    private PanelState nothing(boolean inCase) {
        if (inCase) {
            return desk.state().openFile().map(VariantNotices::whyEmpty).orElse(PanelState.CONTENT);
        }
        String typed = sought.get().strip().toLowerCase(Locale.ROOT);
        return uncovered.stream()
                .filter(gene -> gene.isMeantBy(typed))
                .findFirst()
                .map(gene -> PanelState.empty(TEXTS.say("notCovered", gene.gene()), TEXTS.say("notCovered.advice")))
                .orElseGet(() -> PanelState.empty(TEXTS.say("noMatch"), TEXTS.say("noMatch.advice")));
    }

    private void turnTo(@Nullable VariantRow row) {
        chosen.set(null);
        chosen.set(row);
        detail.set(row == null ? VariantDetail.nothing() : VariantDetail.of(row));
    }

    /// The user turns to a variant.
    public void choose(@Nullable VariantRow row) {
        if (row != null && !row.equals(chosen.get())) {
            turnTo(row);
        }
    }

    /// The user asks where the chosen variant comes from.
    public void inspect() {
        VariantRow row = chosen.get();
        if (row != null) {
            desk.inspect(row.id(), row.title());
        }
    }

    /// The user asks what says that a gene is not covered.
    public void inspect(UncoveredGene gene) {
        Inspection source = gene.source();
        if (source != null) {
            desk.inspect(source);
        }
    }

    /// Copies what the table shows of the chosen variant, a line for each column.
    public void copy() {
        VariantRow row = chosen.get();
        if (row != null) {
            clipboard.copy(row.lines(columns.shownProperty().get()));
        }
    }

    /// Shows only variants of one origin, or all.
    public void filterOrigin(@Nullable OriginChoice choice) {
        if (choice != null && choice != origin.get()) {
            origin.set(choice);
            refilter();
        }
    }

    /// Shows all variants again.
    public void clear() {
        clearFilter();
        refilter();
    }

    private void clearFilter() {
        isClearing = true;
        sought.set("");
        passedOnly.set(false);
        proteinOnly.set(false);
        origin.set(OriginChoice.ALL);
        tiers.forEach(tier -> tier.chosenProperty().set(false));
        isClearing = false;
    }

    /// Sorts by these columns, the first before the others; by tier and position when there are none.
    public void sort(List<VariantSort> order) {
        if (!order.equals(sorts)) {
            sorts = List.copyOf(order);
            arrange();
        }
    }

    private void reveal(@Nullable ItemId item) {
        if (item == null
                || variants.items().stream().noneMatch(known -> known.id().equals(item))) {
            return;
        }
        wanted = item;
        boolean isShown = rows.stream().anyMatch(row -> row.id().equals(item));
        if (isShown) {
            arrange();
        } else {
            clear();
        }
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return variants.stateProperty();
    }

    /// What stands in place of the rows, while the case as such can be shown.
    public ReadOnlyObjectProperty<PanelState> listStateProperty() {
        return listState.getReadOnlyProperty();
    }

    /// How many of the variants are shown.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public ObservableList<VariantRow> rows() {
        return rows;
    }

    public ColumnChoice columns() {
        return columns;
    }

    /// What variants must contain, as the user types it: gene, change, position, identifier; blank for anything.
    public StringProperty soughtProperty() {
        return sought;
    }

    /// Strongest first.
    public List<TierChoice> tiers() {
        return tiers;
    }

    public ReadOnlyObjectProperty<OriginChoice> originProperty() {
        return origin.getReadOnlyProperty();
    }

    public BooleanProperty passedOnlyProperty() {
        return passedOnly;
    }

    public BooleanProperty proteinOnlyProperty() {
        return proteinOnly;
    }

    /// Whether any filter is on.
    public ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    /// The variant that the user turned to; null when there is none.
    public ReadOnlyObjectProperty<@Nullable VariantRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The variant to scroll to after the rows changed; null when there is none.
    public ReadOnlyObjectProperty<@Nullable VariantRow> inSightProperty() {
        return inSight.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<VariantDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// What is withheld, missing or hidden of the variants.
    public ObservableList<Mark> notices() {
        return notices;
    }

    /// Genes that matter for this tumor and that no panel looked at.
    public ObservableList<UncoveredGene> uncovered() {
        return uncovered;
    }

    /// `3 genes not covered`, empty when there is none.
    public ReadOnlyStringProperty uncoveredTextProperty() {
        return uncoveredText.getReadOnlyProperty();
    }

    /// The names of [#uncovered()].
    public ReadOnlyStringProperty uncoveredNamesProperty() {
        return uncoveredNames.getReadOnlyProperty();
    }
}
