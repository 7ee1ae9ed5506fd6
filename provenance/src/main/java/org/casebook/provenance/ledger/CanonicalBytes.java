package org.casebook.provenance.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Collects length-prefixed text fields: four bytes big-endian, then UTF-8.
final class CanonicalBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    CanonicalBytes field(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
        return this;
    }

    /// How many there are, then each.
    CanonicalBytes fields(List<String> texts) {
        field(Integer.toString(texts.size()));
        texts.forEach(this::field);
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
