package org.casebook.app.cohort;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Gives every file its own random numbers and identifiers, so that what one writer draws never moves what another
/// writes.
/// The same seed and the same purpose always give the same answer, on every machine.
record Seeds(long seed) {

    /// Numbers for one purpose, for instance `("vcf", 17)`.
    Random random(Object... purpose) {
        return new Random(ByteBuffer.wrap(digest(purpose)).getLong());
    }

    UUID uuid(Object... purpose) {
        ByteBuffer bytes = ByteBuffer.wrap(digest(purpose));
        long high = (bytes.getLong() & ~0xF000L) | 0x4000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// A DICOM unique identifier under the root for UUIDs.
    ///
    /// Source: DICOM PS3.5, B.2.
    String uid(Object... purpose) {
        return "2.25." + new BigInteger(uuid(purpose).toString().replace("-", ""), 16);
    }

    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private byte[] digest(Object... purpose) {
        try {
            String name = seed + "/" + List.of(purpose);
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
