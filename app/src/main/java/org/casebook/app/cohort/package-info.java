/// Writes the synthetic cohort: invented patients in the real file formats that Casebook imports.
/// Stories are data (`stories/*.yaml`); one writer per format turns a story into files, and everything follows from one
/// seed.
/// Nothing here reads files of the clinical kind, and nothing in it describes a real person.
@NullMarked
package org.casebook.app.cohort;

import org.jspecify.annotations.NullMarked;
