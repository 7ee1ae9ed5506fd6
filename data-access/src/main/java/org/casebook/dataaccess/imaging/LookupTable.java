package org.casebook.dataaccess.imaging;

import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.imaging.DataElement.Bytes;

/// A table of the object itself, from a stored or modality value to another one.
///
/// @param first the value that the first entry belongs to; lower ones get the first entry, those above the end the last
/// @param bits of an entry, 8 to 16
/// @param entries 1 to 65536 of them
///
/// Source: DICOM PS3.3 sections C.11.1.1, C.11.2.1.1 and C.7.6.3.1.5.
@SuppressWarnings("ArrayRecordComponent") // large, never compared, never handed out
record LookupTable(int first, int bits, int[] entries) {

    /// @param signed whether the first value is to be read as two's complement
    /// @throws DicomException when descriptor and data do not fit each other
    static LookupTable of(DataSet item, DicomAttribute descriptor, DicomAttribute data, boolean signed) {
        List<Long> numbers = item.integers(descriptor);
        Optional<Bytes> bytes = item.bytes(data);
        if (numbers.size() != 3 || bytes.isEmpty()) {
            throw new DicomException("table %s has %d descriptor numbers and %s data, must have 3 and some"
                    .formatted(descriptor, numbers.size(), bytes.isEmpty() ? "no" : "some"));
        }
        int count = (int) (numbers.get(0) & 0xFFFF);
        int size = count == 0 ? 1 << 16 : count;
        int first = signed ? (short) (long) numbers.get(1) : (int) (numbers.get(1) & 0xFFFF);
        int bits = numbers.get(2).intValue();
        if (bits < 8 || bits > 16) {
            throw new DicomException("table %s has entries of %d bits, must be 8 to 16".formatted(descriptor, bits));
        }
        return new LookupTable(first, bits, entries(bytes.get(), size, data));
    }

    /// Entries of eight bits stand either in a byte or in a word each.
    private static int[] entries(Bytes data, int size, DicomAttribute attribute) {
        byte[] bytes = data.bytes();
        boolean words = bytes.length >= 2 * size;
        if (bytes.length < size) {
            throw new DicomException(
                    "%s has %d bytes, too few for %d entries".formatted(attribute, bytes.length, size));
        }
        int[] entries = new int[size];
        boolean swapped = data.bigEndian() && (words || data.vr() == Vr.OW);
        for (int i = 0; i < size; i++) {
            if (words) {
                int low = bytes[swapped ? 2 * i + 1 : 2 * i] & 0xFF;
                int high = bytes[swapped ? 2 * i : 2 * i + 1] & 0xFF;
                entries[i] = (high << 8) | low;
            } else {
                entries[i] = bytes[swapped && (i ^ 1) < bytes.length ? i ^ 1 : i] & 0xFF;
            }
        }
        return entries;
    }

    int at(double value) {
        long index = Math.round(value) - first;
        return entries[Math.clamp(index, 0, entries.length - 1)];
    }

    /// The entry as a shade, 0 to 255.
    double shade(double value) {
        return Math.min(255, at(value) * 255.0 / ((1 << bits) - 1));
    }
}
