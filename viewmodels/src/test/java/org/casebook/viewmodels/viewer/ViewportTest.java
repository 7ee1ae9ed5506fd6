package org.casebook.viewmodels.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewportTest {
    private final Viewport viewport = new Viewport();

    @Test
    void fitsThePictureIntoThePane() {
        viewport.show(100, 200, 1);
        viewport.resize(400, 400);

        assertThat(viewport.placement()).isEqualTo(new Placement(100, 0, 200, 400));
        assertThat(viewport.scale()).isEqualTo(2);
    }

    @Test
    void respectsTheShapeOfPixels() {
        viewport.resize(400, 400);
        viewport.show(200, 100, 2);

        assertThat(viewport.placement()).isEqualTo(new Placement(0, 0, 400, 400));
    }

    @Test
    void staysFittedWhenThePaneGrows() {
        viewport.show(100, 100, 1);
        viewport.resize(100, 100);
        viewport.resize(300, 200);

        assertThat(viewport.placement()).isEqualTo(new Placement(50, 0, 200, 200));
    }

    @Test
    void keepsWhatLiesUnderThePointerWhileZooming() {
        viewport.show(100, 100, 1);
        viewport.resize(100, 100);

        viewport.zoom(2, 30, 40);

        Placement placed = viewport.placement();
        assertThat(placed).isEqualTo(new Placement(-30, -40, 200, 200));
        assertThat(placed.column(30, 100)).isEqualTo(30);
        assertThat(placed.row(40, 100)).isEqualTo(40);
    }

    @Test
    void keepsZoomAndPlaceForTheNextPictureOfTheSameShape() {
        viewport.resize(100, 100);
        viewport.show(100, 100, 1);
        viewport.zoom(2);
        viewport.pan(5, -5);
        Placement before = viewport.placement();

        viewport.show(100, 100, 1);
        assertThat(viewport.placement()).isEqualTo(before);

        viewport.show(50, 50, 1);
        assertThat(viewport.placement()).isEqualTo(new Placement(0, 0, 100, 100));
    }

    @Test
    void showsOneColumnOnOnePixel() {
        viewport.resize(300, 200);
        viewport.show(100, 50, 2);

        viewport.actualSize();

        assertThat(viewport.placement()).isEqualTo(new Placement(100, 50, 100, 100));
    }

    @Test
    void endsZoomingSomewhere() {
        viewport.resize(100, 100);
        viewport.show(100, 100, 1);

        for (int i = 0; i < 100; i++) {
            viewport.zoom(2);
        }

        assertThat(viewport.scale()).isEqualTo(40);
    }

    @Test
    void placesPointsOutsideThePictureOutside() {
        viewport.resize(300, 100);
        viewport.show(100, 100, 1);

        assertThat(viewport.placement().column(99, 100)).isNegative();
        assertThat(viewport.placement().column(200, 100)).isEqualTo(100);
    }
}
