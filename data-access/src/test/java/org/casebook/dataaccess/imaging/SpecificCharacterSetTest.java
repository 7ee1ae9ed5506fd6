package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificCharacterSetTest {
    /// The first three are the examples H.3-1, H.3-2 and I.2-1 of PS3.5.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO 2022 IR 6;ISO 2022 IR 87 | 59616D6164615E5461726F753D1B24423B3345441B28425E1B244242404F3A1B28423D1B24422464245E24401B28425E1B2442243F246D24261B2842 | Yamada^Tarou=山田^太郎=やまだ^たろう",
                "ISO 2022 IR 13;ISO 2022 IR 87 | D4CFC0DE5EC0DBB33D1B24423B3345441B284A5E1B244242404F3A1B284A | ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎",
                "ISO 2022 IR 6;ISO 2022 IR 149 | 486F6E675E47696C646F6E673D1B242943FBF35E1B242943D1CED4D7 | Hong^Gildong=洪^吉洞",
                "ISO_IR 100 | 4DFC6C6C6572 | Müller",
                "ISO-IR 100 | 4DFC6C6C6572 | Müller",
                "ISO_IR 192 | 4DC3BC6C6C6572 | Müller",
                "ISO 2022 IR 6;ISO 2022 IR 100 | 1B2D414DFC6C6C65725E4A6F6572 | Müller^Joer",
                "X-UNKNOWN | 4DFC6C | M\uFFFDl"
            })
    void decodes(String terms, String hex, String text) {
        SpecificCharacterSet set = SpecificCharacterSet.of(List.of(terms.split(";", -1)));
        assertThat(set.decode(HexFormat.of().parseHex(hex))).isEqualTo(text);
    }
}
