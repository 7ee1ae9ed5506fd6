/// Search over everything the user may see.
/// Hits lead to their case and item.
/// Answers for an older text are dropped.
@NullMarked
package org.casebook.viewmodels.search;

import org.jspecify.annotations.NullMarked;
