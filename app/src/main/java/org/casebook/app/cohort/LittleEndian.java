package org.casebook.app.cohort;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes in the making, whole numbers with the low byte first.
final class LittleEndian {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    LittleEndian int8(int value) {
        out.write(value);
        return this;
    }

    LittleEndian int16(int value) {
        return int8(value).int8(value >>> 8);
    }

    LittleEndian int32(int value) {
        return int16(value).int16(value >>> 16);
    }

    LittleEndian ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    LittleEndian bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
