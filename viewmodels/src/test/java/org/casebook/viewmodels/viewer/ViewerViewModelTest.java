package org.casebook.viewmodels.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.imaging.Window;
import org.casebook.viewmodels.imaging.Pixels;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Front;
import org.casebook.viewmodels.session.Inspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewerViewModelTest {
    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final Desk desk = sample.desk();
    private final Front front = new Front();
    private final ViewerViewModel viewer =
            new ViewerViewModel(sample.cases(), sample.session(), desk, front, sample.work());
    private final ViewedStack current = viewer.current();
    private final ViewedStack prior = viewer.prior();

    @BeforeEach
    void openCase() {
        desk.open(SampleCases.COMPLETE);
        queue.runAll();
    }

    @Test
    void opensOnTheMiddleOfTheSeriesBesideItsPrior() {
        view("ct-current/1");

        assertThat(viewer.openProperty().getValue()).isTrue();
        assertThat(current.titleProperty().get()).isEqualTo("CT · axial soft tissue");
        assertThat(current.whenProperty().get()).isEqualTo("2 Nov 2026");
        assertThat(current.placeProperty().get()).isEqualTo("Slice 13 of 24 · 65.0 mm");
        assertThat(current.shadingProperty().get()).startsWith("C 40 · W 400");
        assertThat(prior.whenProperty().get()).isEqualTo("30 Jul 2026 · 95 days earlier");
        assertThat(prior.placeProperty().get()).isEqualTo("Slice 13 of 24 · 65.0 mm");
    }

    @Test
    void offersComparableSeriesFirstThenAllOthers() {
        view("ct-current/2");

        assertThat(viewer.priors())
                .extracting(PriorChoice::name)
                .startsWith("No comparison", "30 Jul 2026 · CT · axial lung")
                .contains("22 Sep 2025 · MR · FLAIR axial", "2 Nov 2026 · CT · coronal")
                .hasSize(9);
    }

    @Test
    void comparesWithAnotherChoiceOrWithNone() {
        view("ct-current/1");

        viewer.compareWith(viewer.priors().getLast());
        queue.runAll();
        assertThat(prior.titleProperty().get()).isEqualTo("MR · FLAIR axial");

        viewer.compareWith(viewer.priors().getFirst());
        assertThat(prior.presentProperty().get()).isFalse();
        assertThat(prior.pictureProperty().get()).isNull();
    }

    @Test
    void scrollsBothStacksByPositionUntilUnlinked() {
        view("ct-current/1");

        viewer.go(current, 3);
        queue.runAll();
        assertThat(prior.placeProperty().get()).isEqualTo("Slice 4 of 24 · 20.0 mm");

        viewer.toggleLink();
        viewer.go(prior, 10);
        assertThat(current.atProperty().get()).isEqualTo(3);

        viewer.toggleLink();
        viewer.go(current, 4);
        assertThat(prior.atProperty().get()).isEqualTo(11);
    }

    @Test
    void movesByStepsPagesAndToTheEnds() {
        view("ct-current/1");

        viewer.next();
        assertThat(current.atProperty().get()).isEqualTo(13);
        viewer.nextPage();
        assertThat(current.atProperty().get()).isEqualTo(23);
        viewer.next();
        assertThat(current.atProperty().get()).isEqualTo(23);
        viewer.previousPage();
        assertThat(current.atProperty().get()).isEqualTo(13);
        viewer.first();
        assertThat(current.atProperty().get()).isZero();
        viewer.last();
        assertThat(current.atProperty().get()).isEqualTo(23);
    }

    @Test
    void addsUpPartsOfANotchOfTheWheel() {
        view("ct-current/1");

        viewer.wheel(current, -15);
        viewer.wheel(current, -15);
        assertThat(current.atProperty().get()).isEqualTo(12);
        viewer.wheel(current, -15);
        assertThat(current.atProperty().get()).isEqualTo(13);
        viewer.wheel(current, 80);
        assertThat(current.atProperty().get()).isEqualTo(11);
    }

    @Test
    void endsWhereAQuickHandEndsWithoutMakingEveryPicture() {
        view("mri-brain/1");
        int before = queue.size();

        viewer.next();
        viewer.next();
        viewer.next();

        assertThat(queue.size()).isEqualTo(before + 1);
        queue.runAll();
        assertThat(current.placeProperty().get()).startsWith("Slice 16 of 24");
    }

    @Test
    void keepsPictureAndFactsOfOnePlaceTogether() {
        view("mri-brain/1");
        Pixels before = current.pictureProperty().get();

        viewer.next();

        assertThat(current.placeProperty().get()).startsWith("Slice 13 of 24");
        assertThat(current.pictureProperty().get()).isSameAs(before);
    }

    @Test
    void readsNeighboursAheadAndNothingTwice() {
        view("mri-brain/1");

        assertThat(sample.cases().framesRead())
                .containsExactlyInAnyOrder(
                        instance("mri-brain/1/13"),
                        instance("mri-brain/1/14"),
                        instance("mri-brain/1/15"),
                        instance("mri-brain/1/16"),
                        instance("mri-brain/1/12"));

        viewer.next();
        queue.runAll();
        viewer.previous();
        queue.runAll();

        assertThat(sample.cases().framesRead()).doesNotHaveDuplicates();
    }

    @Test
    void goesOnPastAFrameThatCannotBeDecoded() {
        view("ct-current/2");

        viewer.go(current, 6);
        queue.runAll();
        assertThat(current.stateProperty().get())
                .isEqualTo(new PanelState(
                        PanelState.Kind.FAILED, "No picture", "RLE segment 2 ends after 118 of 65536 bytes"));
        assertThat(current.pictureProperty().get()).isNull();
        assertThat(current.placeProperty().get()).startsWith("Slice 7 of 24");
        assertThat(viewer.presets()).contains(WindowPreset.LUNG);

        viewer.next();
        queue.runAll();
        assertThat(current.stateProperty().get()).isEqualTo(PanelState.CONTENT);
        assertThat(current.pictureProperty().get()).isNotNull();
    }

    @Test
    void saysThatReadingFailed() {
        view("mri-brain/1");
        sample.cases().breakDown();

        viewer.last();
        queue.runAll();

        assertThat(current.stateProperty().get().kind()).isEqualTo(PanelState.Kind.FAILED);
        assertThat(current.placeProperty().get()).startsWith("Slice 24 of 24");
    }

    @Test
    void countsFramesOfOneObjectAsPlacesAndShowsColourWithoutWindow() {
        view("us-liver/1");

        assertThat(current.sizeProperty().get()).isEqualTo(8);
        assertThat(current.placeProperty().get()).isEqualTo("Slice 5 of 8");
        assertThat(current.shadingProperty().get()).doesNotContain("W");
        assertThat(viewer.presets()).isEmpty();
    }

    @Test
    void offersHounsfieldWindowsForHounsfieldUnits() {
        view("ct-current/1");

        viewer.shade(WindowPreset.LUNG);
        queue.runAll();

        assertThat(viewer.presets()).containsExactly(WindowPreset.values());
        assertThat(current.window()).contains(new Window(-600, 1500, Window.Shape.LINEAR));
        assertThat(current.shadingProperty().get()).startsWith("C -600 · W 1500");
        assertThat(prior.window()).isEqualTo(current.window());
        assertThat(viewer.presetProperty().get()).isEqualTo(WindowPreset.LUNG);
    }

    @Test
    void offersNoHounsfieldWindowForOtherValues() {
        view("mri-brain/1");

        viewer.shade(WindowPreset.LUNG);
        queue.runAll();
        viewer.resize(current, 256, 256);
        viewer.pointAt(current, 0, 0);

        assertThat(viewer.presets()).containsExactly(WindowPreset.AS_PROPOSED);
        assertThat(current.shadingProperty().get()).startsWith("C 40 · W 400");
        assertThat(current.valueProperty().get()).isEqualTo("x 0 · y 0: -1000");
    }

    @Test
    void keepsTheWindowForTheNextPlaceAndGoesBackToTheProposedOne() {
        view("ct-current/1");
        viewer.shade(WindowPreset.BONE);
        viewer.next();
        queue.runAll();
        assertThat(current.shadingProperty().get()).startsWith("C 400 · W 1800");

        viewer.shade(WindowPreset.AS_PROPOSED);
        queue.runAll();

        assertThat(current.shadingProperty().get()).startsWith("C 40 · W 400");
    }

    @Test
    void changesTheWindowByDraggingNeverBelowWidthOne() {
        view("ct-current/1");

        viewer.drag(current, DragMode.WINDOW, 30, -10);
        viewer.drag(current, DragMode.WINDOW, 10, 0);
        queue.runAll();
        assertThat(current.window()).contains(new Window(30, 440, Window.Shape.LINEAR));
        assertThat(viewer.presetProperty().get()).isNull();

        viewer.drag(current, DragMode.WINDOW, -5000, 0);
        assertThat(current.window()).contains(new Window(30, 1, Window.Shape.LINEAR));
    }

    @Test
    void turnsBlackAndWhiteAround() {
        view("ct-current/1");
        int corner = picture(current).argb()[0];

        viewer.invert();
        queue.runAll();

        assertThat(corner).isEqualTo(Pixels.grey(0));
        assertThat(picture(current).argb()[0]).isEqualTo(Pixels.grey(255));
        assertThat(picture(prior).argb()[0]).isEqualTo(Pixels.grey(255));
    }

    @Test
    void saysTheValueUnderThePointerWithItsUnit() {
        view("ct-current/1");
        viewer.resize(current, 512, 512);

        viewer.pointAt(current, 1, 1);
        assertThat(current.valueProperty().get()).isEqualTo("x 0 · y 0: -1000 HU");

        viewer.pointAt(current, 256, 373);
        assertThat(current.valueProperty().get()).isEqualTo("x 128 · y 186: 420 HU");

        viewer.pointAway(current);
        assertThat(current.valueProperty().get()).isEmpty();
    }

    @Test
    void saysTheColourUnderThePointer() {
        view("us-liver/1");
        viewer.resize(current, 256, 256);

        viewer.pointAt(current, 0, 0);

        assertThat(current.valueProperty().get()).isEqualTo("x 0 · y 0: R 0 G 0 B 0");
        assertThat(current.placementProperty().get()).isEqualTo(new Placement(0, 0, 256, 256));
    }

    @Test
    void zoomsAndMovesLinkedStacksTogether() {
        view("ct-current/1");
        viewer.resize(current, 256, 256);
        viewer.resize(prior, 256, 256);

        viewer.drag(current, DragMode.PAN, 10, 5);
        assertThat(prior.placementProperty().get()).isEqualTo(new Placement(10, 5, 256, 256));

        viewer.toggleLink();
        viewer.activate(prior);
        viewer.fit();
        assertThat(prior.placementProperty().get()).isEqualTo(new Placement(0, 0, 256, 256));
        assertThat(current.placementProperty().get()).isEqualTo(new Placement(10, 5, 256, 256));
    }

    @Test
    void saysWhosePicturesTheyAreAndHidesTheNameFromTheProjector() {
        view("ct-current/1");
        String name = SampleCases.complete()
                .header()
                .name()
                .visible()
                .orElseThrow()
                .value()
                .orElseThrow();
        String pseudonym = SampleCases.complete().header().patient().text();
        assertThat(viewer.whoProperty().get()).contains(name, pseudonym);

        sample.session().togglePrivacy();

        assertThat(viewer.whoProperty().get()).contains(pseudonym).doesNotContain(name);
    }

    @Test
    void closesWithTheCaseAndDropsPicturesThatArriveLate() {
        front.view(series("ct-current/1"));

        desk.open(SampleCases.INCOMPLETE);
        queue.runAll();

        assertThat(front.viewedProperty().get()).isNull();
        assertThat(current.pictureProperty().get()).isNull();
        assertThat(current.presentProperty().get()).isFalse();
        assertThat(viewer.whoProperty().get()).isEmpty();
        assertThat(sample.cases().framesRead()).isEmpty();
    }

    @Test
    void dropsThePictureOfASeriesThatIsNoLongerShown() {
        front.view(series("ct-current/1"));
        front.view(series("mri-brain/1"));

        queue.runAll();

        assertThat(current.titleProperty().get()).isEqualTo("MR · T1 axial post");
        assertThat(current.spokenProperty().get()).startsWith("MR · T1 axial post");
        assertThat(sample.cases().framesRead()).doesNotContain(instance("ct-current/1/13"));
    }

    @Test
    void leavesTheCaseAloneWhenItCloses() {
        view("ct-current/1");

        viewer.close();

        assertThat(viewer.openProperty().getValue()).isFalse();
        assertThat(desk.state().openFile()).contains(SampleCases.complete());
        assertThat(current.pictureProperty().get()).isNull();
    }

    @Test
    void makesWayForWhatTheUserIsTakenTo() {
        view("ct-current/1");

        desk.reveal(SampleSource.id(ItemKind.NOTE, "any"));

        assertThat(viewer.openProperty().getValue()).isFalse();
    }

    @Test
    void leadsFromAStackToItsSource() {
        view("ct-current/1");

        viewer.inspect(prior);

        assertThat(desk.inspectedProperty().get())
                .isEqualTo(new Inspection.OfItem(series("ct-prior/1"), "CT · axial soft tissue"));
        assertThat(viewer.openProperty().getValue()).isTrue();
    }

    @Test
    void showsASeriesWithoutPixelsAsSuch() {
        sample.cases().put(SampleCases.withStudies(List.of(SampleCases.report())));
        desk.reload();
        queue.runAll();

        view("report/1");

        assertThat(current.sizeProperty().get()).isZero();
        assertThat(current.stateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
        viewer.next();
        assertThat(queue.size()).isZero();
    }

    private void view(String key) {
        front.view(series(key));
        queue.runAll();
    }

    private static Pixels picture(ViewedStack stack) {
        return Objects.requireNonNull(stack.pictureProperty().get());
    }

    private static ItemId series(String key) {
        return SampleSource.id(ItemKind.SERIES, key);
    }

    private static ItemId instance(String key) {
        return SampleSource.id(ItemKind.INSTANCE, key);
    }
}
