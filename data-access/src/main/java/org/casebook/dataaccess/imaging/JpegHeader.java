package org.casebook.dataaccess.imaging;

import java.util.Optional;

/// What a JPEG stream says about itself before its first scan.
///
/// @param process the start-of-frame marker's low byte, 0xC0 to 0xCF
/// @param precision bits per sample
/// @param components 1 to 255
/// @param ybr whether an APP0 or APP14 segment says that the components are luminance and chrominance
///
/// Source: ITU-T T.81 annex B; T.871 (JFIF); the APP14 transform flag of Adobe technical note 5116.
record JpegHeader(int process, int precision, int rows, int columns, int components, boolean ybr) {
    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;

    /// Empty when there is no start of frame before the first scan or the end of the bytes.
    static Optional<JpegHeader> of(byte[] jpeg) {
        boolean ybr = false;
        int i = 2;
        if (jpeg.length < 2 || u8(jpeg, 0) != 0xFF || u8(jpeg, 1) != 0xD8) {
            return Optional.empty();
        }
        while (i + 4 <= jpeg.length) {
            int marker = u8(jpeg, i + 1);
            if (u8(jpeg, i) != 0xFF || marker == START_OF_SCAN) {
                return Optional.empty();
            }
            if (marker == 0xFF) {
                i++; // fill byte
                continue;
            }
            int length = u16(jpeg, i + 2);
            int body = i + 4;
            if (length < 2 || i + 2 + length > jpeg.length) {
                return Optional.empty();
            }
            if (marker == APP0 && length >= 7 && startsWith(jpeg, body, "JFIF")) {
                ybr = true;
            } else if (marker == APP14 && length >= 14 && startsWith(jpeg, body, "Adobe")) {
                ybr = u8(jpeg, body + 11) == 1;
            } else if (isStartOfFrame(marker) && length >= 8) {
                return Optional.of(new JpegHeader(
                        marker, u8(jpeg, body), u16(jpeg, body + 1), u16(jpeg, body + 3), u8(jpeg, body + 5), ybr));
            }
            i += 2 + length;
        }
        return Optional.empty();
    }

    /// 0xC4 is a Huffman table, 0xC8 reserved, 0xCC arithmetic conditioning.
    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    boolean isLossless() {
        return process == 0xC3;
    }

    private static boolean startsWith(byte[] bytes, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (bytes[at + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static int u16(byte[] bytes, int at) {
        return (u8(bytes, at) << 8) | u8(bytes, at + 1);
    }
}
