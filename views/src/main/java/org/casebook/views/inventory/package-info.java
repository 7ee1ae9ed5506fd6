/// The matrix of patients and modalities, with the legend of its marks.
/// Rows are virtual; every kind of missing is icon and word.
/// The legend is at the same time the filter.
@NullMarked
package org.casebook.views.inventory;

import org.jspecify.annotations.NullMarked;
