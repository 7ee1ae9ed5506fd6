/// The list of cases of one board, each with what still keeps it from being discussed.
/// The coordinator chases from here, the meeting walks along it.
/// A case opens only by the user's own act.
@NullMarked
package org.casebook.viewmodels.agenda;

import org.jspecify.annotations.NullMarked;
