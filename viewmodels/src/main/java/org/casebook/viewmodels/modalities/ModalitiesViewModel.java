package org.casebook.viewmodels.modalities;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.DeskState;
import org.casebook.viewmodels.text.Texts;

/// Which kinds of evidence the case on the desk has, and in which way the others are missing.
public final class ModalitiesViewModel {
    private static final Texts TEXTS = Texts.of("modalities");

    private final ObservableList<ModalityCell> cells = FXCollections.observableArrayList();

    public ModalitiesViewModel(Desk desk) {
        desk.stateProperty().subscribe(this::show);
    }

    private void show(DeskState state) {
        cells.setAll(state.openFile()
                .map(file -> file.modalities().stream()
                        .map(ModalitiesViewModel::cell)
                        .toList())
                .orElse(List.of()));
    }

    private static ModalityCell cell(ModalityStatus status) {
        String name = TEXTS.say("modality", status.modality());
        return switch (status.presence()) {
            case Presence.Present(int count, LocalDate asOf) -> {
                String newest = asOf == null ? "" : Texts.day(asOf);
                String word = TEXTS.say("count", count);
                yield new ModalityCell(
                        name,
                        new Mark("present", word, TEXTS.say("present", name, count)),
                        newest,
                        spoken(name, word, newest));
            }
            case Presence.Absent(var missing, LocalDate since, String detail) -> {
                Mark mark = Mark.of(missing);
                String from = since == null ? "" : TEXTS.say("since", Texts.day(since));
                String more =
                        Stream.of(detail, from).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
                yield new ModalityCell(name, mark, more, spoken(name, mark.word(), more));
            }
        };
    }

    private static String spoken(String name, String word, String detail) {
        return TEXTS.say("spoken", name, word, detail);
    }

    /// One per modality, in their order; empty while no case is open.
    public ObservableList<ModalityCell> cells() {
        return cells;
    }

    /// Whether there is something to show.
    public ObservableValue<Boolean> shownProperty() {
        return Bindings.isNotEmpty(cells);
    }
}
