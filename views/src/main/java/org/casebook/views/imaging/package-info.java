/// The panel of the pictures: a list of studies with strips of thumbnails.
/// Cells are reused, and a thumbnail that comes into view asks the view model for its picture.
/// Pictures arrive as pixels that were decoded off the FX thread.
@NullMarked
package org.casebook.views.imaging;

import org.jspecify.annotations.NullMarked;
