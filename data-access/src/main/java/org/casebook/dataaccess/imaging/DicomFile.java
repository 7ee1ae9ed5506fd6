package org.casebook.dataaccess.imaging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;
import org.casebook.dataaccess.imaging.PixelData.Encapsulated;
import org.casebook.dataaccess.imaging.PixelData.Fragment;
import org.casebook.dataaccess.imaging.PixelData.Native;
import org.jspecify.annotations.Nullable;

/// A DICOM file: its metadata in memory, its pixels where they are. Frames are read one at a time from the source,
/// which
/// must give the same bytes each time.
///
/// Source: DICOM PS3.10 section 7.1.
public final class DicomFile {
    private static final int PREAMBLE = 128;
    private static final byte[] PREFIX = {'D', 'I', 'C', 'M'};

    private final DicomSource source;
    private final TransferSyntax syntax;
    private final DataSet meta;
    private final DataSet dataSet;
    private final @Nullable PixelData pixels;
    private final @Nullable Defect defect;
    private final long dataSetStart;

    private DicomFile(
            DicomSource source, TransferSyntax syntax, DataSet meta, DataSetReader reader, long dataSetStart) {
        this.source = source;
        this.syntax = syntax;
        this.meta = meta;
        this.dataSet = reader.dataSet();
        this.pixels = reader.pixels();
        this.defect = reader.defect();
        this.dataSetStart = dataSetStart;
    }

    /// Reads the metadata. A file that breaks off or breaks the rules later on is kept as far as it goes; see
    /// [#defect()].
    ///
    /// @throws DicomException when it is not DICOM, or nothing before the first defect says what it is
    /// @throws IOException when the source itself fails
    public static DicomFile read(DicomSource source) throws IOException {
        try (InputStream stream = source.open()) {
            DicomInput in = new DicomInput(stream, false);
            boolean big = passPreamble(in);
            DataSetReader metaReader = new DataSetReader(in);
            metaReader.readMeta();
            DataSet meta = metaReader.dataSet();
            TransferSyntax syntax = meta.text(DicomAttribute.TRANSFER_SYNTAX_UID)
                    .map(uid -> new TransferSyntax(uid.value()))
                    .orElseGet(() -> big ? TransferSyntax.EXPLICIT_BIG : TransferSyntax.EXPLICIT_LITTLE);
            long start = in.position();
            DataSetReader reader;
            if (syntax.isDeflated()) {
                try (InputStream inflated = inflated(in.rest())) {
                    reader = readDataSet(new DicomInput(inflated, true), syntax);
                }
            } else {
                reader = readDataSet(in, syntax);
            }
            DicomFile file = new DicomFile(source, syntax(meta, syntax, reader), meta, reader, start);
            file.requireIdentity();
            return file;
        }
    }

    /// Some files have no preamble, and older ones no meta header either; those begin with group 0008.
    ///
    /// @return whether the data set is big endian, which only a file without meta header tells by itself
    private static boolean passPreamble(DicomInput in) throws IOException {
        byte[] head = in.peek(PREAMBLE + PREFIX.length);
        if (head.length == PREAMBLE + PREFIX.length && endsWithPrefix(head)) {
            in.skip(head.length);
            return false;
        }
        boolean little = head.length >= 8 && (head[0] == 2 || head[0] == 8) && head[1] == 0 && head[3] == 0;
        boolean big = head.length >= 8 && head[0] == 0 && head[1] == 8 && head[2] == 0;
        if (!little && !big) {
            throw new DicomException("not a DICOM file: no DICM at byte 128, and the first bytes begin no data set");
        }
        return big;
    }

    private static boolean endsWithPrefix(byte[] head) {
        for (int i = 0; i < PREFIX.length; i++) {
            if (head[PREAMBLE + i] != PREFIX[i]) {
                return false;
            }
        }
        return true;
    }

    /// Trusts the first element more than the meta header about explicit and implicit: the two are mixed up in real
    /// files.
    private static DataSetReader readDataSet(DicomInput in, TransferSyntax syntax) throws IOException {
        in.order(syntax.isBigEndian());
        byte[] first = in.peek(6);
        boolean looksExplicit = first.length == 6 && Character.isUpperCase(first[4]) && Character.isUpperCase(first[5]);
        DataSetReader reader = new DataSetReader(in);
        reader.read(first.length < 6 ? syntax.isExplicit() : looksExplicit);
        return reader;
    }

    /// Without a meta header the pixels tell whether they are native; what compressed them nobody knows.
    private static TransferSyntax syntax(DataSet meta, TransferSyntax assumed, DataSetReader reader) {
        boolean told = meta.has(DicomAttribute.TRANSFER_SYNTAX_UID);
        return !told && reader.pixels() instanceof Encapsulated ? new TransferSyntax("unknown") : assumed;
    }

    private void requireIdentity() {
        boolean known = dataSet.has(DicomAttribute.SOP_INSTANCE_UID)
                || dataSet.has(DicomAttribute.SOP_CLASS_UID)
                || meta.has(DicomAttribute.MEDIA_STORAGE_SOP_CLASS_UID);
        if (defect != null && (!known || dataSet.size() == 0)) {
            throw new DicomException("not readable as DICOM: " + defect.reason());
        }
        if (!known) {
            throw new DicomException("not a DICOM object: SOP class and instance UID are missing");
        }
    }

    private static InputStream inflated(InputStream deflated) {
        Inflater inflater = new Inflater(true);
        return new FilterInputStream(new InflaterInputStream(deflated, inflater)) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }

