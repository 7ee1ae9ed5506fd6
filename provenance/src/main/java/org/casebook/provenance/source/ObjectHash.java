package org.casebook.provenance.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a file's bytes as received; it names a bronze object.
///
/// @param hex 64 lower-case hexadecimal digits
///
/// Source: FIPS 180-4, SHA-256.
public record ObjectHash(String hex) implements Comparable<ObjectHash> {
    private static final int DIGITS = 64;

    /// @throws IllegalArgumentException when `hex` is not 64 lower-case hexadecimal digits
    public ObjectHash {
        if (!isWellFormed(hex)) {
            throw new IllegalArgumentException(
                    "object hash is %d characters, must be 64 lower-case hex digits".formatted(hex.length()));
        }
    }

    /// Whether these are 64 lower-case hexadecimal digits. Each value that is read has them in its source, so this is
    /// no
    /// regular expression.
    public static boolean isWellFormed(String hex) {
        boolean digits = hex.length() == DIGITS;
        for (int at = 0; digits && at < DIGITS; at++) {
            char c = hex.charAt(at);
            digits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return digits;
    }

    public static ObjectHash of(byte[] bytes) {
        return of(sha256().digest(bytes), 0);
    }

    /// Closes a running digest; the digest is reset by it.
    public static ObjectHash of(MessageDigest sha256) {
        return of(sha256.digest(), 0);
    }

    /// Hashes a stream to its end, without keeping it. The stream is not closed.
    public static ObjectHash of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return of(digest);
    }

    private static ObjectHash of(byte[] digest, int from) {
        return new ObjectHash(HexFormat.of().formatHex(digest, from, digest.length));
    }

    /// A fresh SHA-256, for hashing a stream while it passes.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    /// The first twelve digits, for people to compare.
    public String shortForm() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(ObjectHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
