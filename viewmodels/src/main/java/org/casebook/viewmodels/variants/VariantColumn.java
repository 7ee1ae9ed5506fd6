package org.casebook.viewmodels.variants;

import org.casebook.viewmodels.text.Texts;

/// What the table can say of a variant, in the order of the columns.
public enum VariantColumn {
    TIER,
    GENE,
    CHANGE,
    CODING,
    CONSEQUENCE,
    FRACTION,
    DEPTH,
    NORMAL,
    ORIGIN,
    TYPE,
    FILTER,
    POSITION,
    ALLELES,
    TRANSCRIPT,
    IMPACT,
    GENOTYPE,
    QUALITY,
    IDS,
    CALLER,
    ANNOTATOR,
    SPECIMEN,
    STRUCTURAL;

    private static final Texts TEXTS = Texts.of("variants");

    /// The words over the column.
    public String title() {
        return TEXTS.say("column", this);
    }
}