    public TransferSyntax syntax() {
        return syntax;
    }

    /// The elements of group 0002; empty where the file has no meta header.
    public DataSet meta() {
        return meta;
    }

    public DataSet dataSet() {
        return dataSet;
    }

    public DicomHeader header() {
        return new DicomHeader(this);
    }

    /// Why the file is not whole; empty when it is.
    public Optional<Defect> defect() {
        return Optional.ofNullable(defect);
    }

    /// Whether there are pixels, readable or not.
    public boolean hasPixels() {
        return pixels != null;
    }

    /// How the pixels are laid out.
    ///
    /// @throws DicomException when an attribute for it is missing or out of its range
    public PixelFormat pixelFormat() {
        return PixelFormat.of(dataSet, syntax);
    }

    /// Reads and decodes one frame.
    ///
    /// @param index base 0
    /// @throws IOException when the source itself fails
    public Decoding decode(int index, DicomDecoder decoder) throws IOException {
        if (pixels == null) {
            return new Undecodable(defect == null ? "the object has no pixels" : defect.reason());
        }
        if (dataSet.has(DicomAttribute.FLOAT_PIXEL_DATA) || dataSet.has(DicomAttribute.DOUBLE_FLOAT_PIXEL_DATA)) {
            return new Undecodable("no decoder for floating-point pixels");
        }
        try {
            PixelFormat format = pixelFormat();
            if (!decoder.decodes(syntax)) {
                return new Undecodable("no decoder for " + syntax.label());
            }
            if (pixels instanceof Native != syntax.isNative()) {
                return new Undecodable("pixels are %s, must not be with %s"
                        .formatted(pixels instanceof Native ? "uncompressed" : "in fragments", syntax.label()));
            }
            return decoder.decode(frame(format, index));
        } catch (DicomException e) {
            return new Undecodable(e.reason());
        }
    }

    /// Reads the bytes of one frame.
    ///
    /// @param index base 0
    /// @throws DicomException when the object has no such frame, or nothing tells where it starts
    /// @throws IOException when the source itself fails
    public EncodedFrame frame(int index) throws IOException {
        return frame(pixelFormat(), index);
    }

    private EncodedFrame frame(PixelFormat format, int index) throws IOException {
        if (index < 0 || index >= format.frames()) {
            throw new DicomException("frame is %d, must be in [0, %d)".formatted(index, format.frames()));
        }
        return switch (pixels) {
            case null -> throw new DicomException("the object has no pixels");
            case Native n -> nativeFrame(n, format, index);
            case Encapsulated e -> compressedFrame(format, FrameFragments.of(e, format.frames(), index));
        };
    }

    private EncodedFrame nativeFrame(Native n, PixelFormat format, int index) throws IOException {
        long bits = (long) format.sampleCount() * format.bitsAllocated();
        boolean halved = NativeDecoder.isSubsampled(format) && n.length() < (double) format.frames() * bits / 8;
        long frameBits = halved ? bits / 3 * 2 : bits;
        if (index > 0 && (double) index * frameBits > 8.0 * n.length()) {
            return new EncodedFrame(format, new byte[0], (frameBits + 7) / 8);
        }
        long firstBit = index * frameBits;
        boolean pairsSwapped = syntax.isBigEndian() && format.bitsAllocated() <= 8 && n.vr() != Vr.OB;
        long start = firstBit / 8;
        long end = (firstBit + frameBits + 7) / 8;
        if (pairsSwapped) {
            start -= start % 2;
            end += end % 2;
        }
        long there = Math.min(Math.max(start, n.available()), end);
        byte[] bytes = bytes(n.offset() + start, there - start);
        if (syntax.isBigEndian()) {
            ByteRuns.reverse(bytes, pairsSwapped ? 2 : format.bytesPerSample());
        }
        int expected = (int) ((frameBits + 7) / 8);
        byte[] cut = ByteRuns.fromBit(bytes, firstBit - 8 * start, expected);
        return new EncodedFrame(format, cut, expected - cut.length);
    }

    private EncodedFrame compressedFrame(PixelFormat format, List<Fragment> fragments) throws IOException {
        long length = fragments.stream().mapToLong(Fragment::length).sum();
        long missing = fragments.stream().mapToLong(Fragment::missing).sum();
        if (length > PixelFormat.MAX_FRAME_BYTES) {
            throw new DicomException("a compressed frame has %d bytes, must be at most %d"
                    .formatted(length, PixelFormat.MAX_FRAME_BYTES));
        }
        List<byte[]> parts = new ArrayList<>();
        try (InputStream in = openData()) {
            long at = 0;
            for (Fragment fragment : fragments) {
                in.skipNBytes(fragment.offset() - at);
                parts.add(in.readNBytes((int) fragment.length()));
                at = fragment.offset() + fragment.length();
            }
        }
        return new EncodedFrame(format, ByteRuns.join(parts), missing);
    }

    private byte[] bytes(long offset, long length) throws IOException {
        if (length == 0) {
            return new byte[0];
        }
        try (InputStream in = openData()) {
            in.skipNBytes(offset);
            return in.readNBytes((int) length);
        }
    }

    /// The bytes that the offsets of the pixels count in.
    private InputStream openData() throws IOException {
        InputStream in = source.open();
        if (!syntax.isDeflated()) {
            return in;
        }
        in.skipNBytes(dataSetStart);
        return inflated(in);
    }

    /// No values: they may be identity.
    @Override
    public String toString() {
        return "DicomFile[" + syntax.label() + ", " + dataSet.size() + " elements]";
    }
}
