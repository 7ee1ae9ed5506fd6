package org.casebook.dataaccess.imaging;

import java.util.Map;

/// How a data set is written down and how its pixels are compressed.
///
/// @param uid as in the file
///
/// Source: DICOM PS3.5 annex A, PS3.6 annex A.
public record TransferSyntax(String uid) {
    public static final TransferSyntax IMPLICIT_LITTLE = new TransferSyntax("1.2.840.10008.1.2");
    public static final TransferSyntax EXPLICIT_LITTLE = new TransferSyntax("1.2.840.10008.1.2.1");
    public static final TransferSyntax DEFLATED_LITTLE = new TransferSyntax("1.2.840.10008.1.2.1.99");
    public static final TransferSyntax EXPLICIT_BIG = new TransferSyntax("1.2.840.10008.1.2.2");
    public static final TransferSyntax RLE_LOSSLESS = new TransferSyntax("1.2.840.10008.1.2.5");
    public static final TransferSyntax JPEG_BASELINE = new TransferSyntax("1.2.840.10008.1.2.4.50");
    public static final TransferSyntax JPEG_EXTENDED = new TransferSyntax("1.2.840.10008.1.2.4.51");
    public static final TransferSyntax JPEG_LOSSLESS = new TransferSyntax("1.2.840.10008.1.2.4.57");
    public static final TransferSyntax JPEG_LOSSLESS_FIRST_ORDER = new TransferSyntax("1.2.840.10008.1.2.4.70");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("1.2.840.10008.1.2", "implicit VR little endian"),
            Map.entry("1.2.840.10008.1.2.1", "explicit VR little endian"),
            Map.entry("1.2.840.10008.1.2.1.99", "deflated explicit VR little endian"),
            Map.entry("1.2.840.10008.1.2.2", "explicit VR big endian"),
            Map.entry("1.2.840.10008.1.2.5", "RLE lossless"),
            Map.entry("1.2.840.10008.1.2.4.50", "JPEG baseline"),
            Map.entry("1.2.840.10008.1.2.4.51", "JPEG extended"),
            Map.entry("1.2.840.10008.1.2.4.57", "JPEG lossless"),
            Map.entry("1.2.840.10008.1.2.4.70", "JPEG lossless, first-order prediction"),
            Map.entry("1.2.840.10008.1.2.4.80", "JPEG-LS lossless"),
            Map.entry("1.2.840.10008.1.2.4.81", "JPEG-LS near-lossless"),
            Map.entry("1.2.840.10008.1.2.4.90", "JPEG 2000 lossless"),
            Map.entry("1.2.840.10008.1.2.4.91", "JPEG 2000"),
            Map.entry("1.2.840.10008.1.2.4.92", "JPEG 2000 part 2 lossless"),
            Map.entry("1.2.840.10008.1.2.4.93", "JPEG 2000 part 2"),
            Map.entry("1.2.840.10008.1.2.4.100", "MPEG-2 main profile"),
            Map.entry("1.2.840.10008.1.2.4.101", "MPEG-2 high profile"),
            Map.entry("1.2.840.10008.1.2.4.102", "MPEG-4 high profile"),
            Map.entry("1.2.840.10008.1.2.4.103", "MPEG-4 BD-compatible"),
            Map.entry("1.2.840.10008.1.2.4.107", "HEVC main profile"),
            Map.entry("1.2.840.10008.1.2.4.110", "JPEG XL lossless"),
            Map.entry("1.2.840.10008.1.2.4.111", "JPEG XL recompression"),
            Map.entry("1.2.840.10008.1.2.4.112", "JPEG XL"),
            Map.entry("1.2.840.10008.1.2.4.201", "high-throughput JPEG 2000 lossless"),
            Map.entry("1.2.840.10008.1.2.4.202", "high-throughput JPEG 2000 lossless RPCL"),
            Map.entry("1.2.840.10008.1.2.4.203", "high-throughput JPEG 2000"));

    boolean isExplicit() {
        return !equals(IMPLICIT_LITTLE);
    }

    boolean isBigEndian() {
        return equals(EXPLICIT_BIG);
    }

    boolean isDeflated() {
        return equals(DEFLATED_LITTLE);
    }

    /// Whether pixels stand uncompressed.
    boolean isNative() {
        return equals(IMPLICIT_LITTLE) || equals(EXPLICIT_LITTLE) || isDeflated() || isBigEndian();
    }

    /// For people; the identifier alone where it has no name here.
    public String label() {
        String name = NAMES.get(uid);
        return name == null ? "transfer syntax " + uid : name + " (" + uid + ")";
    }
}
