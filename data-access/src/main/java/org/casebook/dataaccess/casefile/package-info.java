/// The clinical records, in the words of FHIR, DICOM and VCF: flat, immutable, without behaviour.
/// A component that a source left out is null here and becomes a named kind of missing in gold.
/// Coordinates, units and bases are stated on each type.
@NullMarked
package org.casebook.dataaccess.casefile;

import org.jspecify.annotations.NullMarked;
