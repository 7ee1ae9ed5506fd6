/// The timeline of a case: what happened in which lane, in time to scale, with the days since the diagnosis.
/// Everything that decides where something is drawn is here and needs no toolkit; the view only draws it.
/// Nothing is left out of the drawing without a word: what has no room of its own is gathered and counted.
@NullMarked
package org.casebook.viewmodels.timeline;

import org.jspecify.annotations.NullMarked;
