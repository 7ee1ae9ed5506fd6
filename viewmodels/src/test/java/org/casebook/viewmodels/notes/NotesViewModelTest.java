package org.casebook.viewmodels.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Inspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesViewModelTest {
    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final Desk desk = sample.desk();
    private final NotesViewModel notes = new NotesViewModel(sample.cases(), sample.session(), desk, sample.work());

    @BeforeEach
    void openCase() {
        desk.open(SampleCases.COMPLETE);
        queue.runAll();
    }

    @Test
    void listsNotesNewestFirst() {
        assertThat(notes.rows())
                .extracting(NoteRow::kind)
                .containsExactly("Progress note", "Nursing note", "Pathology report", "Radiology report");
    }

    @Test
    void readsNoTextBeforeTheUserAsks() {
        assertThat(queue.size()).isZero();
        assertThat(notes.segments()).isEmpty();
        assertThat(notes.groups()).isNotEmpty();
        assertThat(notes.textUnreadProperty().get()).isTrue();
    }

    @Test
    void cutsTheTextAtItsEntities() {
        chooseAndRead(0);

        assertThat(notes.segments())
                .filteredOn(segment -> segment.kind() != Segment.Kind.PLAIN)
                .extracting(Segment::text, Segment::kind)
                .containsExactly(
                        tuple("Back pain", Segment.Kind.STATED),
                        tuple("headache", Segment.Kind.NEGATED),
                        tuple("Osimertinib", Segment.Kind.STATED),
                        tuple("breast cancer", Segment.Kind.RELATIVE),
                        tuple("Progressive disease", Segment.Kind.STATED));
        assertThat(notes.segments().stream().map(Segment::text).collect(Collectors.joining()))
                .startsWith("CLINIC VISIT")
                .endsWith("board.\n");
    }

    @Test
    void keepsEntitiesInSightWhenTheTextIsWithheld() {
        chooseAndRead(3);

        assertThat(notes.textStateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(notes.segments()).isEmpty();
        assertThat(notes.groups()).extracting(EntityGroup::kind).containsExactly("Symptom");
    }

    @Test
    void showsTheTextOfTheNoteChosenLast() {
        notes.choose(notes.rows().get(0));
        notes.choose(notes.rows().get(2));

        queue.run(1);
        queue.run(0);

        assertThat(notes.segments().getFirst().text()).startsWith("PATHOLOGY");
    }

    @Test
    void hidesTheTextFromTheProjector() {
        chooseAndRead(0);

        sample.session().togglePrivacy();
        notes.readText();

        assertThat(notes.segments()).isEmpty();
        assertThat(queue.size()).isZero();
        assertThat(notes.rows()).extracting(NoteRow::title).containsOnly("");
    }

    @Test
    void dropsATextThatArrivesAfterPrivacyIsTurnedOn() {
        notes.choose(notes.rows().get(0));
        sample.session().togglePrivacy();

        queue.runAll();

        assertThat(notes.segments()).isEmpty();
    }

    @Test
    void offersTheTextAgainWhenPrivacyEnds() {
        sample.session().togglePrivacy();
        sample.session().togglePrivacy();

        assertThat(notes.textUnreadProperty().get()).isTrue();
    }

    @Test
    void filtersByKindOfEntity() {
        notes.filterKind(kind("drug"));

        assertThat(notes.rows()).extracting(NoteRow::kind).containsExactly("Progress note");
        assertThat(notes.groups()).extracting(EntityGroup::kind).containsExactly("Drug");
    }

    @Test
    void filtersByTheWordsOfEntities() {
        notes.soughtProperty().set(" NAUS");

        assertThat(notes.rows()).extracting(NoteRow::kind).containsExactly("Nursing note");
        assertThat(notes.chosenProperty().get()).isEqualTo(notes.rows().getFirst());
    }

    @Test
    void saysWhenTheFilterLeavesNothing() {
        notes.soughtProperty().set("no such word");

        assertThat(notes.rows()).isEmpty();
        assertThat(notes.groups()).isEmpty();
        assertThat(notes.stateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
    }

    @Test
    void marksWhatTheNoteDenies() {
        EntityRow headache = entity("headache");

        assertThat(headache.attributes()).extracting(Mark::word).containsExactly("negated");
        assertThat(headache.spoken()).isEqualTo("headache: negated, because of “No”");
        assertThat(entity("breast cancer").attributes()).extracting(Mark::style).containsExactly("relative");
        assertThat(entity("osimertinib").attributes()).isEmpty();
    }

    @Test
    void leadsFromAnEntityToItsSource() {
        EntityRow entity = entity("osimertinib");

        notes.inspect(entity);

        assertThat(desk.inspectedProperty().get()).isEqualTo(new Inspection.OfItem(entity.id(), "osimertinib"));
    }

    @Test
    void turnsToARevealedEntityThroughAnyFilter() {
        ItemId metastasis = SampleCases.complete().notes().visible().orElseThrow().stream()
                .flatMap(note -> note.value().entities().stream())
                .filter(entity -> entity.value().preferredName().equals("metastasis"))
                .findFirst()
                .orElseThrow()
                .id();
        notes.filterKind(kind("drug"));

        desk.reveal(metastasis);

        assertThat(notes.chosenProperty().get()).isEqualTo(notes.rows().get(2));
        assertThat(notes.entityProperty().get()).isEqualTo(metastasis);
        assertThat(queue.size()).isZero();
    }

    @Test
    void isEmptiedWithTheCase() {
        chooseAndRead(0);

        desk.close();

        assertThat(notes.rows()).isEmpty();
        assertThat(notes.segments()).isEmpty();
        assertThat(notes.chosenProperty().get()).isNull();
        assertThat(notes.stateProperty().get().kind()).isEqualTo(PanelState.Kind.NOTHING_OPEN);
    }

    private void chooseAndRead(int index) {
        notes.choose(notes.rows().get(index));
        queue.runAll();
    }

    private KindChoice kind(String code) {
        return notes.kinds().stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private EntityRow entity(String name) {
        List<EntityRow> all = notes.groups().stream()
                .flatMap(group -> group.entities().stream())
                .toList();
        return all.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }
}
