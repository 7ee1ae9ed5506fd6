package org.casebook.viewmodels.recommendation;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of items of the case from which evidence is chosen, while it is open.
public final class EvidenceChoice {
    private final ObservableList<EvidenceRow> chosen;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final StringProperty sought = new SimpleStringProperty("");
    private final ObservableList<EvidenceRow> candidates = FXCollections.observableArrayList();
    private @Nullable CaseEvidence items;

    EvidenceChoice(ObservableList<EvidenceRow> chosen) {
        this.chosen = chosen;
        chosen.addListener((ListChangeListener<EvidenceRow>) change -> showCandidates());
        sought.subscribe((before, now) -> showCandidates());
    }

    void open(CaseEvidence offered) {
        items = offered;
        open.set(true);
        sought.set("");
        showCandidates();
    }

    void close() {
        items = null;
        open.set(false);
        sought.set("");
        showCandidates();
    }

    private void showCandidates() {
        CaseEvidence offered = items;
        candidates.setAll(
                offered == null
                        ? List.of()
                        : offered.candidates(
                                sought.get(),
                                chosen.stream().map(EvidenceRow::id).collect(Collectors.toSet())));
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The words that an item must hold, as the user types them.
    public StringProperty soughtProperty() {
        return sought;
    }

    /// Items that are not chosen yet and hold the words.
    public ObservableList<EvidenceRow> candidates() {
        return candidates;
    }
}
