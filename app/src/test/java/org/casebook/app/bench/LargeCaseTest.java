package org.casebook.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LargeCaseTest {
    private static final Path COHORT = Path.of("src/main/cohort");
    private static final Pattern UID = Pattern.compile("2\\.25\\.\\d+");

    @Test
    void hasAsManyItemsAsTheBudgetNamesEachOfItsOwn(@TempDir Path folder) throws IOException {
        LargeCase.write(COHORT, folder);

        assertThat(BareReader.variants(folder.resolve("large.vcf"))).isPositive();
        assertThat(uids(folder.resolve("imaging"))).hasSizeGreaterThanOrEqualTo(LargeCase.IMAGES);
        assertThat(days(folder.resolve("blood-counts.json"))).hasSize(LargeCase.EVENTS);
    }

    @Test
    void imagesAreReadAsImages(@TempDir Path folder) throws IOException {
        LargeCase.write(COHORT, folder);

        assertThatCode(() -> BareReader.dicom(folder.resolve("imaging/IM0999.dcm")))
                .doesNotThrowAnyException();
    }

    private static Set<String> uids(Path images) throws IOException {
        Set<String> uids = new TreeSet<>();
        try (Stream<Path> files = Files.list(images)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                UID.matcher(text).results().forEach(found -> uids.add(found.group()));
            }
        }
        return uids;
    }

    private static Set<String> days(Path bundle) throws IOException {
        JsonNode entries = new JsonMapper().readTree(Files.readAllBytes(bundle)).get("entry");
        return entries.valueStream()
                .map(entry -> entry.at("/resource/effectiveDateTime").asString())
                .filter(day -> !day.isEmpty())
                .collect(Collectors.toSet());
    }
}
