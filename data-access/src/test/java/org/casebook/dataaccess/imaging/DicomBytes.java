package org.casebook.dataaccess.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/// Writes small DICOM files for tests, element by element, in the order of the calls.
public final class DicomBytes {
    private static final int UNDEFINED = -1;

    private final TransferSyntax syntax;
    private final ByteArrayOutputStream set = new ByteArrayOutputStream();

    private DicomBytes(TransferSyntax syntax) {
        this.syntax = syntax;
    }

    public static DicomBytes in(TransferSyntax syntax) {
        return new DicomBytes(syntax);
    }

    /// A grey 16-bit object with everything that decoding needs except its pixels.
    public static DicomBytes grey(TransferSyntax syntax, int rows, int columns) {
        return in(syntax)
                .text(DicomAttribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                .text(DicomAttribute.SOP_INSTANCE_UID, "1.2.3.4")
                .text(DicomAttribute.MODALITY, "CT")
                .text(DicomAttribute.PATIENT_NAME, "Doe^Jane")
                .text(DicomAttribute.PATIENT_ID, "P-17")
                .numbers(DicomAttribute.SAMPLES_PER_PIXEL, 1)
                .text(DicomAttribute.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .numbers(DicomAttribute.ROWS, rows)
                .numbers(DicomAttribute.COLUMNS, columns)
                .numbers(DicomAttribute.BITS_ALLOCATED, 16)
                .numbers(DicomAttribute.BITS_STORED, 16)
                .numbers(DicomAttribute.HIGH_BIT, 15)
                .numbers(DicomAttribute.PIXEL_REPRESENTATION, 1);
    }

    public DicomBytes text(DicomAttribute attribute, String text) {
        return bytes(attribute, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A value as it stands, padded to an even length.
    public DicomBytes bytes(DicomAttribute attribute, byte[] value) {
        byte[] even = Arrays.copyOf(value, value.length + value.length % 2);
        if (value.length % 2 == 1 && attribute.vr() != Vr.UI) {
            even[value.length] = ' ';
        }
        heading(attribute.tag(), attribute.vr().name(), even.length);
        set.writeBytes(even);
        return this;
    }

    /// Sixteen-bit numbers.
    public DicomBytes numbers(DicomAttribute attribute, int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(order());
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return bytes(attribute, buffer.array());
    }

    /// A sequence; items and sequence have a declared length, or delimiters.
    public DicomBytes sequence(DicomAttribute attribute, boolean delimited, List<DicomBytes> items) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (DicomBytes item : items) {
            byte[] content = item.set.toByteArray();
            body.writeBytes(itemHeading(0xE000, delimited ? UNDEFINED : content.length));
            body.writeBytes(content);
            if (delimited) {
                body.writeBytes(itemHeading(0xE00D, 0));
            }
        }
        heading(attribute.tag(), "SQ", delimited ? UNDEFINED : body.size());
        set.writeBytes(body.toByteArray());
        if (delimited) {
            set.writeBytes(itemHeading(0xE0DD, 0));
        }
        return this;
    }

    /// Compressed pixels with an empty offset table.
    public DicomBytes fragments(byte[]... fragments) {
        heading(DicomAttribute.PIXEL_DATA.tag(), "OB", UNDEFINED);
        set.writeBytes(itemHeading(0xE000, 0));
        for (byte[] fragment : fragments) {
            set.writeBytes(itemHeading(0xE000, fragment.length));
            set.writeBytes(fragment);
        }
        set.writeBytes(itemHeading(0xE0DD, 0));
        return this;
    }

    /// An element whose length is a lie, or whose value comes from elsewhere.
    public DicomBytes heading(int tag, String vr, int length) {
        boolean longForm = Vr.valueOf(vr).hasLongLength();
        ByteBuffer buffer = ByteBuffer.allocate(12).order(order());
        buffer.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (syntax.isExplicit()) {
            buffer.put((byte) vr.charAt(0)).put((byte) vr.charAt(1));
            if (longForm) {
                buffer.putShort((short) 0).putInt(length);
            } else {
                buffer.putShort((short) length);
            }
        } else {
            buffer.putInt(length);
        }
        set.write(buffer.array(), 0, buffer.position());
        return this;
    }

    public DicomBytes raw(byte[] bytes) {
        set.writeBytes(bytes);
        return this;
    }

    private byte[] itemHeading(int element, int length) {
        return ByteBuffer.allocate(8)
                .order(order())
                .putShort((short) 0xFFFE)
                .putShort((short) element)
                .putInt(length)
                .array();
    }

    private ByteOrder order() {
        return syntax.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /// The data set alone, without preamble and meta header.
    public byte[] dataSet() {
        return set.toByteArray();
    }

    /// The whole file.
    public byte[] file() {
        DicomBytes meta = new DicomBytes(TransferSyntax.EXPLICIT_LITTLE)
                .text(DicomAttribute.MEDIA_STORAGE_SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                .text(DicomAttribute.TRANSFER_SYNTAX_UID, syntax.uid());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[128]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(meta.dataSet());
        file.writeBytes(syntax.isDeflated() ? deflated(dataSet()) : dataSet());
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    public DicomSource source() {
        return DicomSource.of(file());
    }
}
