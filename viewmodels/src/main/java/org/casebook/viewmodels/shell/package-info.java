/// The frame of the window: who works on which board and case, what is in front, every shortcut.
/// It knows no screen; screens plug into its places.
/// Nothing here reads clinical data.
@NullMarked
package org.casebook.viewmodels.shell;

import org.jspecify.annotations.NullMarked;
