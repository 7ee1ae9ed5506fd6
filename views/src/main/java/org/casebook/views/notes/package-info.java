/// The panel of the notes: a list, and beside it what was found in the chosen note.
/// Attributes are shown as icon and word, in the text as line, strike and frame.
/// The raw text stands below what was found.
@NullMarked
package org.casebook.views.notes;

import org.jspecify.annotations.NullMarked;
