package org.casebook.provenance.derivation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that ran over a time, took things in and made others: an import, a normalisation, a score.
///
/// @param id unique for each run
/// @param name what ran, for instance `vcf-import`
/// @param version which version of it
/// @param startedAt inclusive
/// @param endedAt not before `startedAt`
/// @param rows how much went through it, null where that is not told
///
/// Source: W3C PROV-DM, section 5.1.2.
public record Activity(
        String id,
        String name,
        String version,
        Instant startedAt,
        Instant endedAt,
        @Nullable Rows rows) implements Node {

    /// How much went through an activity.
    ///
    /// @param in how many rows, records or values were looked at, at least 0
    /// @param out how many were made, at least 0; may exceed `in` where one row makes several
    /// @param rejected how many of `in` were refused
    public record Rows(long in, long out, long rejected) {
        /// @throws IllegalArgumentException when a count is negative, or more was rejected than looked at
        public Rows {
            if (in < 0 || out < 0 || rejected < 0 || rejected > in) {
                throw new IllegalArgumentException(
                        "activity has %d rows in, %d out, %d rejected, must have none below 0 and at most as many rejected as in"
                                .formatted(in, out, rejected));
            }
        }
    }

    /// @throws IllegalArgumentException when a text is blank or the end is before the start
    public Activity {
        Node.requireText("activity id", id);
        Node.requireText("activity name", name);
        Node.requireText("activity version", version);
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException(
                    "activity ends at %s, must not be before its start %s".formatted(endedAt, startedAt));
        }
    }
}
