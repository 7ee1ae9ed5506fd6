package org.casebook.viewmodels.recommendation;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A dissent in the panel: whose role holds it, and what it says.
public final class OpinionField {
    private final StringProperty role = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");

    OpinionField(Opinion opinion, Runnable changed) {
        role.set(opinion.role());
        text.set(opinion.text());
        role.subscribe((before, now) -> changed.run());
        text.subscribe((before, now) -> changed.run());
    }

    Opinion opinion() {
        return new Opinion(role.get(), text.get());
    }

    public StringProperty roleProperty() {
        return role;
    }

    public StringProperty textProperty() {
        return text;
    }
}
