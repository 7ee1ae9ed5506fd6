package org.casebook.viewmodels.recommendation;

import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// An item that a recommendation rests on or could rest on.
///
/// @param kind in words; empty for one that the user is not shown
/// @param label empty for one that the user is not shown
/// @param mark what stands there instead, null for an item that is shown
public record EvidenceRow(
        ItemId id, String kind, String label, @Nullable Mark mark) {
    private static final Texts TEXTS = Texts.of("recommendation");

    /// An item that the user is not shown; the recommendation still rests on it.
    static EvidenceRow withheld(ItemId id) {
        return new EvidenceRow(id, "", "", Mark.of(Missing.WITHHELD));
    }

    public boolean isShown() {
        return mark == null;
    }

    /// Kind and label in one line.
    public String spoken() {
        return mark == null ? TEXTS.say("evidence.spoken", kind, label) : mark.meaning();
    }

    /// What a list shows.
    @Override
    public String toString() {
        return spoken();
    }
}
