/// What the user sees: FXML, thin controllers that bind, style sheets; each screen is `XView.fxml`, `XController` and,
/// in `viewmodels.x`, `XViewModel` with the words of both.
/// To add a screen, write these files and add one line to [org.casebook.views.shell.Screens], which says who makes the
/// controller and where the view stands.
/// Views see view models and nothing left of them.
@NullMarked
package org.casebook.views;

import org.jspecify.annotations.NullMarked;
