/// Patients like the one of the case on the desk, ranked inside the set that the user may see.
/// What each kind of evidence adds is shown beside the score, and what could not be compared as what it is.
/// The list is evidence to discuss, never a recommendation.
@NullMarked
package org.casebook.viewmodels.similar;

import org.jspecify.annotations.NullMarked;
