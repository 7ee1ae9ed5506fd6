package org.casebook.viewmodels.variants;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// How much room the table has, and which columns everybody starts with there.
public enum TableRoom {
    /// A panel among others.
    PANEL,
    /// The page of a small screen.
    PAGE,
    /// The page of a large screen.
    WIDE_PAGE;

    private static final double LEAST_PAGE = 900;
    private static final double LEAST_WIDE_PAGE = 1320;

    /// The room of a panel so wide.
    ///
    /// @param width in pixels
    public static TableRoom of(double width) {
        if (width < LEAST_PAGE) {
            return PANEL;
        }
        return width < LEAST_WIDE_PAGE ? PAGE : WIDE_PAGE;
    }

    Set<VariantColumn> usual() {
        return switch (this) {
            case PANEL ->
                Set.of(
                        VariantColumn.TIER,
                        VariantColumn.GENE,
                        VariantColumn.CHANGE,
                        VariantColumn.CONSEQUENCE,
                        VariantColumn.FRACTION,
                        VariantColumn.ORIGIN);
            case PAGE ->
                Set.of(
                        VariantColumn.TIER,
                        VariantColumn.GENE,
                        VariantColumn.CHANGE,
                        VariantColumn.CODING,
                        VariantColumn.CONSEQUENCE,
                        VariantColumn.FRACTION,
                        VariantColumn.DEPTH,
                        VariantColumn.NORMAL,
                        VariantColumn.ORIGIN,
                        VariantColumn.FILTER);
            case WIDE_PAGE -> {
                Set<VariantColumn> wider = EnumSet.copyOf(PAGE.usual());
                wider.addAll(Set.of(VariantColumn.POSITION, VariantColumn.ALLELES));
                yield Collections.unmodifiableSet(wider);
            }
        };
    }

    String key() {
        return switch (this) {
            case PANEL -> "variants.columns.panel";
            case PAGE -> "variants.columns.page";
            case WIDE_PAGE -> "variants.columns.widePage";
        };
    }
}
