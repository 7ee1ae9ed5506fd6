package org.casebook.viewmodels.variants;

import org.casebook.viewmodels.text.Texts;

/// Variants of the tumor, inherited ones, or both.
public enum OriginChoice {
    ALL,
    SOMATIC,
    GERMLINE;

    private static final Texts TEXTS = Texts.of("variants");

    boolean admits(VariantRow row) {
        return switch (this) {
            case ALL -> true;
            case SOMATIC -> !row.germline();
            case GERMLINE -> row.germline();
        };
    }

    /// What a list shows.
    @Override
    public String toString() {
        return TEXTS.say("originChoice", this);
    }
}
