package org.casebook.provenance.ledger;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.casebook.provenance.source.ObjectHash;

/// The public half of the key that signs a ledger. It is no secret; it is worth something to whoever knows from
/// elsewhere that it is the right one, for which people compare its [#fingerprint()].
///
/// Source: RFC 8032, Ed25519; RFC 8410, its form in X.509.
///
/// @param hex the 32 bytes of the public key, 64 lower-case hexadecimal digits
public record LedgerKey(String hex) {
    static final String ALGORITHM = "Ed25519";

    /// What stands before the 32 bytes in a SubjectPublicKeyInfo of Ed25519.
    private static final String X509_PREFIX = "302a300506032b6570032100";

    private static final int GROUPS = 8;
    private static final int GROUP = 4;

    /// @throws IllegalArgumentException when `hex` is not 64 lower-case hexadecimal digits
    public LedgerKey {
        if (!ObjectHash.isWellFormed(hex)) {
            throw new IllegalArgumentException(
                    "ledger key is %d characters, must be 64 lower-case hex digits".formatted(hex.length()));
        }
    }

    /// The public half of a pair of Java.
    static LedgerKey of(EdECPublicKey key) {
        return new LedgerKey(HexFormat.of().formatHex(key.getEncoded()).substring(X509_PREFIX.length()));
    }

    /// The first 128 bits of the key's SHA-256 as eight groups of four digits, for people to compare.
    public String fingerprint() {
        String digest = ObjectHash.of(HexFormat.of().parseHex(hex)).hex();
        StringBuilder groups = new StringBuilder(digest.substring(0, GROUP));
        for (int group = 1; group < GROUPS; group++) {
            groups.append(' ').append(digest, group * GROUP, (group + 1) * GROUP);
        }
        return groups.toString();
    }

    /// Whether the holder of the private half signed this message.
    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(publicKey());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException e) {
            // Not every 32 bytes are a point of the curve, nor every 64 a signature: whoever wrote them did not sign.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519, which it must have", e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(X509_PREFIX + hex)));
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
