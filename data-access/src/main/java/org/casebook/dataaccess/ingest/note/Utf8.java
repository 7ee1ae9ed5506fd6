package org.casebook.dataaccess.ingest.note;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Strict UTF-8: says where bytes stop being text instead of replacing them.
final class Utf8 {
    private static final int CHUNK = 8192;

    private Utf8() {}

    /// The offset (base 0) of the first byte that is not well-formed UTF-8, or -1.
    static int firstInvalidByte(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer sink = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            sink.clear();
            result = decoder.decode(in, sink, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }
}
