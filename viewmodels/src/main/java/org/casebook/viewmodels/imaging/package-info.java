/// The pictures of a case by study, newest first, each series beside the comparable one of an earlier study.
/// Thumbnails are read when a row comes into view, a few at a time; a series without a picture says why.
/// The viewer is a screen of its own; a series opens it through what the screens of a window share.
@NullMarked
package org.casebook.viewmodels.imaging;

import org.jspecify.annotations.NullMarked;
