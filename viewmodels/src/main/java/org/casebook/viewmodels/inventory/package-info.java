/// Which modality each patient has, how old it is, and in which way others are missing.
/// Every kind of missing is icon and word; none is a blank.
/// Only patients whom the user may see stand in it, and only they are counted.
@NullMarked
package org.casebook.viewmodels.inventory;

import org.jspecify.annotations.NullMarked;
