/// The panel of the recommendation: the text with what it rests on, and its versions below or beside it.
/// What cannot be done is said in words at the foot, not only shown as a dim button.
/// A version that is only read looks like print, not like a form.
@NullMarked
package org.casebook.views.recommendation;

import org.jspecify.annotations.NullMarked;
