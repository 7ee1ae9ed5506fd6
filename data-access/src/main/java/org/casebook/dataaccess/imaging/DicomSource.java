package org.casebook.dataaccess.imaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Where the bytes of a DICOM file come from. Metadata is read once; pixels are read later, from the bytes opened anew.
@FunctionalInterface
public interface DicomSource {
    /// The bytes from the start; every call gives a new stream, which the caller closes.
    InputStream open() throws IOException;

    static DicomSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
