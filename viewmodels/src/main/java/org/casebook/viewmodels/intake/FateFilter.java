package org.casebook.viewmodels.intake;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// Files of one fate, or all of them: how many there are, for choosing what the report lists.
public final class FateFilter {
    private static final Texts TEXTS = Texts.of("intake");

    private final @Nullable Fate fate;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);

    /// @param fate null for all files
    FateFilter(@Nullable Fate fate) {
        this.fate = fate;
    }

    boolean admits(Fate other) {
        return fate == null || fate == other;
    }

    void count(List<ReportRow> came) {
        long more = came.stream().filter(row -> admits(row.fate())).count();
        count.set(count.get() + (int) more);
    }

    void reset() {
        count.set(0);
    }

    /// What the style sheet knows it by.
    public String style() {
        return fate == null ? "fate-all" : fate.mark().style();
    }

    public String word() {
        return fate == null ? TEXTS.say("fate.all") : fate.mark().word();
    }

    /// Word and count.
    public ObservableValue<String> textProperty() {
        return count.map(files -> TEXTS.say("filter", word(), files));
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
