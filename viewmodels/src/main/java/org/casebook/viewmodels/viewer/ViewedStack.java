package org.casebook.viewmodels.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.Frame;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.imaging.Window;
import org.casebook.viewmodels.imaging.Pixels;
import org.casebook.viewmodels.imaging.StudySeries;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// One stack of the viewer: where it stands, and the picture of that place.
///
/// While a picture is made no second one is begun, and when it is here the newest wish is next: so the screen follows a
/// quick hand as fast as it can, and ends where the hand ends.
public final class ViewedStack {
    private static final Texts TEXTS = Texts.of("viewer");
    /// How many places are read ahead in the direction of the last move; one is read against it.
    private static final int AHEAD = 3;
    /// One notch of a wheel, as the toolkit counts.
    private static final double NOTCH = 40;
    /// The proposed width is passed over so many pixels of dragging.
    private static final double WINDOW_PIXELS = 400;

    private final CaseGateway cases;
    private final Session session;
    private final WorkRunner work;
    private final String name;
    private final Viewport viewport = new Viewport();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper when = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.loading());
    private final ReadOnlyObjectWrapper<@Nullable Pixels> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Placement> placement = new ReadOnlyObjectWrapper<>(Placement.NOWHERE);
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper shading = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
    private @Nullable CaseId caseId;
    private FrameCache cache = new FrameCache(0);
    private List<Slice> slices = List.of();
    private int direction = 1;
    private double wheeled;
    private @Nullable Window window;
    private boolean inverted;
    private @Nullable Rendering shown;
    private boolean busy;
    private boolean again;

    /// @param name of the stack in the keys of its work
    ViewedStack(CaseGateway cases, Session session, WorkRunner work, String name) {
        this.cases = cases;
        this.session = session;
        this.work = work;
        this.name = name;
    }

    /// Shows a series.
    ///
    /// @param saysWhen day of the study and what it is here
    /// @param stack of the series
    /// @param start the place to begin at, base 0
    void show(CaseId of, StudySeries series, String saysWhen, List<Slice> stack, int start, FrameCache frames) {
        clear();
        caseId = of;
        cache = frames;
        slices = stack;
        present.set(true);
        title.set(series.fullName());
        when.set(saysWhen);
        size.set(slices.size());
        at.set(start);
        String reason = series.series().unavailable();
        state.set(
                slices.isEmpty()
                        ? PanelState.empty(TEXTS.say("noPicture"), Objects.requireNonNullElse(reason, ""))
                        : PanelState.loading());
        render();
    }

    /// Takes the stack off the screen, and drops its work and its pictures.
    void clear() {
        stopWork();
        caseId = null;
        cache = new FrameCache(0);
        slices = List.of();
        present.set(false);
        title.set("");
        when.set("");
        size.set(0);
        at.set(0);
        state.set(PanelState.loading());
        picture.set(null);
        place.set("");
        shading.set("");
        value.set("");
        spoken.set("");
        window = null;
        inverted = false;
        shown = null;
        viewport.fit();
    }

    private void stopWork() {
        CaseId of = caseId;
        if (of != null) {
            work.stop(key(of, ""));
            work.stop(key(of, "/ahead"));
        }
        busy = false;
        again = false;
    }

    private WorkKey key(CaseId of, String part) {
        return new WorkKey(of.text(), "viewer/" + name + part);
    }

    List<Slice> slices() {
        return slices;
    }

    /// To a place of the stack, base 0; beyond an end to the end.
    void go(int index) {
        int wanted = Math.clamp(index, 0, Math.max(0, slices.size() - 1));
        if (wanted != at.get()) {
            direction = wanted > at.get() ? 1 : -1;
            at.set(wanted);
            render();
        }
    }

    /// How many places a movement of the wheel goes; parts of a notch are kept until it turns back.
    int places(double delta) {
        wheeled = (wheeled * delta < 0 ? 0 : wheeled) + delta / NOTCH;
        int whole = (int) wheeled;
        wheeled -= whole;
        return -whole;
    }

    /// @param wanted null for the window that each frame proposes
    void shade(@Nullable Window wanted) {
        window = wanted;
        render();
    }

    /// Moves the window by a drag.
    ///
    /// @param wider in pixels of the screen, as `higher`
    void adjust(double wider, double higher) {
        Rendering now = shown;
        if (now != null && now.frame() instanceof Frame.Grey grey && now.window() != null) {
            Window from = Objects.requireNonNullElse(window, now.window());
            double step = grey.proposed().width() / WINDOW_PIXELS;
            double least = from.shape() == Window.Shape.LINEAR ? 1 : step;
            shade(new Window(
                    from.center() + higher * step, Math.max(least, from.width() + wider * step), from.shape()));
        }
    }

    /// The window that the user chose; empty while each frame proposes its own.
    Optional<Window> chosenWindow() {
        return Optional.ofNullable(window);
    }

    /// The window as the user or the frame chose it; empty where none applies.
    Optional<Window> window() {
        Rendering now = shown;
        return window != null ? Optional.of(window) : Optional.ofNullable(now == null ? null : now.window());
    }

    /// Unit of the values on the screen; empty where there is none.
    String unit() {
        Rendering now = shown;
        return now != null && now.frame() instanceof Frame.Grey grey ? grey.unit() : "";
    }

    void invert() {
        inverted = !inverted;
        render();
    }

    private void render() {
        CaseId of = caseId;
        if (of == null || slices.isEmpty()) {
            return;
        }
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        Rendering.Wanted wanted = new Rendering.Wanted(at.get(), slices.get(at.get()), window, inverted);
        Rendering.Source source = source();
        FrameCache frames = cache;
        work.start(Work.of(
                key(of, ""),
                TEXTS.say("work.frame"),
                () -> Rendering.of(wanted, frames, source),
                rendering -> show(of, rendering),
                failure -> show(of, Rendering.without(wanted, PanelState.failed(Failure.inWords(failure))))));
    }

    private Rendering.Source source() {
        AccessContext context = session.context();
        return (instance, frame) -> cases.frame(context, instance, frame);
    }

    private void show(CaseId of, Rendering rendering) {
        busy = false;
        shown = rendering;
        Pixels pixels = rendering.pixels();
        if (pixels != null) {
            viewport.show(pixels.width(), pixels.height(), rendering.pixelAspect());
        }
        placement.set(viewport.placement());
        picture.set(pixels);
        state.set(rendering.state());
        value.set("");
        sayPlace(rendering);
        sayShading();
        if (again) {
            again = false;
            render();
        } else {
            readAhead(of);
        }
    }

    private void readAhead(CaseId of) {
        List<Slice> next = new ArrayList<>();
        for (int i = 1; i <= AHEAD; i++) {
            addPlace(next, at.get() + i * direction);
        }
        addPlace(next, at.get() - direction);
        Rendering.Source source = source();
        FrameCache frames = cache;
        List<Slice> outstanding =
                next.stream().filter(slice -> frames.get(slice).isEmpty()).toList();
        if (outstanding.isEmpty()) {
            return;
        }
        work.start(new Work<>(
                key(of, "/ahead"),
                TEXTS.say("work.ahead"),
                progress -> outstanding.stream()
                        .takeWhile(slice -> !progress.stopped())
                        .filter(slice ->
                                Rendering.read(slice, frames, source).visible().isPresent())
                        .count(),
                read -> {},
                failure -> {}));
    }

    private void addPlace(List<Slice> places, int index) {
        if (index >= 0 && index < slices.size()) {
            places.add(slices.get(index));
        }
    }

    private void sayPlace(Rendering now) {
        Double position = now.slice().position();
        String number = TEXTS.say("place", now.at() + 1, slices.size());
        place.set(position == null ? number : TEXTS.say("place.position", number, position));
        spoken.set(TEXTS.say(
                "spoken", title.get(), when.get(), place.get(), now.state().headline()));
    }

    private void sayShading() {
        Rendering now = shown;
        Window through = now == null ? null : now.window();
        String zoom = now == null || now.pixels() == null ? "" : TEXTS.say("zoom", viewport.scale());
        shading.set(through == null ? zoom : TEXTS.say("window", through.center(), through.width(), zoom));
    }

    void resize(double width, double height) {
        viewport.resize(width, height);
        placed();
    }

    void fit() {
        viewport.fit();
        placed();
    }

    void actualSize() {
        viewport.actualSize();
        placed();
    }

    void zoom(double factor) {
        viewport.zoom(factor);
        placed();
    }

    void zoom(double factor, double x, double y) {
        viewport.zoom(factor, x, y);
        placed();
    }

    void pan(double dx, double dy) {
        viewport.pan(dx, dy);
        placed();
    }

    private void placed() {
        placement.set(viewport.placement());
        sayShading();
    }

    /// The pointer is over a place of the pane.
    void pointAt(double x, double y) {
        Rendering now = shown;
        Pixels pixels = picture.get();
        value.set(
                now == null || pixels == null
                        ? ""
                        : now.valueAt(
                                placement.get().column(x, pixels.width()),
                                placement.get().row(y, pixels.height())));
    }

    /// The pointer left the pane.
    void pointAway() {
        value.set("");
    }

    /// Whether there is a stack at all.
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// DICOM modality and description of the series.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Day of the study, and how it relates to the other stack.
    public ReadOnlyStringProperty whenProperty() {
        return when.getReadOnlyProperty();
    }

    /// How many places it has.
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /// The place that the user wants, base 0; the picture may still be of another.
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /// Content, loading, or why the place has no picture.
    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Pixels> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Placement> placementProperty() {
        return placement.getReadOnlyProperty();
    }

    /// Number and position of the place on the screen.
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Window and zoom.
    public ReadOnlyStringProperty shadingProperty() {
        return shading.getReadOnlyProperty();
    }

    /// The value under the pointer; empty while there is none.
    public ReadOnlyStringProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// What is on the screen, in one sentence.
    public ReadOnlyStringProperty spokenProperty() {
        return spoken.getReadOnlyProperty();
    }
}
