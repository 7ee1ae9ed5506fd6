/// The access log: who opened what, when, why, and what came of it, as the ledger keeps it.
/// It is read when it is shown, and each reading is an entry of its own.
/// Items appear by their identifiers, never by the name of a patient.
@NullMarked
package org.casebook.viewmodels.accesslog;

import org.jspecify.annotations.NullMarked;
