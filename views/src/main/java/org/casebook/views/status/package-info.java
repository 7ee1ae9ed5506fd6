/// The line at the foot of the window.
/// Work that takes longer than a moment appears at its right, with a way to stop it.
/// It never names a patient.
@NullMarked
package org.casebook.views.status;

import org.jspecify.annotations.NullMarked;
