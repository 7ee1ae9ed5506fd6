/// The frame of the window and the one place where screens are registered, [org.casebook.views.shell.Screens].
/// A place without a screen takes no room.
/// The application calls [org.casebook.views.shell.Shell], which dresses a stage and shows it.
@NullMarked
package org.casebook.views.shell;

import org.jspecify.annotations.NullMarked;
