/// A few words for someone who is here for the first time.
/// They can be put away for good.
/// Nothing depends on them.
@NullMarked
package org.casebook.viewmodels.hints;

import org.jspecify.annotations.NullMarked;
