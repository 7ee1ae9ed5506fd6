/// What of JavaFX is not a control: loading FXML, the FX thread, and the ports that view models ask for.
/// Nothing here knows a screen.
/// The application calls it once, at start.
@NullMarked
package org.casebook.views.platform;

import org.jspecify.annotations.NullMarked;
