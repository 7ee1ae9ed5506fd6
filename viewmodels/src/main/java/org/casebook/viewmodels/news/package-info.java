/// Tells that the open case got new data, and offers to read it again.
/// Nothing is read again by itself: what is on screen changes only by the user's own act.
/// It never names a patient.
@NullMarked
package org.casebook.viewmodels.news;

import org.jspecify.annotations.NullMarked;
