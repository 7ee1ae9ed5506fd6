package org.casebook.viewmodels.similar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.fusion.similarity.ModalityWeights;
import org.casebook.fusion.similarity.SimilarCase;
import org.casebook.fusion.similarity.SimilarityAnswer;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.DeskState;
import org.casebook.viewmodels.session.Inspection;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// Have we treated someone like this? Patients whom the user may see, most alike first, and why each is alike.
public final class SimilarViewModel {
    private static final Texts TEXTS = Texts.of("similar");
    private static final int PAGE = 10;

    private final CaseGateway cases;
    private final Session session;
    private final Desk desk;
    private final WorkRunner work;
    private final boolean synthetic;
    private final List<WeightRow> weights =
            Stream.of(Modality.values()).map(WeightRow::new).toList();
    private final ReadOnlyObjectWrapper<@Nullable Mark> changed = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Neighbour> neighbours = FXCollections.observableArrayList();
    private final Set<Pseudonym> unfolded = new TreeSet<>();
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());
    private final ReadOnlyObjectWrapper<PanelState> ranking = new ReadOnlyObjectWrapper<>(PanelState.loading());
    private final ReadOnlyStringWrapper scope = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper method = new ReadOnlyStringWrapper("");
    private final BooleanProperty weighing = new SimpleBooleanProperty(false);
    private final BooleanProperty explaining = new SimpleBooleanProperty(false);
    private @Nullable SimilarReading reading;
    private List<SimilarCase> ranked = List.of();
    private int shown = PAGE;

    public SimilarViewModel(CaseGateway cases, HomeGateway home, Session session, Desk desk, WorkRunner work) {
        this.cases = cases;
        this.session = session;
        this.desk = desk;
        this.work = work;
        synthetic = home.state().demo();
        method.set(synthetic ? TEXTS.say("method") + "\n\n" + TEXTS.say("synthetic") : TEXTS.say("method"));
        weights.forEach(row -> row.valueProperty().subscribe((before, now) -> rank()));
        session.userProperty().subscribe((before, now) -> resetWeights());
        session.privacyProperty().subscribe((before, now) -> showNeighbours());
        desk.stateProperty().subscribe(this::follow);
    }

    private void follow(DeskState onDesk) {
        reading = null;
        ranked = List.of();
        shown = PAGE;
        unfolded.clear();
        showNeighbours();
        scope.set("");
        state.set(
                switch (onDesk) {
                    case DeskState.Clear() -> PanelState.nothingOpen();
                    case DeskState.Fetching(var caseId) -> PanelState.loading();
                    case DeskState.Open(CaseFile file) -> PanelState.loading();
                    case DeskState.Refused(var caseId, Governed.Reason reason) -> PanelState.withheld(reason);
                    case DeskState.Failed(var caseId, String explanation) -> PanelState.failed(explanation);
                });
        onDesk.openFile().ifPresent(this::read);
    }

    private void read(CaseFile file) {
        AccessContext context = session.context();
        Pseudonym patient = file.header().patient();
        work.start(Work.of(
                new WorkKey(file.header().caseId().text(), "similar"),
                TEXTS.say("work.read"),
                () -> SimilarReading.read(cases, context, patient),
                this::compare,
                failure -> state.set(PanelState.failed(Failure.inWords(failure)))));
    }

    private void compare(Governed<SimilarReading> answer) {
        if (answer instanceof Governed.Withheld<SimilarReading>(Governed.Reason reason)) {
            state.set(PanelState.withheld(reason));
            return;
        }
        SimilarReading read = answer.visible().orElseThrow();
        if (read.others() == 0) {
            state.set(PanelState.empty(TEXTS.say("nobody"), TEXTS.say("nobody.advice")));
            return;
        }
        reading = read;
        scope.set(TEXTS.say(synthetic ? "scope.synthetic" : "scope", read.others()));
        ranking.set(PanelState.loading());
        state.set(PanelState.CONTENT);
        rank();
    }

    /// Ranks again with the weights as they are; the order before stays until the new one is here.
    private void rank() {
        boolean unusual = weights.stream().anyMatch(WeightRow::isChanged);
        changed.set(unusual ? new Mark("changed", TEXTS.say("changed"), TEXTS.say("changed.meaning")) : null);
        SimilarReading read = reading;
        if (read == null) {
            return;
        }
        if (weights.stream().allMatch(row -> row.valueProperty().get() == 0)) {
            desk.state().meantCase().ifPresent(caseId -> work.stop(new WorkKey(caseId.text(), "similar-rank")));
            rankedNobody(PanelState.empty(TEXTS.say("noWeight"), TEXTS.say("noWeight.advice")));
            return;
        }
        ModalityWeights set = set();
        desk.state()
                .meantCase()
                .ifPresent(caseId -> work.start(Work.of(
                        new WorkKey(caseId.text(), "similar-rank"),
                        TEXTS.say("work.rank"),
                        () -> read.rank(set),
                        answer -> show(answer, read),
                        failure -> rankedNobody(PanelState.failed(Failure.inWords(failure))))));
    }

    private ModalityWeights set() {
        Map<Modality, Double> set = new EnumMap<>(Modality.class);
        weights.forEach(row -> set.put(row.modality(), row.valueProperty().get()));
        return new ModalityWeights(set);
    }

    private void show(SimilarityAnswer answer, SimilarReading read) {
        switch (answer) {
            case SimilarityAnswer.Ranked(List<SimilarCase> found, List<Pseudonym> incomparable) -> {
                ranked = found;
                ranking.set(PanelState.CONTENT);
                showNeighbours();
            }
            case SimilarityAnswer.Nothing(SimilarityAnswer.Reason reason) ->
                rankedNobody(PanelState.empty(
                        TEXTS.say("nothing", reason), TEXTS.say("nothing.advice." + reason.name(), read.others())));
        }
    }

    private void rankedNobody(PanelState why) {
        ranked = List.of();
        showNeighbours();
        ranking.set(why);
    }

    private void showNeighbours() {
        SimilarReading read = reading;
        List<Neighbour> rows = new ArrayList<>();
        if (read != null && !ranked.isEmpty()) {
            SimilarWords words =
                    new SimilarWords(read, set(), session.privacyProperty().get());
            for (SimilarCase found : ranked.subList(0, Math.min(shown, ranked.size()))) {
                rows.add(words.neighbour(rows.size() + 1, found, unfolded.contains(found.patient())));
            }
        }
        neighbours.setAll(rows);
        int rest = ranked.size() - rows.size();
        more.set(rest == 0 ? "" : TEXTS.say("more", rest));
    }

    /// The user asks why somebody is alike, or has read it.
    public void toggle(Neighbour neighbour) {
        boolean away = unfolded.remove(neighbour.patient());
        if (!away) {
            unfolded.add(neighbour.patient());
        }
        neighbour.fold(away);
    }

    /// The user opens the case of somebody alike; does nothing for a patient on no agenda.
    public void open(Neighbour neighbour) {
        if (neighbour.caseId() != null) {
            desk.open(neighbour.caseId());
        }
    }

    /// Shows the next ones.
    public void showMore() {
        shown += PAGE;
        showNeighbours();
    }

    /// The user asks where a value came from.
    public void inspect(Inspection what) {
        desk.inspect(what);
    }

    /// All weights as they were at first.
    public void resetWeights() {
        weights.forEach(WeightRow::reset);
    }

    /// What the panel shows: the comparison, or why there can be none.
    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What stands in place of the ranking while the weights let nobody be compared.
    public ReadOnlyObjectProperty<PanelState> rankingStateProperty() {
        return ranking.getReadOnlyProperty();
    }

    /// Most alike first; the first page, or as many as were asked for.
    public ObservableList<Neighbour> neighbours() {
        return neighbours;
    }

    /// How many more there are, in words; empty when all are shown.
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// Among whom was ranked and what that means, in one line; empty while nobody is ranked.
    public ReadOnlyStringProperty scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /// How the ranking is made and what it does not say.
    public ReadOnlyStringProperty methodProperty() {
        return method.getReadOnlyProperty();
    }

    /// One for each kind of evidence.
    public List<WeightRow> weights() {
        return weights;
    }

    /// Says that a weight differs from the usual one; null when none does.
    public ReadOnlyObjectProperty<@Nullable Mark> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Whether the weights are in sight.
    public BooleanProperty weighingProperty() {
        return weighing;
    }

    /// Whether the method is in sight.
    public BooleanProperty explainingProperty() {
        return explaining;
    }
}
