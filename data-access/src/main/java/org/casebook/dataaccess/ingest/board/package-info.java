/// Reads the agenda of a tumor board from a JSON file: the meeting, and which patients it discusses in which order.
/// A meeting that breaks the rules refuses the file; a case that breaks them is rejected alone.
/// Nothing here decides who may see the agenda.
@NullMarked
package org.casebook.dataaccess.ingest.board;

import org.jspecify.annotations.NullMarked;
