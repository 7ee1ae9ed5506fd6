/// The curtain in front of a window that nobody works at.
/// It covers everything.
/// Another person may take over there.
@NullMarked
package org.casebook.views.lock;

import org.jspecify.annotations.NullMarked;
