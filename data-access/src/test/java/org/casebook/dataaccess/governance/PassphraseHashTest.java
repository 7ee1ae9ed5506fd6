package org.casebook.dataaccess.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

class PassphraseHashTest {
    private static final char[] PASSPHRASE = "a walk in the rain".toCharArray();

    /// RFC 9106, section 5.3.
    @Test
    void argon2idGivesTheTagOfTheStandard() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build());
        byte[] tag = new byte[32];

        generator.generateBytes(filled(32, 1), tag);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /// A known answer of the reference implementation, with costs and a salt that are not ours.
    @Test
    void readsWhatOthersWrote() {
        PassphraseHash hash = PassphraseHash.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hash.fits("password".toCharArray())).isTrue();
        assertThat(hash.fits("passwore".toCharArray())).isFalse();
        assertThat(hash.isOutdated()).isTrue();
    }

    @Test
    void keepsTheCostsBesideTheTag() {
        PassphraseHash hash = PassphraseHash.of(PASSPHRASE);

        assertThat(hash.text()).startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
        assertThat(hash.isOutdated()).isFalse();
        assertThat(PassphraseHash.parse(hash.text()).fits(PASSPHRASE)).isTrue();
        assertThat(PassphraseHash.parse(hash.text()).text()).isEqualTo(hash.text());
    }

    @Test
    void saltsEachHash() {
        assertThat(PassphraseHash.of(PASSPHRASE).text())
                .isNotEqualTo(PassphraseHash.of(PASSPHRASE).text());
    }

    @Test
    void nothingFitsTheHashOfNobodyAndItCostsTheSame() {
        PassphraseHash nobody = PassphraseHash.ofNobody();

        assertThat(nobody.fits(PASSPHRASE)).isFalse();
        assertThat(nobody.text()).startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
    }

    @Test
    void refusesAnotherForm() {
        assertThatThrownBy(() -> PassphraseHash.parse("$argon2i$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$AAAA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be $argon2id$v=19$");
    }

    @Test
    void asksForTwelveCharacters() {
        assertThat(PassphraseHash.faultOf("elevenchars".toCharArray()))
                .contains("new passphrase has 11 characters, must have 12 to 1000");
        assertThat(PassphraseHash.faultOf("twelve chars".toCharArray())).isEmpty();
    }

    @Test
    void saysNothingOfItself() {
        assertThat(PassphraseHash.ofNobody()).hasToString("PassphraseHash(withheld)");
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
