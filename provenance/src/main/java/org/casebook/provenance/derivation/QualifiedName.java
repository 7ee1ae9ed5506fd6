package org.casebook.provenance.derivation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.casebook.provenance.ProvenanceException.ErrorCode;

/// Writes any identifier as a qualified name of the `casebook` prefix, and reads it back. What a local name may not
/// hold is percent-encoded: `sha256:ab#line=1` becomes `casebook:sha256%3Aab%23line%3D1`.
///
/// Source: W3C PROV-N (2013-04-30), section 3.7.1, PN_LOCAL; RFC 3986, section 2.1.
final class QualifiedName {
    static final String PREFIX = "casebook";
    private static final String START = PREFIX + ":";
    private static final String PLAIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_/";

    private QualifiedName() {}

    static String write(String id) {
        StringBuilder name = new StringBuilder(START);
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                name.append((char) b);
            } else {
                name.append("%%%02X".formatted(b));
            }
        }
        return name.toString();
    }

    static String read(String name) {
        if (!name.startsWith(START)) {
            throw unreadable("a name does not start with " + START);
        }
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream(name.length());
        for (int i = START.length(); i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '%') {
                utf8.write(encoded(name, i + 1));
                i += 2;
            } else if (isPlain(c)) {
                utf8.write(c);
            } else {
                throw unreadable("a name holds character U+%04X, must be percent-encoded".formatted((int) c));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DerivationException(ErrorCode.DERIVATION_UNREADABLE, "a name is not encoded in UTF-8", e);
        }
    }

    private static int encoded(String name, int at) {
        int high = at + 1 < name.length() ? Character.digit(name.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(name.charAt(at + 1), 16);
        if (low < 0) {
            throw unreadable("a name has a percent sign without two hexadecimal digits");
        }
        return (high << 4) | low;
    }

    private static boolean isPlain(int b) {
        return PLAIN.indexOf(b) >= 0;
    }

    private static DerivationException unreadable(String message) {
        return new DerivationException(ErrorCode.DERIVATION_UNREADABLE, message);
    }
}
