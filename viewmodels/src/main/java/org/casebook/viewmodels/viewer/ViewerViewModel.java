package org.casebook.viewmodels.viewer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.imaging.Window;
import org.casebook.viewmodels.imaging.Comparison;
import org.casebook.viewmodels.imaging.Pixels;
import org.casebook.viewmodels.imaging.StudySeries;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Front;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// Stacks of the case on the desk, one or two beside each other. Whatever happens to the case closes the viewer; the
/// viewer never changes the case.
public final class ViewerViewModel {
    private static final Texts TEXTS = Texts.of("viewer");
    private static final String HOUNSFIELD = "HU";
    /// How many bytes of frames are kept while the viewer is open.
    private static final long KEPT = 256L << 20;
    private static final int PAGE = 10;
    private static final double ZOOM = 1.25;

    private final Session session;
    private final Desk desk;
    private final Front front;
    private final ViewedStack current;
    private final ViewedStack prior;
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ObservableList<PriorChoice> priors = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PriorChoice> choice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper linked = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<ViewedStack> active;
    private final ReadOnlyObjectWrapper<DragMode> mode = new ReadOnlyObjectWrapper<>(DragMode.SCROLL);
    private final ObservableList<WindowPreset> presets = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WindowPreset> preset = new ReadOnlyObjectWrapper<>();
    private StackLink link = new StackLink(false, 0);
    private FrameCache frames = new FrameCache(0);

    public ViewerViewModel(CaseGateway cases, Session session, Desk desk, Front front, WorkRunner work) {
        this.session = session;
        this.desk = desk;
        this.front = front;
        current = new ViewedStack(cases, session, work, "current");
        prior = new ViewedStack(cases, session, work, "prior");
        active = new ReadOnlyObjectWrapper<>(current);
        front.viewedProperty().subscribe(this::show);
        desk.stateProperty().subscribe((before, now) -> front.closeViewer());
        desk.revealedProperty().subscribe((before, now) -> front.closeViewer());
        session.privacyProperty().subscribe((before, now) -> showWho());
        current.pictureProperty().subscribe(this::offerPresets);
    }

    private void show(@Nullable ItemId seriesId) {
        current.clear();
        prior.clear();
        priors.clear();
        presets.clear();
        choice.set(null);
        preset.set(WindowPreset.AS_PROPOSED);
        linked.set(true);
        active.set(current);
        frames = new FrameCache(KEPT);
        showWho();
        series(seriesId).ifPresent(this::show);
    }

    private void show(StudySeries series) {
        desk.state().meantCase().ifPresent(caseId -> {
            List<Slice> stack = Slice.of(series.series());
            current.show(caseId, series, TEXTS.say("current", series.day()), stack, stack.size() / 2, frames);
            List<StudySeries> all = all();
            List<StudySeries> comparable = Comparison.priors(series, all);
            priors.setAll(Stream.of(
                            Stream.of(new PriorChoice(null, TEXTS.say("noPrior"))),
                            comparable.stream().map(ViewerViewModel::choice),
                            all.stream()
                                    .filter(other -> !other.equals(series) && !comparable.contains(other))
                                    .map(ViewerViewModel::choice))
                    .flatMap(each -> each)
                    .toList());
            compareWith(priors.get(comparable.isEmpty() ? 0 : 1));
        });
    }

    private static PriorChoice choice(StudySeries series) {
        return new PriorChoice(series.id(), TEXTS.say("choice", series.day(), series.fullName()));
    }

    private List<StudySeries> all() {
        return desk.state()
                .openFile()
                .flatMap(file -> file.studies().visible())
                .map(StudySeries::in)
                .orElse(List.of());
    }

    private Optional<StudySeries> series(@Nullable ItemId id) {
        return all().stream().filter(series -> series.id().equals(id)).findFirst();
    }

    private void showWho() {
        who.set(
                front.viewedProperty().get() == null
                        ? ""
                        : desk.state()
                                .openFile()
                                .map(CaseFile::header)
                                .map(this::who)
                                .orElse(""));
    }

