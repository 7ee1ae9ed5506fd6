/// What stands in the window until there is a home behind it.
/// A home opens in less than a second; that of the demo is filled on the first run, which takes about a minute.
/// Failures to open are told here too, because a window from a menu has no terminal.
@NullMarked
package org.casebook.viewmodels.opening;

import org.jspecify.annotations.NullMarked;
