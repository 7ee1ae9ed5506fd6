/// The sheet of all shortcuts.
/// It follows from the shortcuts themselves, so it is complete.
/// F1 opens and closes it.
@NullMarked
package org.casebook.views.shortcuts;

import org.jspecify.annotations.NullMarked;
