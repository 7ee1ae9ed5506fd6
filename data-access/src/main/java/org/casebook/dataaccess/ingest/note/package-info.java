/// Turns a clinical note into a header, sections, sentences and the clinical terms in them with their context
/// (negated, uncertain, of a relative, of the past). It works on text in memory and stores nothing.
/// All positions are UTF-16 units in the whole decoded text, base 0, end exclusive, as in
/// [org.casebook.provenance.source.Place.CharSpan]; a byte order mark and line breaks count as they stand in the file.
@NullMarked
package org.casebook.dataaccess.ingest.note;

import org.jspecify.annotations.NullMarked;
