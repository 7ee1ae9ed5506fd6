/// The page of data quality: checks with their counts, how they changed, and the rows that fail.
/// What a check says is shown as icon and word.
/// The source of a row opens beside the page.
@NullMarked
package org.casebook.views.quality;

import org.jspecify.annotations.NullMarked;
