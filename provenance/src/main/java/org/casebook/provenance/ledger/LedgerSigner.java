package org.casebook.provenance.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;

/// Signs the end of a ledger, and with it everything before. Whoever has the ledger's files but not this key can cut
/// and rewrite them, but not so that they pass.
///
/// Source: RFC 8032, Ed25519.
public final class LedgerSigner {
    private final PrivateKey privateKey;
    private final LedgerKey key;

    private LedgerSigner(PrivateKey privateKey, LedgerKey key) {
        this.privateKey = privateKey;
        this.key = key;
    }

    /// A signer from a key that is kept elsewhere.
    ///
    /// @param seed the 32 bytes of the private key
    /// @param key the public key that belongs to it; nothing that is signed passes with another
    public static LedgerSigner of(byte[] seed, LedgerKey key) {
        try {
            return new LedgerSigner(
                    KeyFactory.getInstance(LedgerKey.ALGORITHM)
                            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)),
                    key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519, which it must have", e);
        }
    }

    /// A signer with a new key that is kept nowhere.
    public static LedgerSigner random() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(LedgerKey.ALGORITHM).generateKeyPair();
            return new LedgerSigner(pair.getPrivate(), LedgerKey.of((EdECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519, which it must have", e);
        }
    }

    /// The public half.
    public LedgerKey key() {
        return key;
    }

    LedgerCheckpoint sign(LedgerHead head) {
        try {
            Signature signature = Signature.getInstance(LedgerKey.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(LedgerCheckpoint.signedBytes(head));
            return new LedgerCheckpoint(head, new LedgerSeal(key, HexFormat.of().formatHex(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with Ed25519, which it must", e);
        }
    }

    @Override
    public String toString() {
        return "LedgerSigner[%s]".formatted(key.fingerprint());
    }
}
