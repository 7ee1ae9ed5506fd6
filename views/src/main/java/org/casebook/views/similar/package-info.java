/// The panel of similar cases: each with its score, what every kind of evidence adds to it, and what is missing.
/// Bars stand beside icon, word and number, never alone.
/// The weights and the method unfold above the list, and the order follows at once.
@NullMarked
package org.casebook.views.similar;

import org.jspecify.annotations.NullMarked;
