/// The viewer: a stack of pictures, alone or beside the stack of a prior, scrolled together by position.
/// Frames are read and shaded off the FX thread and kept, up to a bound, until the viewer closes.
/// It is for talking about pictures in a meeting, not for reading them: not for diagnostic use.
@NullMarked
package org.casebook.viewmodels.viewer;

import org.jspecify.annotations.NullMarked;
