package org.casebook.provenance.derivation;

import java.time.Instant;

/// Something that ran over a time, took things in and made others: an import, a normalisation, a score.
///
/// @param id unique for each run
/// @param name what ran, for instance `vcf-import`
/// @param version which version of it
/// @param startedAt inclusive
/// @param endedAt not before `startedAt`
/// @param rowsIn how many rows, records or values were looked at, at least 0
/// @param rowsOut how many were made, at least 0; may exceed `rowsIn` where one row makes several
/// @param rowsRejected how many of `rowsIn` were refused
///
/// Source: W3C PROV-DM, section 5.1.2.
public record Activity(
        String id,
        String name,
        String version,
        Instant startedAt,
        Instant endedAt,
        long rowsIn,
        long rowsOut,
        long rowsRejected)
        implements Node {

    /// @throws IllegalArgumentException when a text is blank, the end is before the start, a count is negative, or
    ///     more was rejected than looked at
    public Activity {
        Node.requireText("activity id", id);
        Node.requireText("activity name", name);
        Node.requireText("activity version", version);
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException(
                    "activity ends at %s, must not be before its start %s".formatted(endedAt, startedAt));
        }
        if (rowsIn < 0 || rowsOut < 0 || rowsRejected < 0 || rowsRejected > rowsIn) {
            throw new IllegalArgumentException(
                    "activity has %d rows in, %d out, %d rejected, must have none below 0 and at most as many rejected as in"
                            .formatted(rowsIn, rowsOut, rowsRejected));
        }
    }
}
