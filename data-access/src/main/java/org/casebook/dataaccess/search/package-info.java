/// Finds words in the items of patients: an index in memory, never on disk, filtered by permission inside the query.
/// What a user is not permitted changes neither hits, nor order, nor scores, nor snippets, nor totals
/// (docs/decisions/0005-silent-search.md).
/// The gateway decides what is permitted; nothing here decides, and nothing here writes the ledger.
@NullMarked
package org.casebook.dataaccess.search;

import org.jspecify.annotations.NullMarked;
