package org.casebook.views.timeline;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.casebook.viewmodels.timeline.LaneSwitch;

/// The menu that shows and hides lanes.
final class LaneMenu {
    private LaneMenu() {}

    /// Makes the entries anew whenever there are other lanes.
    static void follow(MenuButton menu, ObservableList<LaneSwitch> lanes) {
        Runnable fill =
                () -> menu.getItems().setAll(lanes.stream().map(LaneMenu::item).toList());
        lanes.addListener((ListChangeListener<LaneSwitch>) change -> fill.run());
        fill.run();
    }

    private static MenuItem item(LaneSwitch lane) {
        CheckMenuItem item = new CheckMenuItem(lane.text());
        item.selectedProperty().bindBidirectional(lane.shownProperty());
        return item;
    }
}
