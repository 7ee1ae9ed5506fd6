/// The way in: a file becomes a bronze object, silver rows and quarantined lines, never a stack trace.
/// One package per format implements Importer; the pipeline owns order, progress and resumption.
/// Importing the same bytes twice changes nothing.
@NullMarked
package org.casebook.dataaccess.ingest;

import org.jspecify.annotations.NullMarked;
