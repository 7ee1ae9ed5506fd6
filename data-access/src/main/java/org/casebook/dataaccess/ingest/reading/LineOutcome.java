package org.casebook.dataaccess.ingest.reading;

import org.casebook.provenance.source.Place;

/// What became of one record of a text file: nothing that stands in a file is passed over in silence.
public sealed interface LineOutcome<T> {

    /// Where the record starts.
    Place.Line place();

    /// The record was read.
    record Accepted<T>(Place.Line place, T value) implements LineOutcome<T> {}

    /// The record breaks a rule.
    ///
    /// @param reason one line, without any value of the record
    record Rejected<T>(Place.Line place, String reason) implements LineOutcome<T> {}
}
