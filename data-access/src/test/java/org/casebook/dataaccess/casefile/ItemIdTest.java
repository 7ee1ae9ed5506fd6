package org.casebook.dataaccess.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdTest {
    @Test
    void beginsWithTheHashOfKindAndPlace() {
        SourceRef source = SourceRef.line(ObjectHash.of(new byte[0]), 12);
        byte[] key = ("VARIANT/" + source + "/3").getBytes(StandardCharsets.UTF_8);

        assertThat(ItemId.of(ItemKind.VARIANT, source, 3).text())
                .isEqualTo("variant-" + ObjectHash.of(key).hex().substring(0, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note-0123456789abcdef0123", "a-ffffffffffffffffffff"})
    void takesKindHyphenAndTwentyHexDigits(String text) {
        assertThat(new ItemId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "note",
                "-0123456789abcdef0123",
                "0123456789abcdef0123",
                "note-0123456789abcdef012",
                "note-0123456789abcdef01234",
                "note-0123456789abcdef012g",
                "note-0123456789ABCDEF0123",
                "Note-0123456789abcdef0123",
                "no te-0123456789abcdef0123",
                "note-note-0123456789abcdef0123",
                "note-0123456789abcdef0123\n"
            })
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemId(text))
                .withMessage("item id must be kind-<20 hex digits>");
    }
}
