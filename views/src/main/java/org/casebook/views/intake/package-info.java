/// The import page: choosing and dropping files, progress, the report on each file, pending identifiers, quarantine.
/// All its lists are virtualised; each row says all of itself to screen readers.
/// Files can be dropped anywhere on the page.
@NullMarked
package org.casebook.views.intake;

import org.jspecify.annotations.NullMarked;
