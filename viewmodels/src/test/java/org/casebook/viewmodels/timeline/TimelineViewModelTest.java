package org.casebook.viewmodels.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Inspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final Desk desk = sample.desk();
    private final TimelineViewModel timeline = new TimelineViewModel(sample.session(), desk);

    @BeforeEach
    void openCase() {
        open(SampleCases.complete());
    }

    @Test
    void listsEventsInOrderOfTimeWithDaysFromDiagnosis() {
        assertThat(timeline.rows().subList(0, 2))
                .extracting(
                        EventRow::title,
                        row -> row.date().text(),
                        row -> row.day().text())
                .containsExactly(
                        tuple("CT chest/abdomen", "4 Mar 2024", "−7"),
                        tuple("Biopsy right upper lobe", "11 Mar 2024", "0"));
        assertThat(row("Osimertinib").when()).isEqualTo("since 15 Jul 2024");
        assertThat(row("Carboplatin + pemetrexed").when()).isEqualTo("8 Apr 2024 – 24 Jun 2024");
        assertThat(timeline.countedFromProperty().getValue()).isEqualTo("days from diagnosis");
    }

    @Test
    void showsEverythingAtFirst() {
        assertThat(timeline.tallyProperty().get()).isEqualTo("50 of 50 in view");
        assertThat(timeline.windowProperty().get().shows(day(2024, 3, 4), day(2024, 3, 4)))
                .isTrue();
        assertThat(timeline.windowProperty().get().shows(day(2026, 11, 24), day(2026, 11, 24)))
                .isTrue();
    }

    @Test
    void keepsTheDayUnderThePointerWhileZooming() {
        double before = timeline.windowProperty().get().at(0.4);

        timeline.zoom(0.3, 0.4);

        assertThat(timeline.windowProperty().get().at(0.4)).isCloseTo(before, within(1e-6));
        assertThat(timeline.tallyProperty().get()).isNotEqualTo("50 of 50 in view");
    }

    @Test
    void zoomsNoCloserThanAWeekAndNoFartherThanEverything() {
        TimeWindow whole = timeline.windowProperty().get();

        IntStream.range(0, 60).forEach(turn -> timeline.zoomIn());
        assertThat(timeline.windowProperty().get().length()).isCloseTo(7, within(1e-6));

        IntStream.range(0, 60).forEach(turn -> timeline.zoomOut());
        assertThat(timeline.windowProperty().get().from()).isCloseTo(whole.from(), within(1e-6));
        assertThat(timeline.windowProperty().get().to()).isCloseTo(whole.to(), within(1e-6));
    }

    @Test
    void pansToItsEnds() {
        TimeWindow whole = timeline.windowProperty().get();
        timeline.zoom(0.2, 0.5);
        TimeWindow closer = timeline.windowProperty().get();

        timeline.pan(0.5);
        assertThat(timeline.windowProperty().get().from()).isCloseTo(closer.from() + closer.length() / 2, within(1e-6));
        timeline.toEnd();
        assertThat(timeline.windowProperty().get().to()).isCloseTo(whole.to(), within(1e-6));
        timeline.toStart();
        assertThat(timeline.windowProperty().get().from()).isCloseTo(whole.from(), within(1e-6));
        assertThat(timeline.windowProperty().get().length()).isCloseTo(closer.length(), within(1e-6));
    }

    @Test
    void showsTheLastMonthsUpToToday() {
        timeline.showLast(3);

        assertThat(timeline.windowProperty().get().from()).isEqualTo(day(2026, 8, 24));
        assertThat(timeline.windowProperty().get().to()).isGreaterThan(day(2026, 11, 25));
    }

    @Test
    void keepsTheDaysInViewWhenGapsAreFolded() {
        timeline.showLast(3);
        timeline.toggleFolding();

        Showing showing = timeline.showingProperty().get();
        assertThat(showing.folding().gaps()).isNotEmpty();
        assertThat(showing.folding().day(showing.window().from())).isCloseTo(day(2026, 8, 24), within(1e-6));
    }

    @Test
    void showsEverythingInLessRoomWhenGapsAreFolded() {
        double before = timeline.windowProperty().get().length();

        timeline.toggleFolding();

        assertThat(timeline.windowProperty().get().length()).isLessThan(before);
        assertThat(timeline.tallyProperty().get()).isEqualTo("50 of 50 in view");
    }

    @Test
    void walksThroughWhatTheSearchFound() {
        timeline.soughtProperty().set(" LESION  new");

        assertThat(timeline.matchesProperty().get()).isEqualTo("3 matches");
        assertThat(timeline.rows()).hasSize(50);
        timeline.nextMatch();
        assertThat(selected()).isEqualTo("Stable disease");
        assertThat(timeline.matchesProperty().get()).isEqualTo("1 of 3");
        timeline.nextMatch();
        timeline.nextMatch();
        timeline.nextMatch();
        assertThat(selected()).isEqualTo("Stable disease");
        timeline.previousMatch();
        assertThat(timeline.matchesProperty().get()).isEqualTo("3 of 3");
    }

    @Test
    void saysWhenTheSearchFindsNothing() {
        timeline.soughtProperty().set("no such word");
        timeline.nextMatch();

        assertThat(timeline.matchesProperty().get()).isEqualTo("no match");
        assertThat(timeline.selectedProperty().get()).isNull();
    }

    @Test
    void hidesLanesInDrawingAndTableAlike() {
        lane("Wearables (26)").shownProperty().set(false);

        assertThat(timeline.rows()).hasSize(24);
        assertThat(timeline.showingProperty().get().events()).hasSize(24);
        timeline.toggleTable();
        assertThat(timeline.tallyProperty().get()).isEqualTo("24 of 50");
    }

    @Test
    void saysWhenAllLanesAreHidden() {
        timeline.lanes().forEach(lane -> lane.shownProperty().set(false));

        assertThat(timeline.stateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
        assertThat(timeline.stateProperty().get().headline()).isEqualTo("All lanes are hidden");
    }

    @Test
    void walksEventsInOrderOfTime() {
        timeline.next();
        timeline.next();
        assertThat(selected()).isEqualTo("Biopsy right upper lobe");

        timeline.previous();
        timeline.previous();
        assertThat(selected()).isEqualTo("CT chest/abdomen");
    }

    @Test
    void changesToTheNearestEventOfTheNextLane() {
        timeline.select(row("MRI brain"));

        timeline.above();
        assertThat(selected()).isEqualTo("Stable disease");
        timeline.above();
        assertThat(selected()).isEqualTo("Radiotherapy brain");
        timeline.above();
        assertThat(selected()).isEqualTo("Radiotherapy brain");
        timeline.below();
        assertThat(selected()).isEqualTo("Stable disease");
    }

    @Test
    void movesTheStretchInViewToASelectedEvent() {
        timeline.showLast(3);

        timeline.select(row("Biopsy right upper lobe"));

        assertThat(timeline.windowProperty().get().shows(day(2024, 3, 11), day(2024, 3, 12)))
                .isTrue();
        assertThat(timeline.spokenProperty().getValue())
                .isEqualTo("Pathology: Biopsy right upper lobe, 11 Mar 2024. Adenocarcinoma, TTF-1 +");
    }

    @Test
    void leadsFromAnEventToItsSource() {
        EventRow event = row("Osimertinib");

        timeline.choose(List.of(event));

        assertThat(desk.inspectedProperty().get()).isEqualTo(new Inspection.OfItem(event.id(), "Osimertinib"));
        assertThat(desk.revealedProperty().get()).isNull();
    }

    @Test
    void leadsFromANoteEventToTheNote() {
        CaseItem<TimelineEvent> note = note("progress-note", LocalDate.of(2026, 5, 4), Lane.NOTES);
        open(SampleCases.withEvents(
                SampleCases.COMPLETE,
                Governed.released(List.of(note)),
                SampleCases.complete().conditions()));

        timeline.next();
        timeline.inspectSelected();

        assertThat(selected()).isEqualTo("Progress note");
        assertThat(desk.revealedProperty().get()).isEqualTo(note.value().item());
        assertThat(desk.frontedProperty().get())
                .as("the user stays in the timeline")
                .isNull();
        assertThat(desk.inspectedProperty().get()).isEqualTo(new Inspection.OfItem(note.id(), "Progress note"));
    }

    @Test
    void comesCloserToAGroupAndTakesEventsOfOneDayInTurn() {
        List<EventRow> far = List.of(row("Nursing note"), row("Progress note"));
        timeline.choose(far);
        assertThat(timeline.windowProperty().get().length()).isLessThan(20);
        assertThat(desk.inspectedProperty().get()).isNull();

        List<EventRow> oneDay = timeline.rows().stream()
                .filter(row -> row.date().text().equals("2 Nov 2026"))
                .limit(2)
                .toList();
        timeline.choose(oneDay);
        assertThat(timeline.selectedProperty().get()).isEqualTo(oneDay.get(0));
        timeline.choose(oneDay);
        assertThat(timeline.selectedProperty().get()).isEqualTo(oneDay.get(1));
        timeline.choose(oneDay);
        assertThat(timeline.selectedProperty().get()).isEqualTo(oneDay.get(0));
    }

    @Test
    void turnsToARevealedEventThroughTheLaneFilter() {
        EventRow event = row("Panel 523 genes");
        lane("Genomics (2)").shownProperty().set(false);
        timeline.showLast(3);

        desk.reveal(event.id());

        assertThat(selected()).isEqualTo("Panel 523 genes");
        assertThat(timeline.windowProperty().get().shows(day(2024, 3, 28), day(2024, 3, 29)))
                .isTrue();
    }

    @Test
    void staysAtTheEventWhenItsNoteIsRevealed() {
        CaseItem<TimelineEvent> note = note("pathology-report", LocalDate.of(2026, 5, 4), Lane.NOTES);
        CaseItem<TimelineEvent> same = note("pathology-report", LocalDate.of(2026, 5, 4), Lane.PATHOLOGY);
        open(SampleCases.withEvents(
                SampleCases.COMPLETE,
                Governed.released(List.of(note, same)),
                SampleCases.complete().conditions()));
        timeline.select(timeline.rows().get(1));

        timeline.inspectSelected();

        assertThat(timeline.selectedProperty().get()).isEqualTo(timeline.rows().get(1));
    }

    @Test
    void writesDaysInPlaceOfDatesOnAProjector() {
        timeline.select(row("Osimertinib"));

        sample.session().togglePrivacy();

        assertThat(timeline.datesShownProperty().getValue()).isFalse();
        assertThat(timeline.rows()).allSatisfy(row -> {
            assertThat(row.date().text()).isEmpty();
            assertThat(row.described() + row.spoken() + row.day()).doesNotContainPattern("\\b20\\d\\d\\b");
        });
        assertThat(timeline.selectedProperty().get()).isEqualTo(row("Osimertinib"));
        assertThat(row("Osimertinib").when()).isEqualTo("since +126");
    }

    @Test
    void hidesTheTitleOfANoteFromTheProjector() {
        open(SampleCases.withEvents(
                SampleCases.COMPLETE,
                Governed.released(List.of(note("progress-note", LocalDate.of(2026, 5, 4), Lane.NOTES))),
                SampleCases.complete().conditions()));
        assertThat(timeline.rows().getFirst().detail()).isEqualTo("In somebody’s own words");

        sample.session().togglePrivacy();

        assertThat(timeline.rows().getFirst().detail()).isEmpty();
    }

    @Test
    void saysThatTheDayOfDiagnosisIsUnknown() {
        open(SampleCases.withEvents(
                SampleCases.COMPLETE, SampleCases.complete().events(), Governed.released(List.of())));

        assertThat(timeline.countedFromProperty().getValue()).isEqualTo("diagnosis day unknown");
        assertThat(timeline.rows().getFirst().day().text()).isEqualTo("unknown");
        sample.session().togglePrivacy();
        assertThat(timeline.countedFromProperty().getValue()).isEqualTo("days from first event");
        assertThat(row("Biopsy right upper lobe").day().text()).isEqualTo("+7");
    }

    @Test
    void saysThatTheDayOfDiagnosisIsWithheld() {
        open(SampleCases.withEvents(
                SampleCases.COMPLETE,
                SampleCases.complete().events(),
                Governed.withheld(Governed.Reason.NOT_PERMITTED)));

        assertThat(timeline.countedFromProperty().getValue()).isEqualTo("diagnosis day withheld");
    }

    @Test
    void writesMonthsWhereThePolicyGivesNoDays() {
        open(SampleCases.withEvents(
                SampleCases.COMPLETE,
                new Governed.Masked<>(SampleCases.complete().events().visible().orElseThrow(), "month"),
                SampleCases.complete().conditions()));

        assertThat(row("Panel 523 genes").when()).isEqualTo("Mar 2024");
        assertThat(row("Panel 523 genes").day().text()).isEqualTo("≈ +17");
        assertThat(timeline.coarseProperty().getValue()).isNotNull();
    }

    @Test
    void saysThatEventsAreWithheld() {
        open(SampleCases.withEvents(
                SampleCases.COMPLETE,
                Governed.withheld(Governed.Reason.NOT_PERMITTED),
                SampleCases.complete().conditions()));

        assertThat(timeline.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(timeline.rows()).isEmpty();
    }

    @Test
    void saysThatThereIsNoEvent() {
        open(SampleCases.withEvents(
                SampleCases.COMPLETE,
                Governed.released(List.of()),
                SampleCases.complete().conditions()));

        assertThat(timeline.stateProperty().get().headline()).isEqualTo("No event");
    }

    @Test
    void showsLoadingAndFailure() {
        sample.cases().breakDown();
        desk.open(SampleCases.INCOMPLETE);
        assertThat(timeline.stateProperty().get().kind()).isEqualTo(PanelState.Kind.LOADING);

        queue.runAll();

        assertThat(timeline.stateProperty().get().kind()).isEqualTo(PanelState.Kind.FAILED);
    }

    @Test
    void isEmptiedWithTheCase() {
        timeline.soughtProperty().set("lesion");
        timeline.nextMatch();

        desk.close();

        assertThat(timeline.rows()).isEmpty();
        assertThat(timeline.lanes()).isEmpty();
        assertThat(timeline.selectedProperty().get()).isNull();
        assertThat(timeline.soughtProperty().get()).isEmpty();
        assertThat(timeline.showingProperty().get().gaps()).isEmpty();
        assertThat(timeline.stateProperty().get().kind()).isEqualTo(PanelState.Kind.NOTHING_OPEN);
    }

    @Test
    void describesAtMostEightEventsOfAGroup() {
        String words = timeline.describe(timeline.rows().subList(0, 10));

        assertThat(words).startsWith("CT chest/abdomen\n4 Mar 2024\n").endsWith("… and 2 more");
    }

    private void open(CaseFile file) {
        sample.cases().put(file);
        desk.close();
        desk.open(file.header().caseId());
        queue.runAll();
    }

    private static CaseItem<TimelineEvent> note(String kind, LocalDate on, Lane lane) {
        return SampleSource.item(
                ItemKind.EVENT,
                lane + kind,
                new TimelineEvent(
                        lane,
                        on,
                        null,
                        false,
                        kind,
                        "In somebody’s own words",
                        null,
                        null,
                        SampleSource.id(ItemKind.NOTE, kind)),
                SampleSource.line("note.txt", 1));
    }

    private EventRow row(String title) {
        return timeline.rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private LaneSwitch lane(String text) {
        return timeline.lanes().stream()
                .filter(lane -> lane.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String selected() {
        EventRow row = timeline.selectedProperty().get();
        return row == null ? "" : row.title();
    }

    private static double day(int year, int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }
}
