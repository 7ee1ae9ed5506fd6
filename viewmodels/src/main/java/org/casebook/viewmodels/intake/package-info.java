/// The way in: importing files, giving pending identifiers to their patients, and what could not be read.
/// An import belongs to the window, not to a case: it goes on whatever is opened or closed meanwhile.
/// No file and no part of a file is left out of the report.
@NullMarked
package org.casebook.viewmodels.intake;

import org.jspecify.annotations.NullMarked;
