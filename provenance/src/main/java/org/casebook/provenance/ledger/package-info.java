/// The append-only, hash-chained record of who saw, decided, changed or released what, and when.
/// An entry counts once [org.casebook.provenance.ledger.Ledger#append] returns: it is on the disk by then, and the
/// anchor beside the file names it. Entries hold pseudonymous identifiers, codes and counts only.
@NullMarked
package org.casebook.provenance.ledger;

import org.jspecify.annotations.NullMarked;
