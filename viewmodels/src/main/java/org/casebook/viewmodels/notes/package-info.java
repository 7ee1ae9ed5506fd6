/// The notes of a case and what was found in them.
/// What was found is a pointer into the text for a reader to check, never a fact about the patient.
/// The raw text is read only when the user asks for it, because each reading is decided and recorded.
@NullMarked
package org.casebook.viewmodels.notes;

import org.jspecify.annotations.NullMarked;
