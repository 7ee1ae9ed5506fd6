package org.casebook.viewmodels.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.governance.Governed;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagingViewModelTest {
    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final Desk desk = sample.desk();
    private final Front front = new Front();
    private final ImagingViewModel imaging =
            new ImagingViewModel(sample.cases(), sample.session(), desk, front, sample.work());

    @BeforeEach
    void openCase() {
        desk.open(SampleCases.COMPLETE);
        queue.runAll();
    }

    @Test
    void listsStudiesNewestFirst() {
        assertThat(imaging.rows())
                .filteredOn(ImagingRow.Study.class::isInstance)
                .extracting(row -> ((ImagingRow.Study) row).title())
                .containsExactly(
                        "2 Nov 2026 · CT chest/abdomen",
                        "30 Jul 2026 · CT chest/abdomen",
                        "4 Mar 2026 · Ultrasound liver",
                        "22 Sep 2025 · MRI brain");
        assertThat(imaging.tallyProperty().get()).isEqualTo("4 studies · 9 series");
    }

    @Test
    void saysWhatAStudyConsistsOf() {
        assertThat(((ImagingRow.Study) imaging.rows().getFirst()).detail()).isEqualTo("CT · 3 series · 72 images");
        assertThat(tile("us-liver/1").current().detail()).isEqualTo("8 images");
    }

    @Test
    void standsASeriesBesideItsPrior() {
        SeriesTile pair = tile("ct-current/2");

        assertThat(pair.priorId()).isEqualTo(series("ct-prior/2"));
        assertThat(pair.faces()).extracting(SeriesFace::title).containsExactly("axial lung", "Prior 30 Jul 2026");
        assertThat(pair.spoken())
                .isEqualTo("CT · axial lung of 2 Nov 2026, 24 images. "
                        + "Prior axial lung of 30 Jul 2026, 95 days earlier");
        assertThat(tile("mri-brain/1").faces()).hasSize(1);
    }

    @Test
    void readsOnlyThumbnailsThatAreNeeded() {
        assertThat(sample.cases().thumbnailsRead()).isEmpty();

        imaging.need(imaging.rows().get(1));
        queue.runAll();

        assertThat(sample.cases().thumbnailsRead())
                .contains(series("ct-current/1"), series("ct-prior/1"))
                .doesNotContain(series("mri-brain/1"))
                .doesNotHaveDuplicates();
        assertThat(tile("ct-current/1").current().thumbnail().get()).isInstanceOf(Thumbnail.Drawn.class);
        assertThat(tile("mri-brain/1").current().thumbnail().get()).isInstanceOf(Thumbnail.Waiting.class);
    }

    @Test
    void saysWhyASeriesHasNoPictureWithoutAsking() {
        assertThat(tile("ct-prior/3").current().thumbnail().get())
                .isEqualTo(new Thumbnail.Absent(
                        "unavailable", "No picture", "transfer syntax 1.2.840.10008.1.2.4.51 is not supported"));
        imaging.rows().forEach(imaging::need);
        queue.runAll();

        assertThat(sample.cases().thumbnailsRead()).hasSize(8).doesNotContain(series("ct-prior/3"));
    }

    @Test
    void saysThatAThumbnailCouldNotBeRead() {
        sample.cases().breakDown();

        imaging.need(imaging.rows().get(1));
        queue.runAll();

        assertThat(tile("ct-current/1").current().thumbnail().get())
                .isInstanceOfSatisfying(
                        Thumbnail.Absent.class,
                        absent -> assertThat(absent.style()).isEqualTo("failed"));
    }

    @Test
    void dropsAThumbnailThatArrivesForAnotherCase() {
        SeriesTile before = tile("ct-current/1");
        imaging.need(imaging.rows().get(1));

        desk.open(SampleCases.INCOMPLETE);
        queue.runAll();

        assertThat(before.current().thumbnail().get()).isInstanceOf(Thumbnail.Waiting.class);
        assertThat(imaging.rows()).isEmpty();
    }

    @Test
    void readsAFewAtATimeAndWhatIsInViewFirst() {
        openManySeries(100);

        imaging.rows().forEach(imaging::need);
        assertThat(queue.size()).isEqualTo(Thumbnails.AT_ONCE);
        queue.runAll();

        List<ItemId> read = sample.cases().thumbnailsRead();
        assertThat(read.get(Thumbnails.AT_ONCE))
                .isEqualTo(strips().getLast().getFirst().id());
        assertThat(new HashSet<>(read)).hasSameSizeAs(read).hasSize(Thumbnails.AT_ONCE + Thumbnails.WAITING);
    }

    @Test
    void readsAgainWhatFellOutOfTheQueue() {
        openManySeries(100);
        imaging.rows().forEach(imaging::need);
        queue.runAll();

        for (ImagingRow row : imaging.rows()) {
            imaging.need(row);
            queue.runAll();
        }

        assertThat(tiles())
                .hasSize(100)
                .allSatisfy(tile -> assertThat(tile.current().thumbnail().get()).isInstanceOf(Thumbnail.Drawn.class));
    }

    @Test
    void setsAsManySeriesBesideEachOtherAsFit() {
        imaging.fit(340);
        assertThat(strips()).extracting(List::size).containsExactly(1, 1, 1, 2, 1, 1, 2);

        imaging.fit(900);

        assertThat(strips()).extracting(List::size).containsExactly(3, 3, 1, 2);
    }

    @Test
    void turnsToARevealedSeries() {
        desk.reveal(series("ct-prior/2"));

        assertThat(imaging.isChosen(tile("ct-prior/2"))).isTrue();
        assertThat(imaging.inViewProperty().get())
                .isInstanceOfSatisfying(
                        ImagingRow.Study.class,
                        study -> assertThat(study.title()).startsWith("30 Jul 2026"));

        desk.reveal(series("ct-current/3"));

        assertThat(imaging.inViewProperty().get())
                .isInstanceOfSatisfying(
                        ImagingRow.Strip.class,
                        strip -> assertThat(strip.tiles()).contains(tile("ct-current/3")));
    }

    @Test
    void turnsToTheSeriesOfARevealedInstance() {
        desk.reveal(SampleSource.id(ItemKind.INSTANCE, "mri-brain/2/5"));

        assertThat(imaging.isChosen(tile("mri-brain/2"))).isTrue();
    }

    @Test
    void scrollsToARevealedStudy() {
        desk.reveal(SampleSource.id(ItemKind.STUDY, "mri-brain"));

        assertThat(imaging.inViewProperty().get())
                .isInstanceOfSatisfying(
                        ImagingRow.Study.class,
                        study -> assertThat(study.title()).endsWith("MRI brain"));
        assertThat(imaging.chosenProperty().get()).isNull();
    }

    @Test
    void walksThroughSeriesByKeys() {
        imaging.fit(900);

        imaging.next();
        imaging.next();
        imaging.below();

        assertThat(imaging.isChosen(tile("ct-prior/2"))).isTrue();

        imaging.below();
        assertThat(imaging.isChosen(tile("us-liver/1"))).isTrue();

        imaging.above();
        imaging.previous();
        assertThat(imaging.isChosen(tile("ct-current/3"))).isTrue();
    }

    @Test
    void opensTheViewerOnTheChosenSeries() {
        imaging.openChosen();
        assertThat(front.viewedProperty().get()).isNull();

        imaging.next();
        imaging.openChosen();

        assertThat(front.viewedProperty().get()).isEqualTo(series("ct-current/1"));
        assertThat(imaging.viewingProperty().getValue()).isTrue();
    }

    @Test
    void leadsFromStudyAndSeriesToTheirSource() {
        imaging.inspect((ImagingRow.Study) imaging.rows().getFirst());
        assertThat(desk.inspectedProperty().get())
                .isEqualTo(new Inspection.OfItem(
                        SampleSource.id(ItemKind.STUDY, "ct-current"), "2 Nov 2026 · CT chest/abdomen"));

        imaging.next();
        imaging.inspectChosen();

        assertThat(desk.inspectedProperty().get())
                .isEqualTo(new Inspection.OfItem(series("ct-current/1"), "axial soft tissue"));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_DONE, EMPTY, Imaging: not done",
        "PENDING, EMPTY, Imaging: pending",
        "FAILED_TO_LOAD, FAILED, Imaging: failed to load",
        "WITHHELD, WITHHELD, Imaging: withheld",
        "NO_INFORMATION, EMPTY, Imaging: no information"
    })
    void saysInWhichWayImagingIsMissing(Missing missing, PanelState.Kind kind, String headline) {
        openWithout(new Presence.Absent(missing, LocalDate.of(2026, 11, 19), "CT"));

        PanelState state = imaging.stateProperty().get();
        assertThat(state.kind()).isEqualTo(kind);
        assertThat(state.headline()).isEqualTo(headline);
        assertThat(state.advice()).endsWith("Since 19 Nov 2026 · CT");
    }

    @Test
    void isEmptiedWithTheCase() {
        imaging.next();

        desk.close();

        assertThat(imaging.rows()).isEmpty();
        assertThat(imaging.tallyProperty().get()).isEmpty();
        assertThat(imaging.chosenProperty().get()).isNull();
        assertThat(imaging.stateProperty().get().kind()).isEqualTo(PanelState.Kind.NOTHING_OPEN);
    }

    private void openManySeries(int series) {
        sample.cases().put(SampleCases.manySeries(series));
        desk.reload();
        queue.runAll();
    }

    private void openWithout(Presence presence) {
        CaseFile base = SampleCases.incomplete();
        sample.cases()
                .put(new CaseFile(
                        base.header(),
                        base.readiness(),
                        List.of(new ModalityStatus(Modality.IMAGING, presence)),
                        base.conditions(),
                        base.treatments(),
                        base.observations(),
                        base.events(),
                        base.somatic(),
                        base.germline(),
                        Governed.released(List.of()),
                        base.notes(),
                        base.findings(),
                        base.highWater()));
        desk.open(SampleCases.INCOMPLETE);
        queue.runAll();
    }

    private static ItemId series(String key) {
        return SampleSource.id(ItemKind.SERIES, key);
    }

    private List<List<SeriesTile>> strips() {
        return imaging.rows().stream()
                .map(row -> row instanceof ImagingRow.Strip(List<SeriesTile> tiles) ? tiles : null)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<SeriesTile> tiles() {
        return strips().stream().flatMap(List::stream).toList();
    }

    private SeriesTile tile(String key) {
        return tiles().stream()
                .filter(tile -> tile.id().equals(series(key)))
                .findFirst()
                .orElseThrow();
    }
}
