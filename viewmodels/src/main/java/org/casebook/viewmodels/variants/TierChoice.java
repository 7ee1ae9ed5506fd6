package org.casebook.viewmodels.variants;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.casebook.viewmodels.text.Texts;

/// A tier to filter by, with how many variants it has among those that the rest of the filter lets through.
public final class TierChoice {
    private static final Texts TEXTS = Texts.of("variants");

    private final int tier;
    private final BooleanProperty chosen = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");

    /// @param tier base 1
    TierChoice(int tier) {
        this.tier = tier;
        count(0);
    }

    void count(int variants) {
        text.set(TEXTS.say("tierChoice", level(), variants));
        spoken.set(TEXTS.say("tierChoice.spoken", level(), variants));
    }

    int tier() {
        return tier;
    }

    /// `I`, `II`, `III` or `IV`.
    public String level() {
        return VariantRow.TIERS.get(tier - 1);
    }

    /// Whether only this tier, and others that are chosen, is wanted.
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty spokenProperty() {
        return spoken.getReadOnlyProperty();
    }
}
