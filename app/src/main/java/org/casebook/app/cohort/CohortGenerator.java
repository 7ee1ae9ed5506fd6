package org.casebook.app.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Makes the synthetic cohort. The same number of patients and the same seed give the same bytes, on every machine that
/// runs the
/// project's Java.
public final class CohortGenerator {

    /// How many patients the bundled cohort has.
    public static final int BUNDLED_PATIENTS = 30;

    /// The seed of the bundled cohort.
    public static final long BUNDLED_SEED = 20261125L;

    private static final List<String> VOLUMES =
            List.of("thoracic", "gastrointestinal", "breast-gynaecological", "other");

    /// One later patient in this many has pictures; they are what makes a cohort large.
    private static final int PICTURED = 250;

    private CohortGenerator() {}

    /// Writes a cohort into a folder, which is made if it does not exist; other files that stand there stay.
    ///
    /// @param patients how many, at least 1; later than the thirtieth they have fewer notes and rarely pictures
    /// @throws IllegalArgumentException if `patients` is below 1
    public static void write(Path folder, int patients, long seed) {
        if (patients < 1) {
            throw new IllegalArgumentException("patients is " + patients + ", must be at least 1");
        }
        List<Story> stories = stories();
        Seeds seeds = new Seeds(seed);
        CohortFolder cohort = new CohortFolder(folder);
        List<SyntheticPatient> people = IntStream.rangeClosed(1, patients)
                .mapToObj(number ->
                        SyntheticPatient.of(number, stories.get((number - 1) % stories.size()), stories.size(), seeds))
                .toList();
        people.parallelStream().forEach(patient -> write(patient, cohort));
        GenotypeFiles.write(people, seeds, cohort);
        BoardFiles.write(people, cohort);
        cohort.text("README.md", Tables.text("README.md"));
        cohort.text("MANIFEST.tsv", manifest(folder));
    }

    private static void write(SyntheticPatient patient, CohortFolder cohort) {
        List<Note> notes = NoteFiles.of(patient);
        RecordFiles.write(
                patient,
                notes.stream().filter(note -> NoteFiles.inRecord(note, patient)).toList(),
                cohort);
        NoteFiles.write(
                patient,
                notes.stream()
                        .filter(note -> !NoteFiles.inRecord(note, patient))
                        .toList(),
                cohort);
        VariantFiles.write(patient, cohort);
        WearableFiles.write(patient, cohort);
        if (patient.bundled() || patient.number() % PICTURED == 0) {
            ImagingFiles.write(patient, cohort);
        }
    }

    static List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        for (String volume : VOLUMES) {
            stories.addAll(
                    yaml.readValue(Tables.text("stories/" + volume + ".yaml"), new TypeReference<List<Story>>() {}));
        }
        stories.sort(Comparator.comparing(Story::mrn));
        return stories;
    }

    /// Path, size in bytes and SHA-256 of every file below the folder but the manifest itself, in the order of the
    /// paths.
    private static String manifest(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder("path\tsize\tsha256\n");
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("MANIFEST.tsv"))
                    .sorted()
                    .forEach(path -> text.append(line(folder, path)));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static String line(Path folder, String path) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return path + "\t" + bytes.length + "\t" + hash + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
