package org.casebook.views.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.casebook.viewmodels.Workplace;
import org.casebook.views.agenda.AgendaController;
import org.casebook.views.platform.Views;
import org.casebook.views.status.StatusController;

/// Every screen of the window: its place, its controller, its view model. One line each.
public final class Screens {
    private final Views views = new Views();
    private final Map<Slot, Class<?>> slots = new EnumMap<>(Slot.class);

    public Screens(Workplace work) {
        views.add(ShellController.class, () -> new ShellController(work.shell(), this));
        place(Slot.AGENDA, AgendaController.class, () -> new AgendaController(work.agenda()));
        place(Slot.STATUS, StatusController.class, () -> new StatusController(work.status()));
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

    /// Puts the screen of a place into a pane; a place without a screen takes no room.
    void fill(Slot slot, Pane pane) {
        boolean present = slots.containsKey(slot);
        pane.setManaged(present);
        pane.setVisible(present);
        if (present) {
            pane.getChildren().add(screen(slot));
        }
    }

    /// How screens are loaded.
    public Views views() {
        return views;
    }
}
