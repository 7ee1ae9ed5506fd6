package org.casebook.dataaccess.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a row must be like. A row that lacks the value a rule speaks of is not judged by it; only [Completeness] asks
/// whether it is there.
public sealed interface QualityRule {
    /// What of the row it looks at.
    default QualityKind kind() {
        return switch (this) {
            case Completeness completeness -> QualityKind.COMPLETENESS;
            case Range range -> QualityKind.RANGE;
            case Codes codes -> QualityKind.CODES;
            case OneOf oneOf -> QualityKind.CODES;
            case Reference reference -> QualityKind.REFERENCE;
            case Duplicate duplicate -> QualityKind.DUPLICATE;
            case Timeliness timeliness -> QualityKind.TIMELINESS;
            case Conflict conflict -> QualityKind.CONFLICT;
        };
    }

    /// A value is there and not blank.
    record Completeness(String column) implements QualityRule {}

    /// A number lies between two bounds, or is at most another column; a day is at most another.
    ///
    /// @param min inclusive, null for none
    /// @param max inclusive, null for none
    /// @param atMost a column of the same row, null for none
    record Range(
            String column,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable String atMost) implements QualityRule {
        /// @throws IllegalArgumentException when there is no bound, or the bounds cross
        public Range {
            if (min == null && max == null && atMost == null) {
                throw new IllegalArgumentException("range has no bound, it must have min, max or atMost");
            }
            if (min != null && max != null && min > max) {
                throw new IllegalArgumentException("min is %s, must be at most max, %s".formatted(min, max));
            }
        }
    }

    /// A code is written as its code system writes codes.
    ///
    /// @param systemColumn names the system by its URI
    /// @param systems for each system that may be used a regular expression that the whole code matches
    record Codes(String column, String systemColumn, Map<String, String> systems) implements QualityRule {
        public Codes {
            systems = Map.copyOf(systems);
        }
    }

    /// A value is one of a closed list.
    record OneOf(String column, List<String> allowed) implements QualityRule {
        public OneOf {
            allowed = List.copyOf(allowed);
        }
    }

    /// What a value names is a row of another table, of the same patient where that table knows patients.
    record Reference(String column, String table, String target) implements QualityRule {}

    /// No two rows of a patient have the same values in these columns.
    record Duplicate(List<String> columns) implements QualityRule {
        public Duplicate {
            columns = List.copyOf(columns);
        }
    }

    /// A day is at most so many days ago, counted from the day of checking, and never after it.
    ///
    /// @param maxAgeDays null when only the future is asked about
    record Timeliness(String column, @Nullable Integer maxAgeDays) implements QualityRule {
        /// @throws IllegalArgumentException when the age is negative
        public Timeliness {
            if (maxAgeDays != null && maxAgeDays < 0) {
                throw new IllegalArgumentException("maxAgeDays is %d, must be at least 0".formatted(maxAgeDays));
            }
        }
    }

    /// Files agree on a value among the rows of a patient that share the values of some columns.
    ///
    /// @param same columns that say that two rows are about one thing; empty: all rows of the patient are
    record Conflict(String column, List<String> same) implements QualityRule {
        public Conflict {
            same = List.copyOf(same);
        }
    }
}
