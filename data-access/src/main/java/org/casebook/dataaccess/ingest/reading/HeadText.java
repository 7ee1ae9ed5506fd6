package org.casebook.dataaccess.ingest.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.casebook.dataaccess.ingest.IncomingFile;

/// The first bytes of a file as text, good for nothing but telling kinds of file apart: a byte order mark and the zero
/// bytes of UTF-16 are left out, so that a file in the wrong encoding is still recognised, and then refused for it.
///
/// @param text ASCII as it stands, anything else as one character per byte
public record HeadText(String text) {

    public static HeadText of(IncomingFile file) {
        byte[] head = file.head();
        var bytes = new ByteArrayOutputStream(head.length);
        for (int i = byteOrderMark(head); i < head.length; i++) {
            if (head[i] != 0) {
                bytes.write(head[i]);
            }
        }
        return new HeadText(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    private static int byteOrderMark(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return 2;
        }
        return first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF ? 3 : 0;
    }

    /// Its lines; the last one may be cut.
    public Stream<String> lines() {
        return text.lines();
    }

    /// As short as it may be in a log: the text is the file's.
    @Override
    public String toString() {
        return "HeadText[%d characters]".formatted(text.length());
    }
}
