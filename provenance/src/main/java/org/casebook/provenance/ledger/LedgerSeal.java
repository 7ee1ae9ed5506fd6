package org.casebook.provenance.ledger;

import java.util.regex.Pattern;

/// A signature and the key that made it.
///
/// @param signature the 64 bytes of an Ed25519 signature, 128 lower-case hexadecimal digits
public record LedgerSeal(LedgerKey key, String signature) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{128}");

    /// @throws IllegalArgumentException when `signature` is not 128 lower-case hexadecimal digits
    public LedgerSeal {
        if (!FORM.matcher(signature).matches()) {
            throw new IllegalArgumentException(
                    "signature is %d characters, must be 128 lower-case hex digits".formatted(signature.length()));
        }
    }
}
