/// What checks say of the data, how that changed, and the rows that fail.
/// Of a class that is kept from the user nothing is counted, and the screen says so.
/// A failing row is one act away from its case and from its source.
@NullMarked
package org.casebook.viewmodels.quality;

import org.jspecify.annotations.NullMarked;
