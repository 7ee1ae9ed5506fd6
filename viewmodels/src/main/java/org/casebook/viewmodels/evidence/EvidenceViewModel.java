package org.casebook.viewmodels.evidence;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.DeskState;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// What the evidence of the case on the desk says as a whole, by kind, and the way to each source.
public final class EvidenceViewModel {
    private static final Texts TEXTS = Texts.of("evidence");

    private final Session session;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());
    private final ReadOnlyObjectWrapper<@Nullable EvidenceKind> only = new ReadOnlyObjectWrapper<>();
    private final ObservableList<EvidenceGroup> groups = FXCollections.observableArrayList();
    private final ObservableList<KindFilter> filters = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<EvidenceGroup> all = List.of();

    public EvidenceViewModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        session.privacyProperty().subscribe((before, now) -> read());
        desk.stateProperty().subscribe(this::show);
    }

    private void show(DeskState onDesk) {
        only.set(null);
        read();
        state.set(
                switch (onDesk) {
                    case DeskState.Clear() -> PanelState.nothingOpen();
                    case DeskState.Fetching(var caseId) -> PanelState.loading();
                    case DeskState.Open(CaseFile file) -> PanelState.CONTENT;
                    case DeskState.Refused(var caseId, Governed.Reason reason) -> PanelState.withheld(reason);
                    case DeskState.Failed(var caseId, String explanation) -> PanelState.failed(explanation);
                });
    }

    private void read() {
        all = desk.state()
                .openFile()
                .map(file -> new EvidenceReading(file, session.privacyProperty().get()).groups())
                .orElse(List.of());
        filters.setAll(all.stream().map(this::filter).toList());
        summary.set(all.isEmpty() ? "" : summary(all));
        showGroups();
    }

    private void showGroups() {
        groups.setAll(all.stream().filter(group -> isShown(group.kind())).toList());
    }

    private KindFilter filter(EvidenceGroup group) {
        String meaning = TEXTS.say("filter", group.heading().word(), group.count());
        return new KindFilter(
                group.kind(),
                new Mark(group.heading().style(), group.count(), meaning),
                Derived.of(only, alone -> alone == group.kind(), false));
    }

    private boolean isShown(EvidenceKind kind) {
        return only.get() == null || only.get() == kind;
    }

    private static String summary(List<EvidenceGroup> of) {
        boolean nothing = Stream.of(EvidenceKind.CONFLICT, EvidenceKind.GAP, EvidenceKind.STALE)
                .allMatch(kind -> of.stream()
                        .filter(group -> group.kind() == kind)
                        .allMatch(group -> !group.none().isEmpty()));
        return nothing ? TEXTS.say("nothing") : "";
    }

    /// One kind alone, or all again.
    public void toggle(KindFilter filter) {
        only.set(only.get() == filter.kind() ? null : filter.kind());
        showGroups();
    }

    /// The user asks where something came from.
    public void inspect(EvidenceLink link) {
        desk.inspect(link.item(), link.label());
    }

    /// The user wants to see something where it stands in the case.
    public void reveal(EvidenceLink link) {
        desk.reveal(link.item());
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// One for each kind that is shown, in their order.
    public ObservableList<EvidenceGroup> groups() {
        return groups;
    }

    /// One for each kind.
    public ObservableList<KindFilter> filters() {
        return filters;
    }

    /// Says that there is nothing to report; empty when there is something or it is withheld.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
