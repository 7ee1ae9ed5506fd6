/// Reads FHIR R4 in JSON: bundles, single resources and newline-delimited resources.
/// A file is walked twice, resource by resource, so that a reference may point forward and memory does not grow.
/// What mCODE and Genomics Reporting describe is told by profile or by code; everything else stays in bronze, counted.
@NullMarked
package org.casebook.dataaccess.ingest.fhir;

import org.jspecify.annotations.NullMarked;
