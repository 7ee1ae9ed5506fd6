/// Reads which stretches of the genome a test looked at, from BED files.
/// Coverage then answers for a gene or a position whether it was looked at.
/// *Not covered* is a fact, and not knowing is another one.
@NullMarked
package org.casebook.dataaccess.ingest.panel;

import org.jspecify.annotations.NullMarked;
