package org.casebook.viewmodels.similar;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.fusion.similarity.ModalityWeights;
import org.casebook.viewmodels.text.Texts;

/// How much one kind of evidence counts; the user sets it.
public final class WeightRow {
    /// The least and the most that a weight can be.
    public static final double LEAST = 0;

    public static final double MOST = 2;

    private static final Texts TEXTS = Texts.of("similar");

    private final Modality modality;
    private final DoubleProperty value;

    WeightRow(Modality modality) {
        this.modality = modality;
        this.value = new SimpleDoubleProperty(standard());
    }

    private double standard() {
        return ModalityWeights.STANDARD.of(modality);
    }

    Modality modality() {
        return modality;
    }

    void reset() {
        value.set(standard());
    }

    boolean isChanged() {
        return value.get() != standard();
    }

    public String name() {
        return TEXTS.say("modality", modality);
    }

    /// What the style sheet knows the modality by.
    public String style() {
        return SimilarWords.style(modality);
    }

    /// For screen readers.
    public String spoken() {
        return TEXTS.say("weightOf", name());
    }

    /// In [[#LEAST], [#MOST]].
    public DoubleProperty valueProperty() {
        return value;
    }

    /// The weight with two decimals.
    public ObservableValue<String> textProperty() {
        return value.map(now -> TEXTS.say("decimal", now));
    }
}
