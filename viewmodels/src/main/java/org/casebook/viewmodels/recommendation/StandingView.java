package org.casebook.viewmodels.recommendation;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;

/// How things stand with the recommendation, for the panel to bind.
public final class StandingView {
    private final VersionWords words;
    private final ReadOnlyObjectWrapper<@Nullable Mark> mark = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper signHint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper beginWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper overtaken = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper signable = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<VersionRow> versions = FXCollections.observableArrayList();

    StandingView(VersionWords words) {
        this.words = words;
    }

    void show(Standing now) {
        changed.set(now.isChanged());
        overtaken.set(now.isOvertaken());
        savable.set(now.isSavable());
        signable.set(now.isSignable());
        signHint.set(now.signHint());
        mark.set(now.mark());
        written.set(now.written(words));
        beginWords.set(now.beginWords());
        notice.set(now.notice());
        List<VersionRow> rows = now.rows(words);
        if (!rows.equals(versions)) {
            versions.setAll(rows);
        }
    }

    /// Newest first.
    public ObservableList<VersionRow> versions() {
        return versions;
    }

    /// Draft, signed or unsaved; null when there is nothing.
    public ReadOnlyObjectProperty<@Nullable Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /// Which version is shown, by whom and when, or which one the unsaved text goes on from.
    public ReadOnlyStringProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// What the user should know now: why something was not done, what was saved meanwhile, how much room
    /// is left.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Why signing is not offered; empty where it is.
    public ReadOnlyStringProperty signHintProperty() {
        return signHint.getReadOnlyProperty();
    }

    /// What beginning to write is called here; empty where it is not offered.
    public ReadOnlyStringProperty beginWordsProperty() {
        return beginWords.getReadOnlyProperty();
    }

    /// Whether the shown text is not saved.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Whether another version was saved since the user began to write.
    public ReadOnlyBooleanProperty overtakenProperty() {
        return overtaken.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty signableProperty() {
        return signable.getReadOnlyProperty();
    }
}
