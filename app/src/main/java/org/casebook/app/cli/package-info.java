/// The command line: one class per command, over the same door as the window.
/// Answers go to standard output, as text or as JSON; what went wrong goes to standard error in one line.
/// Exit status: 0 done, 1 done with rejected input, 2 usage, 3 access denied, 4 failure.
@NullMarked
package org.casebook.app.cli;

import org.jspecify.annotations.NullMarked;