    private String who(CaseHeader header) {
        boolean hides = session.privacyProperty().get();
        return Stream.of(
                        hides ? "" : Field.of("", header.name()).text(),
                        header.patient().text(),
                        Field.of("", header.sex()).text(),
                        Field.of("", header.age()).text())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /// Hounsfield presets are for Hounsfield units; a picture without values has no window. A place without a picture
    /// changes nothing.
    private void offerPresets(@Nullable Pixels drawn) {
        if (drawn == null) {
            return;
        }
        List<WindowPreset> fitting = current.unit().equals(HOUNSFIELD)
                ? List.of(WindowPreset.values())
                : current.window().isPresent() ? List.of(WindowPreset.AS_PROPOSED) : List.of();
        if (!fitting.equals(presets)) {
            presets.setAll(fitting);
        }
    }

    /// The user chose what to compare with.
    public void compareWith(@Nullable PriorChoice chosen) {
        if (chosen == null || chosen.equals(choice.get())) {
            return;
        }
        choice.set(chosen);
        prior.clear();
        active.set(current);
        Optional<StudySeries> other = series(chosen.series());
        Optional<StudySeries> series = series(front.viewedProperty().get());
        Optional<CaseId> caseId = desk.state().meantCase();
        if (other.isPresent() && series.isPresent() && caseId.isPresent()) {
            List<Slice> stack = Slice.of(other.get().series());
            linked.set(true);
            link = StackLink.opening(current.slices(), stack);
            int start = stack.isEmpty() || current.slices().isEmpty()
                    ? stack.size() / 2
                    : link.counterpart(current.slices(), current.atProperty().get(), stack);
            prior.show(caseId.get(), other.get(), when(other.get(), series.get()), stack, start, frames);
            if (isSameModality(series.get(), other.get())) {
                prior.shade(current.chosenWindow().orElse(null));
            }
        }
    }

    private static boolean isSameModality(StudySeries one, StudySeries other) {
        return Objects.equals(one.series().dicomModality(), other.series().dicomModality());
    }

    private static String when(StudySeries other, StudySeries series) {
        String age = other.age(series);
        return age.isEmpty() ? TEXTS.say("prior.undated", other.day()) : TEXTS.say("prior", other.day(), age);
    }

    private boolean isPair() {
        return prior.presentProperty().get();
    }

    private ViewedStack beside(ViewedStack stack) {
        return stack == current ? prior : current;
    }

    /// Scrolls the other stack to where this one stands.
    private void follow(ViewedStack led) {
        ViewedStack other = beside(led);
        if (isPair()
                && linked.get()
                && !led.slices().isEmpty()
                && !other.slices().isEmpty()) {
            StackLink seen = led == current ? link : link.reversed();
            other.go(seen.counterpart(led.slices(), led.atProperty().get(), other.slices()));
        }
    }

    /// Scrolls both stacks together from where they stand now, or each on its own.
    public void toggleLink() {
        linked.set(!linked.get());
        if (linked.get()
                && isPair()
                && !current.slices().isEmpty()
                && !prior.slices().isEmpty()) {
            link = StackLink.between(
                    current.slices(),
                    current.atProperty().get(),
                    prior.slices(),
                    prior.atProperty().get());
        }
    }

    /// The user turns to a stack: keys and buttons are about it.
    public void activate(ViewedStack stack) {
        active.set(stack);
    }

    /// To a place of a stack, base 0.
    public void go(ViewedStack stack, int index) {
        stack.go(index);
        follow(stack);
    }

    /// Some places on, or back when negative.
    public void step(int by) {
        go(active.get(), active.get().atProperty().get() + by);
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    public void nextPage() {
        step(PAGE);
    }

    public void previousPage() {
        step(-PAGE);
    }

    public void first() {
        go(active.get(), 0);
    }

    public void last() {
        go(active.get(), active.get().sizeProperty().get() - 1);
    }

    /// The wheel turned over a stack.
    ///
    /// @param delta in pixels, as the toolkit counts; positive upwards
    public void wheel(ViewedStack stack, double delta) {
        int places = stack.places(delta);
        if (places != 0) {
            go(stack, stack.atProperty().get() + places);
        }
    }

    /// The user dragged over a stack.
    ///
    /// @param how what the drag does
    /// @param dx in pixels, as `dy`
    public void drag(ViewedStack stack, DragMode how, double dx, double dy) {
        switch (how) {
            case SCROLL -> wheel(stack, -4 * dy);
            case WINDOW -> adjust(stack, dx, dy);
            case PAN -> both(stack, each -> each.pan(dx, dy));
        }
    }

    private void adjust(ViewedStack stack, double wider, double higher) {
        preset.set(null);
        stack.adjust(wider, higher);
        stack.window().ifPresent(window -> shadeLike(stack, window));
    }

    /// A prior is shaded as the current one where their values mean the same.
    private void shadeLike(ViewedStack stack, @Nullable Window window) {
        ViewedStack other = beside(stack);
        if (isPair() && linked.get() && other.unit().equals(stack.unit())) {
            other.shade(window);
        }
    }

    /// The window becomes wider, or narrower when negative.
    public void widen(double pixels) {
        adjust(active.get(), pixels, 0);
    }

    /// The window moves up, or down when negative.
    public void raise(double pixels) {
        adjust(active.get(), 0, pixels);
    }

    /// The user chose a window.
    public void shade(WindowPreset chosen) {
        if (presets.contains(chosen)) {
            preset.set(chosen);
            Window window = chosen.window().orElse(null);
            active.get().shade(window);
            shadeLike(active.get(), window);
        }
    }

    /// Turns black and white around.
    public void invert() {
        both(active.get(), ViewedStack::invert);
    }

    public void fit() {
        both(active.get(), ViewedStack::fit);
    }

    /// One pixel of the picture on one of the screen.
    public void actualSize() {
        both(active.get(), ViewedStack::actualSize);
    }

    public void zoomIn() {
        both(active.get(), stack -> stack.zoom(ZOOM));
    }

    public void zoomOut() {
        both(active.get(), stack -> stack.zoom(1 / ZOOM));
    }

    /// Zooms around a place of a stack.
    ///
    /// @param delta as in [#wheel]
    public void zoom(ViewedStack stack, double delta, double x, double y) {
        double factor = delta > 0 ? ZOOM : 1 / ZOOM;
        both(stack, each -> each.zoom(factor, x, y));
    }

    private void both(ViewedStack stack, Consumer<ViewedStack> act) {
        act.accept(stack);
        if (isPair() && linked.get()) {
            act.accept(beside(stack));
        }
    }

    /// The pane of a stack has this size from now on.
    public void resize(ViewedStack stack, double width, double height) {
        stack.resize(width, height);
    }

    /// The pointer is over a place of a stack.
    public void pointAt(ViewedStack stack, double x, double y) {
        stack.pointAt(x, y);
    }

    /// The pointer left a stack.
    public void pointAway(ViewedStack stack) {
        stack.pointAway();
    }

    public void choose(DragMode wanted) {
        mode.set(wanted);
    }

    /// The user asks where a series comes from.
    public void inspect(ViewedStack stack) {
        Optional.ofNullable(
                        stack == current
                                ? front.viewedProperty().get()
                                : Objects.requireNonNull(choice.get()).series())
                .ifPresent(series -> desk.inspect(series, stack.titleProperty().get()));
    }

    public void close() {
        front.closeViewer();
    }

    /// Whether the viewer lies over the panels.
    public ObservableValue<Boolean> openProperty() {
        return Derived.of(front.viewedProperty(), series -> true, false);
    }

    /// Whose pictures these are; without the name in privacy mode.
    public ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    /// Whether identity is hidden, which text in the pixels themselves is not.
    public ReadOnlyBooleanProperty privacyProperty() {
        return session.privacyProperty();
    }

    public ViewedStack current() {
        return current;
    }

    /// The stack to compare with; present or not.
    public ViewedStack prior() {
        return prior;
    }

    /// None, then comparable series of earlier studies, then all others.
    public ObservableList<PriorChoice> priors() {
        return priors;
    }

    public ReadOnlyObjectProperty<@Nullable PriorChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// Whether what is done to one stack is done to both.
    public ReadOnlyBooleanProperty linkedProperty() {
        return linked.getReadOnlyProperty();
    }

    /// The stack that keys and buttons are about.
    public ReadOnlyObjectProperty<ViewedStack> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DragMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Whether this is what dragging does.
    public boolean isOn(DragMode each) {
        return each == modeProperty().get();
    }

    /// Windows that fit the picture.
    public ObservableList<WindowPreset> presets() {
        return presets;
    }

    /// The window chosen last; null after the user changed it by hand.
    public ReadOnlyObjectProperty<@Nullable WindowPreset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /// Whether this is the window that [#presetProperty()] names.
    public boolean isOn(WindowPreset each) {
        return each == presetProperty().get();
    }
}
