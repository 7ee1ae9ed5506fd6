/// A class in the wrong place, for the tests of the rules about packages.
/// It imports what a view model may not know.
/// Nothing of it is shipped.
@NullMarked
package org.casebook.viewmodels.trespass;

import org.jspecify.annotations.NullMarked;
