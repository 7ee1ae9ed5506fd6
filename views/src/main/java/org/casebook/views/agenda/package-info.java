/// The agenda at the left of the window.
/// Its rows say what keeps a case from being discussed.
/// Enter or a click opens a case.
@NullMarked
package org.casebook.views.agenda;

import org.jspecify.annotations.NullMarked;
