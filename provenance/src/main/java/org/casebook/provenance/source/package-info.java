/// Names a place in a file as received, and ties a value to it.
/// A value without a place is not a value here: it is an [org.casebook.provenance.source.Unknown].
/// All types are immutable and hold no clinical words.
@NullMarked
package org.casebook.provenance.source;

import org.jspecify.annotations.NullMarked;
