/// Brings DICOM files in: what one says about its study, series and picture becomes one row.
/// Pixels stay in bronze and are decoded there; the import tries the first frame once, so that a missing picture has a
/// reason.
/// Values keep the tag they came from in the checks, and the object as a whole as their source.
@NullMarked
package org.casebook.dataaccess.ingest.dicom;

import org.jspecify.annotations.NullMarked;
