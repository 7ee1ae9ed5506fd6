/// The viewer: one or two stacks, their tools, and whose pictures these are.
/// A stack turns mouse, wheel and keys into verbs of the view model and draws what comes back.
/// Overlays stand on a veil, so that they are read on black and on white.
@NullMarked
package org.casebook.views.viewer;

import org.jspecify.annotations.NullMarked;
