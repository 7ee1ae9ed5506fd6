package org.casebook.dataaccess.lakehouse;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of a home. Each use gets a key of its own, derived from this one.
///
/// Source: PBKDF2, RFC 8018, with the iteration count that OWASP's Password Storage Cheat Sheet asks for
/// PBKDF2-HMAC-SHA256; HKDF, RFC 5869.
public final class HomeKey {
    /// For new homes that a passphrase protects; each home keeps its own count.
    static final int ITERATIONS = 600_000;

    /// For a generated passphrase of 256 random bits: nobody guesses it, however fast each guess is.
    static final int ITERATIONS_OF_RANDOM = 1;

    private static final int BITS = 256;

    private final byte[] master;

    private HomeKey(byte[] master) {
        this.master = master;
    }

    /// @param passphrase is wiped
    static HomeKey derive(char[] passphrase, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, BITS);
        try {
            return new HomeKey(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2 with HMAC-SHA256, which it must have", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(passphrase, '\0');
        }
    }

    /// 32 bytes for one use.
    byte[] forUse(String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(master)
                            .thenExpand(use.getBytes(StandardCharsets.UTF_8), BITS / 8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256, which it must have", e);
        }
    }

    /// A keyed digest; without the key nobody can tell what was digested.
    byte[] digest(String use, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(forUse(use), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256, which it must have", e);
        }
    }

    /// Tells a wrong passphrase from a right one without opening anything.
    String check() {
        return HexFormat.of().formatHex(digest("check", "casebook")).substring(0, 16);
    }

    @Override
    public String toString() {
        return "HomeKey(withheld)";
    }
}
