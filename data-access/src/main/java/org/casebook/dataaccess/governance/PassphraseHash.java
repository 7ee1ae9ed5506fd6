package org.casebook.dataaccess.governance;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What is kept of a passphrase: its Argon2id tag, with the salt and the costs that it was made with, so that costs can
/// be raised later. The text is `$argon2id$v=19$m=65536,t=3,p=4$salt$tag`, salt and tag in Base64 without padding.
///
/// To make or to compare one takes some hundred milliseconds and 64 MiB of memory: never on the FX thread.
///
/// Source: RFC 9106, sections 3.1 and 4, its second recommended option; the text is the PHC string format.
public final class PassphraseHash {
    /// Fewest characters (UTF-16) of a passphrase. There is no other rule on what it is made of.
    public static final int SHORTEST = 12;

    /// Most characters (UTF-16) of a passphrase.
    public static final int LONGEST = 1000;

    private static final Cost NOW = new Cost(65_536, 3, 4);
    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] tag;

    private PassphraseHash(Cost cost, byte[] salt, byte[] tag) {
        this.cost = cost;
        this.salt = salt;
        this.tag = tag;
    }

    /// What making a tag costs.
    ///
    /// @param memory KiB
    /// @param passes over that memory
    /// @param lanes that it is divided into
    private record Cost(int memory, int passes, int lanes) {}

    /// The hash of a new passphrase, with a random salt.
    ///
    /// @param passphrase is left as it is
    public static PassphraseHash of(char[] passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PassphraseHash(NOW, salt, tag(passphrase, salt, NOW));
    }

    /// A hash that no passphrase fits and that costs as much to compare as any other: for who has none.
    public static PassphraseHash ofNobody() {
        byte[] salt = new byte[SALT_BYTES];
        byte[] tag = new byte[TAG_BYTES];
        SecureRandom random = new SecureRandom();
        random.nextBytes(salt);
        random.nextBytes(tag);
        return new PassphraseHash(NOW, salt, tag);
    }

    /// Reads what [#text()] wrote.
    ///
    /// @throws IllegalArgumentException when the text is another
    public static PassphraseHash parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "passphrase hash has another form, must be $argon2id$v=19$m=…,t=…,p=…$salt$tag");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PassphraseHash(
                new Cost(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))),
                base64.decode(parts.group(4)),
                base64.decode(parts.group(5)));
    }

    /// What is wrong with a passphrase that somebody wants to use from now on; empty when nothing is.
    public static Optional<String> faultOf(char[] passphrase) {
        return passphrase.length < SHORTEST || passphrase.length > LONGEST
                ? Optional.of("new passphrase has %d characters, must have %d to %d"
                        .formatted(passphrase.length, SHORTEST, LONGEST))
                : Optional.empty();
    }

    /// Whether a passphrase is the one. It takes as long for a wrong one.
    ///
    /// @param passphrase is left as it is
    public boolean fits(char[] passphrase) {
        return MessageDigest.isEqual(tag, tag(passphrase, salt, cost));
    }

    /// Whether it was made with other costs than new ones are.
    public boolean isOutdated() {
        return !cost.equals(NOW);
    }

    public String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memory(),
                        cost.passes(),
                        cost.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(tag));
    }

    private static byte[] tag(char[] passphrase, byte[] salt, Cost cost) {
        byte[] bytes = utf8(passphrase);
        try {
            Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memory())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build();
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            byte[] tag = new byte[TAG_BYTES];
            generator.generateBytes(bytes, tag);
            return tag;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Without a [String], which nobody could wipe.
    private static byte[] utf8(char[] passphrase) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        byte[] room = new byte[passphrase.length * 4];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        try {
            boolean whole =
                    !encoder.encode(CharBuffer.wrap(passphrase), encoded, true).isError();
            // Half a character outside the basic plane: a passphrase that fits nothing.
            return whole ? Arrays.copyOf(room, encoded.position()) : new byte[0];
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "PassphraseHash(withheld)";
    }
}
