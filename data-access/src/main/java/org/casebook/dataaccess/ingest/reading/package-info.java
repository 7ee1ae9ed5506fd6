/// What the readers of single formats share: bounded lines, the preamble of a text file, and how a line or a file is
/// refused.
/// Readers take streams and give records with their place; they store nothing and assign no patient.
/// Every length that a file claims is checked before memory is taken for it.
@NullMarked
package org.casebook.dataaccess.ingest.reading;

import org.jspecify.annotations.NullMarked;
