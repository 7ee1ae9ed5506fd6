package org.casebook.viewmodels.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.provenance.source.Unknown;
import org.casebook.viewmodels.shell.Shortcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Path JAVA = Path.of("src/main/java/org/casebook/viewmodels");
    private static final Path VIEWS = Path.of("../views/src/main/java/org/casebook/views");
    private static final Path RESOURCES = Path.of("src/main/resources/org/casebook/viewmodels");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern COUNTED =
            Pattern.compile("\\{\\d(?:,number[^}]*)?} (?:new |newest |further |other )?(?!(?:%s)\\b)[a-z]+s\\b"
                    .formatted("has|adds|is|was|belongs|series|bases|studies|ms"));
    /// More than the most that is allowed, which is not 1.
    private static final String FAULT = "fault.";
    private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([A-Za-z0-9._-]+)\"\\s*[,)]");

    static Stream<String> features() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("Texts.properties")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void hasEveryKeyThatCodeSays(String feature) throws IOException {
        Texts texts = Texts.of(feature);
        Set<String> said = new TreeSet<>(keysSaidIn(JAVA.resolve(feature)));
        said.addAll(keysSaidIn(VIEWS.resolve(feature)));

        assertThat(said)
                .allSatisfy(key -> assertThat(isKeyOrPrefix(texts, key))
                        .as("key %s of %s", key, feature)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("features")
    void usesTypographicApostrophesOnly(String feature) {
        Texts texts = Texts.of(feature);

        assertThat(texts.keySet())
                .allSatisfy(key ->
                        assertThat(texts.getString(key)).as(key).isNotBlank().doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void countsOneThingInTheSingular(String feature) {
        Texts texts = Texts.of(feature);

        assertThat(texts.keySet())
                .filteredOn(key -> !key.startsWith(FAULT))
                .allSatisfy(key -> assertThat(COUNTED.matcher(
                                        CHOICE.matcher(texts.getString(key)).replaceAll(""))
                                .find())
                        .as("%s counts without asking whether it is one: %s", key, texts.getString(key))
                        .isFalse());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            similar    | scope                         | 1 | Compared with the one other patient you may see. \
            Alike is no recommendation.
            similar    | nothing.advice.NOTHING_SHARED | 1 | The one other patient you may see has no evidence of a \
            kind that counts and that this patient has.
            timeline   | gap.months                    | 1 | 1 month
            timeline   | gap.months                    | 3 | 3 months
            timeline   | gap.years                     | 1 | 1 year
            packet     | present                       | 1 | 1 item
            packet     | imaging.rest                  | 1 | 1 further series is not pictured here.
            accesslog  | verify.whole                  | 1 | whole, 1 entry
            """)
    void saysTheNumberOfThings(String feature, String key, int count, String words) {
        assertThat(Texts.of(feature).say(key, count)).isEqualTo(words);
    }

    @Test
    void hasAWordForEveryConstant() {
        Texts shared = Texts.shared();

        assertThat(Missing.values())
                .allSatisfy(
                        constant -> assertThat(shared.say("missing", constant)).isNotBlank());
        assertThat(Missing.values())
                .allSatisfy(constant -> assertThat(shared.say("missing." + constant.name() + ".meaning"))
                        .isNotBlank());
        assertThat(Lane.values())
                .allSatisfy(constant -> assertThat(shared.say("lane", constant)).isNotBlank());
        assertThat(Modality.values())
                .allSatisfy(
                        constant -> assertThat(shared.say("modality", constant)).isNotBlank());
        assertThat(Purpose.values())
                .allSatisfy(
                        constant -> assertThat(shared.say("purpose", constant)).isNotBlank());
        assertThat(Unknown.Reason.values())
                .allSatisfy(
                        constant -> assertThat(shared.say("unknown", constant)).isNotBlank());
        assertThat(Readiness.State.values())
                .allSatisfy(constant ->
                        assertThat(shared.say("readiness", constant)).isNotBlank());
        assertThat(Governed.Reason.values())
                .allSatisfy(constant ->
                        assertThat(shared.say("panel.withheld", constant)).isNotBlank());
    }

    @Test
    void refusesAKeyThatNobodyWrote() {
        Texts texts = Texts.of("agenda");

        assertThatThrownBy(() -> texts.say("nobody.wrote.this")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void writesDaysAndTimesTheSameWayEverywhere() {
        assertThat(Texts.day(LocalDate.of(2026, 11, 4))).isEqualTo("4 Nov 2026");
        assertThat(Texts.time(Instant.parse("2026-11-25T07:30:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo("25 Nov 2026, 08:30");
    }

    @Test
    void showsAnUnknownCodeAsItIs() {
        assertThat(Texts.of("agenda").code("check", "bone-scan")).isEqualTo("bone scan");
        assertThat(Texts.of("agenda").code("check", "ct")).isEqualTo("CT");
    }

    @Test
    void namesEachShortcutOnce() {
        List<String> keys = Stream.of(Shortcut.values()).map(Shortcut::keys).toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    private static boolean isKeyOrPrefix(Texts texts, String key) {
        return texts.containsKey(key) || texts.keySet().stream().anyMatch(known -> known.startsWith(key + "."));
    }

    private static Set<String> keysSaidIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextsTest::keysSaid)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> keysSaid(Path file) {
        try {
            return SAID.matcher(Files.readString(file)).results().map(result -> result.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
