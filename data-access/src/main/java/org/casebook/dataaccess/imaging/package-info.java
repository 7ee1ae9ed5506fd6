/// Reads DICOM files, decodes their pixels and renders 8-bit pictures and thumbnails from them.
/// Bytes come in and records go out: nothing here knows patients of Casebook, SQL or a screen.
/// Start at DicomFile for reading, at DicomDecoder for pixels and at Presentation for pictures.
@NullMarked
package org.casebook.dataaccess.imaging;

import org.jspecify.annotations.NullMarked;
