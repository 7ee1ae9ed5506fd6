package org.casebook.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Files that make one patient of the cohort as large as the case that the budget for opening names: what there is of
/// the patient again and again, with identifiers and days of its own.
///
/// | Files | Items |
/// |---|---|
/// | `large.vcf` | [LargeVcf#RECORDS] variants of the tumor |
/// | `imaging/*.dcm` | [#IMAGES] slices, [#SLICES] a series, [#SERIES] series a study |
/// | `blood-counts.json` | [#EVENTS] laboratory values, each on a day of its own and so an event of the timeline |
///
/// Source: DICOM PS3.5 section 7.1.2 for the explicit elements whose UIDs are changed in place.
final class LargeCase {
    /// How many images come in.
    static final int IMAGES = 1_000;

    /// How many events of the timeline come in.
    static final int EVENTS = 2_000;

    /// Whose case it becomes.
    static final String CASE = "thoracic-2026-11-25-0001";

    private static final int SLICES = 25;
    private static final int SERIES = 10;
    private static final int UID_DIGITS = 6;
    private static final String PATIENT = "patients/MRN-0001";
    private static final String HEMOGLOBIN = "718-7";
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

    private LargeCase() {}

    /// Writes the files.
    ///
    /// @param cohort where the bundled cohort lies
    /// @param folder is made
    static Path write(Path cohort, Path folder) throws IOException {
        Path patient = cohort.resolve(PATIENT);
        Files.createDirectories(folder.resolve("imaging"));
        variants(patient.resolve("genomics/CB-0001.somatic.vcf.gz"), folder.resolve("large.vcf"));
        images(patient.resolve("imaging/2025-06-12-ct"), folder.resolve("imaging"));
        bloodCounts(patient.resolve("fhir/measurements.json"), folder.resolve("blood-counts.json"));
        return folder;
    }

    private static void variants(Path compressed, Path large) throws IOException {
        Path small = Files.createTempFile("casebook", ".vcf");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
            Files.copy(in, small, StandardCopyOption.REPLACE_EXISTING);
            LargeVcf.write(small, large);
        } finally {
            Files.delete(small);
        }
    }

    private static void images(Path few, Path many) throws IOException {
        List<Path> slices;
        try (Stream<Path> files = Files.list(few)) {
            slices = files.sorted().toList();
        }
        for (int i = 0; i < IMAGES; i++) {
            byte[] image = Files.readAllBytes(slices.get(i % slices.size()));
            number(image, 0x0002, 0x0003, i);
            number(image, 0x0008, 0x0018, i);
            number(image, 0x0020, 0x000D, i / SLICES / SERIES);
            number(image, 0x0020, 0x000E, i / SLICES);
            Files.write(many.resolve("IM%04d.dcm".formatted(i)), image);
        }
    }

    /// Puts a number in the place of the last digits of a UID.
    private static void number(byte[] image, int group, int element, int number) throws IOException {
        byte[] begin = {(byte) group, (byte) (group >> 8), (byte) element, (byte) (element >> 8), 'U', 'I'};
        int at = 0;
        while (!Arrays.equals(image, at, at + begin.length, begin, 0, begin.length)) {
            at++;
            if (at + begin.length > image.length) {
                throw new IOException("image has no UID (%04X,%04X)".formatted(group, element));
            }
        }
        int length = (image[at + begin.length] & 0xFF) + ((image[at + begin.length + 1] & 0xFF) << 8);
        int end = at + begin.length + 2 + length;
        int last = image[end - 1] == 0 ? end - 1 : end;
        byte[] digits = "%0".concat(UID_DIGITS + "d").formatted(number).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, image, last - UID_DIGITS, UID_DIGITS);
    }

    private static void bloodCounts(Path few, Path many) throws IOException {
        JsonMapper json = new JsonMapper();
        ObjectNode bundle = (ObjectNode) json.readTree(Files.readAllBytes(few));
        List<JsonNode> all = bundle.get("entry").valueStream().toList();
        JsonNode hemoglobin = all.stream()
                .filter(entry -> HEMOGLOBIN.equals(
                        entry.at("/resource/code/coding/0/code").asString()))
                .findFirst()
                .orElseThrow(() -> new IOException("%s has no observation %s".formatted(few, HEMOGLOBIN)));
        ArrayNode entries = bundle.putArray("entry");
        all.stream()
                .filter(entry -> !entry.at("/resource/resourceType").asString().equals("Observation"))
                .forEach(entries::add);
        for (int i = 0; i < EVENTS; i++) {
            ObjectNode entry = (ObjectNode) hemoglobin.deepCopy();
            entry.put("fullUrl", entry.get("fullUrl").asString() + "-large-" + i);
            ObjectNode observation = (ObjectNode) entry.get("resource");
            observation.put("id", observation.get("id").asString() + "-large-" + i);
            observation.put("effectiveDateTime", FIRST_DAY.plusDays(i).toString());
            entries.add(entry);
        }
        Files.write(many, json.writeValueAsBytes(bundle));
    }
}
