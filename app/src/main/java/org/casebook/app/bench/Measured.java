package org.casebook.app.bench;

import org.jspecify.annotations.Nullable;

/// One line of the table.
///
/// @param part one of [Part]'s names
/// @param what was measured, in words
/// @param against what it was compared with, in words
/// @param casebookSeconds median
/// @param bareSeconds median, or the limit where the budget is a time
/// @param ratio Casebook's time by the bare time; for an import its rate by the bare rate
/// @param budget null where the architecture sets none
/// @param within null without budget
record Measured(
        String part,
        String what,
        String against,
        double casebookSeconds,
        double bareSeconds,
        double ratio,
        @Nullable String budget,
        @Nullable Boolean within) {

    /// Casebook's time by the bare one.
    ///
    /// @param limit null without budget
    static Measured time(Part part, String what, String against, Pair pair, @Nullable Double limit) {
        double ratio = pair.casebook() / pair.bare();
        return new Measured(
                part.word(),
                what,
                against,
                pair.casebook(),
                pair.bare(),
                ratio,
                limit == null ? null : "≤ " + limit,
                limit == null ? null : ratio <= limit);
    }

    /// Casebook's rate by the bare one: the inverse of the times, since both read the same files.
    ///
    /// @param limit null without budget
    static Measured rate(Part part, String what, String against, Pair pair, @Nullable Double limit) {
        double ratio = pair.bare() / pair.casebook();
        return new Measured(
                part.word(),
                what,
                against,
                pair.casebook(),
                pair.bare(),
                ratio,
                limit == null ? null : "≥ " + limit,
                limit == null ? null : ratio >= limit);
    }
}
