package org.casebook.views.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.casebook.viewmodels.shell.Place;
import org.casebook.viewmodels.shell.ShellViewModel;

/// The panels of a case: the timeline over the whole width, then variants, imaging and similar cases, then notes,
/// evidence and recommendation. Shares of the height grow with the window and stop shrinking where text would be cut;
/// a panel shown alone takes all of it.
public final class CaseGrid extends Region {
    private static final double GAP = 6;
    private static final double LEAST_TIMELINE = 190;
    private static final double LEAST_ROW = 270;
    private static final double LEAST_ALONE = 380;
    private static final double TIMELINE_SHARE = 0.27;
    private static final double[] UPPER = {0.40, 0.32, 0.28};
    private static final double[] LOWER = {0.40, 0.32, 0.28};

    private final Map<Place, Pane> panes = new EnumMap<>(Place.class);

    public CaseGrid() {
        for (Place place : Place.values()) {
            StackPane pane = new StackPane();
            pane.getStyleClass().add("card");
            pane.setId(place.name().toLowerCase(Locale.ROOT));
            panes.put(place, pane);
            getChildren().add(pane);
        }
    }

    /// Puts the screens in and follows which of them are to be seen.
    void fill(ShellViewModel shell, Screens screens) {
        panes.forEach((place, pane) -> {
            pane.visibleProperty().bind(shell.showsProperty(place));
            pane.visibleProperty().subscribe(now -> requestLayout());
            screens.fill(Slot.valueOf(place.name()), pane);
        });
        shell.onlyProperty().subscribe(alone -> requestLayout());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isAlone() ? LEAST_ALONE : LEAST_TIMELINE + 2 * (LEAST_ROW + GAP);
    }

    private boolean isAlone() {
        return panes.values().stream().filter(Pane::isVisible).count() == 1;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (isAlone()) {
            panes.values().stream().filter(Pane::isVisible).forEach(pane -> pane.resizeRelocate(0, 0, width, height));
            return;
        }
        double timeline = Math.max(LEAST_TIMELINE, height * TIMELINE_SHARE);
        double row = (height - timeline - 2 * GAP) / 2;
        pane(Place.TIMELINE).resizeRelocate(0, 0, width, timeline);
        layoutRow(timeline + GAP, row, UPPER, Place.VARIANTS, Place.IMAGING, Place.SIMILAR);
        layoutRow(timeline + row + 2 * GAP, row, LOWER, Place.NOTES, Place.EVIDENCE, Place.RECOMMENDATION);
    }

    private void layoutRow(double y, double height, double[] shares, Place... places) {
        double room = getWidth() - GAP * (places.length - 1);
        double x = 0;
        for (int i = 0; i < places.length; i++) {
            double width = Math.floor(room * shares[i]);
            pane(places[i]).resizeRelocate(x, y, width, height);
            x += width + GAP;
        }
    }

    private Pane pane(Place place) {
        return Objects.requireNonNull(panes.get(place));
    }
}
