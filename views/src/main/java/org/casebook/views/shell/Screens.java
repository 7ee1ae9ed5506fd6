package org.casebook.views.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.casebook.viewmodels.Workplace;
import org.casebook.views.accesslog.AccessLogController;
import org.casebook.views.agenda.AgendaController;
import org.casebook.views.caseheader.CaseHeaderController;
import org.casebook.views.evidence.EvidenceController;
import org.casebook.views.hints.HintsController;
import org.casebook.views.imaging.ImagingController;
import org.casebook.views.intake.IntakeController;
import org.casebook.views.intake.PendingController;
import org.casebook.views.intake.QuarantineController;
import org.casebook.views.inventory.InventoryController;
import org.casebook.views.lock.LockController;
import org.casebook.views.modalities.ModalitiesController;
import org.casebook.views.news.NewsController;
import org.casebook.views.notes.NotesController;
import org.casebook.views.packet.PacketController;
import org.casebook.views.platform.Views;
import org.casebook.views.quality.QualityController;
import org.casebook.views.recommendation.RecommendationController;
import org.casebook.views.search.SearchController;
import org.casebook.views.shortcuts.ShortcutsController;
import org.casebook.views.similar.SimilarController;
import org.casebook.views.source.SourceController;
import org.casebook.views.status.StatusController;
import org.casebook.views.timeline.TimelineController;
import org.casebook.views.variants.VariantsController;
import org.casebook.views.viewer.ViewerController;

/// Every screen of the window: its place, its controller, its view model. One line each.
public final class Screens {
    private final Views views = new Views();
    private final Map<Slot, Class<?>> slots = new EnumMap<>(Slot.class);
    private final Map<Slot, Pane> waiting = new EnumMap<>(Slot.class);

    public Screens(Workplace work) {
        views.add(ShellController.class, () -> new ShellController(work.shell(), this));
        place(Slot.AGENDA, AgendaController.class, () -> new AgendaController(work.agenda()));
        place(Slot.CASE_HEADER, CaseHeaderController.class, () -> new CaseHeaderController(work.caseHeader()));
        place(Slot.MODALITIES, ModalitiesController.class, () -> new ModalitiesController(work.modalities()));
        place(Slot.HINTS, HintsController.class, () -> new HintsController(work.hints()));
        place(Slot.SOURCE, SourceController.class, () -> new SourceController(work.source()));
        place(Slot.SEARCH, SearchController.class, () -> new SearchController(work.search()));
        place(Slot.PACKET, PacketController.class, () -> new PacketController(work.packet()));
        place(Slot.SHORTCUTS, ShortcutsController.class, () -> new ShortcutsController(work.shortcuts()));
        place(Slot.LOCK, LockController.class, () -> new LockController(work.lock()));
        place(Slot.NOTES, NotesController.class, () -> new NotesController(work.notes()));
        place(Slot.VARIANTS, VariantsController.class, () -> new VariantsController(work.variants()));
        place(
                Slot.RECOMMENDATION,
                RecommendationController.class,
                () -> new RecommendationController(work.recommendation()));
        place(Slot.ACCESS_LOG, AccessLogController.class, () -> new AccessLogController(work.accessLog()));
        place(Slot.QUALITY, QualityController.class, () -> new QualityController(work.quality(), views::load));
        views.add(InventoryController.class, () -> new InventoryController(work.inventory()));
        place(Slot.IMAGING, ImagingController.class, () -> new ImagingController(work.imaging()));
        place(Slot.VIEWER, ViewerController.class, () -> new ViewerController(work.viewer()));
        place(Slot.SIMILAR, SimilarController.class, () -> new SimilarController(work.similar()));
        place(Slot.EVIDENCE, EvidenceController.class, () -> new EvidenceController(work.evidence()));
        place(Slot.NEWS, NewsController.class, () -> new NewsController(work.news()));
        place(Slot.INTAKE, IntakeController.class, () -> new IntakeController(work.intake()));
        views.add(PendingController.class, () -> new PendingController(work.pending()));
        views.add(QuarantineController.class, () -> new QuarantineController(work.quarantine()));
        place(Slot.STATUS, StatusController.class, () -> new StatusController(work.status()));
        place(Slot.TIMELINE, TimelineController.class, () -> new TimelineController(work.timeline()));
    }

    private <C> void place(Slot slot, Class<C> controller, Supplier<C> make) {
        slots.put(slot, controller);
        views.add(controller, make);
    }

    /// The whole window.
    public Parent window() {
        return views.load(ShellController.class);
    }

    /// The screen of one place, for tests and pictures of a single screen.
    ///
    /// @throws IllegalArgumentException when no screen stands there
    public Parent screen(Slot slot) {
        Class<?> controller = slots.get(slot);
        if (controller == null) {
            throw new IllegalArgumentException("place %s has no screen".formatted(slot));
        }
        return views.load(controller);
    }

    /// Puts the screen of a place into a pane as soon as the pane is to be seen, or when it is its turn to be made
    /// ready. A window that has just opened so makes only what it shows.
    void fill(Slot slot, Pane pane) {
        waiting.put(slot, pane);
        pane.visibleProperty().subscribe(shown -> {
            if (shown) {
                make(slot);
            }
        });
    }

    /// Makes one of the screens that nobody has seen yet, in the order in which they are likely to be.
    ///
    /// @return false when all are there
    boolean makeNext() {
        waiting.keySet().stream().findFirst().ifPresent(this::make);
        return !waiting.isEmpty();
    }

    private void make(Slot slot) {
        Pane pane = waiting.remove(slot);
        if (pane != null) {
            pane.getChildren().add(screen(slot));
        }
    }

    /// How screens are loaded.
    public Views views() {
        return views;
    }
}
