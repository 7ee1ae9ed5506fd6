package org.casebook.provenance.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectHashTest {

    // Source: the two messages are the examples of FIPS 180-2, appendix B.1, and the empty message of NIST CAVP.
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    })
    void isTheSha256OfTheBytes(String text, String hex) {
        assertThat(ObjectHash.of(bytes(text))).isEqualTo(new ObjectHash(hex));
    }

    @Test
    void isTheSameForAStreamInPieces() {
        MessageDigest running = ObjectHash.sha256();
        running.update(bytes("a"));
        running.update(bytes("bc"));

        assertThat(ObjectHash.of(running)).isEqualTo(ObjectHash.of(bytes("abc")));
        assertThat(ObjectHash.of(running)).as("after a reset").isEqualTo(ObjectHash.of(new byte[0]));
    }

    @Test
    void writesItsScheme() {
        ObjectHash hash = ObjectHash.of(bytes("abc"));

        assertThat(hash).hasToString("sha256:" + hash.hex());
        assertThat(hash.shortForm()).isEqualTo("ba7816bf8f01");
    }

    @Test
    void isOrderedByItsDigits() {
        assertThat(ObjectHash.of(bytes("abc"))).isLessThan(ObjectHash.of(new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e3b0",
                "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
                "g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n"
            })
    void refusesAnythingElse(String hex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObjectHash(hex))
                .withMessage("object hash is %d characters, must be 64 lower-case hex digits", hex.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
