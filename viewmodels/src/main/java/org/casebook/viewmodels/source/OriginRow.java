package org.casebook.viewmodels.source;

import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;

/// One place in a file as received.
///
/// @param file its name, empty when withheld or not known
/// @param fileMark in place of the name, null when there is one
/// @param place line, record, tag … in words
/// @param facts kind, size and when it was received
/// @param hash SHA-256 of the bytes, hexadecimal
/// @param excerpt what stands there, empty when withheld or not known
/// @param excerptMark in place of the excerpt, null when there is one or none is to be expected
/// @param reference the full reference, to copy
public record OriginRow(
        String file,
        @Nullable Mark fileMark,
        String place,
        String facts,
        String hash,
        String excerpt,
        @Nullable Mark excerptMark,
        String reference) {}
