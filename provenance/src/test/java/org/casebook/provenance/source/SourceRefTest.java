package org.casebook.provenance.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRefTest {
    private static final ObjectHash FILE = ObjectHash.of(new byte[] {1});

    static Stream<Place> places() {
        return Stream.of(
                new Place.Whole(),
                new Place.Line(1),
                new Place.Line(Long.MAX_VALUE),
                new Place.RecordNumber(12),
                new Place.CharSpan(0, 0),
                new Place.CharSpan(7, 12),
                new Place.JsonPointer(""),
                new Place.JsonPointer("/entry/0/resource#x=1"),
                new Place.DicomTag("00081115[1].0020000E"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void readsWhatItWrites(Place place) {
        SourceRef ref = new SourceRef(FILE, place);

        assertThat(Place.parse(place.fragment())).isEqualTo(place);
        assertThat(SourceRef.parse(ref.toString())).isEqualTo(ref);
    }

    @Test
    void namesThePlaceBehindAHashSign() {
        assertThat(SourceRef.line(FILE, 12)).hasToString(FILE + "#line=12");
        assertThat(SourceRef.record(FILE, 3)).hasToString(FILE + "#record=3");
        assertThat(SourceRef.json(FILE, "/id")).hasToString(FILE + "#json=/id");
        assertThat(SourceRef.whole(FILE)).hasToString(FILE.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line=0",
                "line=-1",
                "line=x",
                "line",
                "record=0",
                "char=5",
                "char=5,4",
                "char=-1,4",
                "json=entry",
                "tag=",
                "tag= ",
                "page=3",
                "line=99999999999999999999"
            })
    void refusesAPlaceThatIsNone(String fragment) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.parse(fragment));
    }

    @ParameterizedTest
    @CsvSource({"md5:abc, must start with sha256:", "sha256:abc, must be 64 lower-case hex digits"})
    void refusesAReferenceWithoutAHash(String text, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceRef.parse(text))
                .withMessageContaining(rule);
    }
}
