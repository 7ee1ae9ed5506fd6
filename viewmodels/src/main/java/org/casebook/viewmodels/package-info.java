/// State and intentions of every screen, without a toolkit: this module knows `javafx.base` only.
/// [org.casebook.viewmodels.Workplace] wires the view models by hand, one line for each screen.
/// View models speak in texts, enums and identifiers of their own, because views see nothing left of this module.
@NullMarked
package org.casebook.viewmodels;

import org.jspecify.annotations.NullMarked;
