/// What stands in the window until there is a home behind it.
/// It is small, so that it is there at once.
/// The window of the shell takes its place.
@NullMarked
package org.casebook.views.opening;

import org.jspecify.annotations.NullMarked;
