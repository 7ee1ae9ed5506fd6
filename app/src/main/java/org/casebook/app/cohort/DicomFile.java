package org.casebook.app.cohort;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A DICOM Part 10 file in the making: explicit VR, little endian, elements in the order of their tags.
///
/// Source: DICOM PS3.10 section 7 and PS3.5 section 7.1, annex A.4.
final class DicomFile {

    static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
    static final String RLE_LOSSLESS = "1.2.840.10008.1.2.5";
    static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";

    private static final int PIXEL_DATA = 0x7FE00010;
    private static final int UNDEFINED_LENGTH = -1;
    private static final List<String> LONG_LENGTH = List.of("OB", "OW", "SQ", "UN", "UT");

    /// Every element in its final bytes, header and all.
    private final Map<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);
    private final String transferSyntax;

    DicomFile(String transferSyntax) {
        this.transferSyntax = transferSyntax;
    }

    DicomFile text(int tag, String vr, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return put(tag, vr, padded(bytes, vr.equals("UI") ? 0 : ' '));
    }

    DicomFile number(int tag, int value) {
        return put(tag, "US", new LittleEndian().int16(value).toBytes());
    }

    /// Pixels as they are: one or two bytes a pixel, little endian.
    DicomFile pixels(byte[] frames, int bitsAllocated) {
        return put(PIXEL_DATA, bitsAllocated == 8 ? "OB" : "OW", padded(frames, 0));
    }

    /// Compressed frames, one fragment each, behind a basic offset table.
    DicomFile compressed(List<byte[]> frames) {
        LittleEndian offsets = new LittleEndian();
        int offset = 0;
        for (byte[] frame : frames) {
            offsets.int32(offset);
            offset += 8 + padded(frame, 0).length;
        }
        LittleEndian items = new LittleEndian();
        item(items, offsets.toBytes());
        frames.forEach(frame -> item(items, padded(frame, 0)));
        items.int16(0xFFFE).int16(0xE0DD).int32(0);
        return element(PIXEL_DATA, "OB", UNDEFINED_LENGTH, items.toBytes());
    }

    byte[] bytes(String sopClass, String sopInstance, String implementation) {
        byte[] meta = new DicomFile(EXPLICIT_LITTLE_ENDIAN)
                .put(0x00020001, "OB", new byte[] {0, 1})
                .text(0x00020002, "UI", sopClass)
                .text(0x00020003, "UI", sopInstance)
                .text(0x00020010, "UI", transferSyntax)
                .text(0x00020012, "UI", implementation)
                .encoded();
        return new LittleEndian()
                .bytes(new byte[128])
                .ascii("DICM")
                .int16(0x0002)
                .int16(0x0000)
                .ascii("UL")
                .int16(4)
                .int32(meta.length)
                .bytes(meta)
                .bytes(encoded())
                .toBytes();
    }

    private DicomFile put(int tag, String vr, byte[] value) {
        return element(tag, vr, value.length, value);
    }

    private DicomFile element(int tag, String vr, int length, byte[] value) {
        LittleEndian out = new LittleEndian().int16(tag >>> 16).int16(tag).ascii(vr);
        if (LONG_LENGTH.contains(vr)) {
            out.int16(0).int32(length);
        } else {
            out.int16(length);
        }
        elements.put(tag, out.bytes(value).toBytes());
        return this;
    }

    private byte[] encoded() {
        LittleEndian out = new LittleEndian();
        elements.values().forEach(out::bytes);
        return out.toBytes();
    }

    private static void item(LittleEndian out, byte[] value) {
        out.int16(0xFFFE).int16(0xE000).int32(value.length).bytes(value);
    }

    private static byte[] padded(byte[] bytes, int pad) {
        if (bytes.length % 2 == 0) {
            return bytes;
        }
        byte[] even = Arrays.copyOf(bytes, bytes.length + 1);
        even[bytes.length] = (byte) pad;
        return even;
    }
}
