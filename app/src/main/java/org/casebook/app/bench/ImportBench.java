package org.casebook.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.jspecify.annotations.Nullable;

/// Imports the files of each format into a home of its own, and reads the same files with the bare library. An import
/// ends in gold: bytes are encrypted, rows written, identifiers tied, and the patients computed anew.
final class ImportBench {
    /// A VCF that is merely iterated must not be read more than twice as fast.
    private static final double VCF_LIMIT = 0.5;

    private final Path folder;
    private final Path cohort;
    private final int rounds;

    /// @param folder for homes that are thrown away
    ImportBench(Path folder, BenchHome bundled, int rounds) {
        this.folder = folder;
        this.cohort = bundled.cohort();
        this.rounds = rounds;
    }

    List<Measured> run() throws IOException {
        Path nobody = folder.resolve("import-nobody");
        Path records = folder.resolve("import-records");
        BenchHome.delete(nobody);
        BenchHome.delete(records);
        BenchHome.empty(nobody, cohort).close();
        List<Path> bundles = files("fhir", ".json");
        try (OpenHome home = BenchHome.empty(records, cohort)) {
            BenchHome.take(home, bundles, ImportProgress.SILENT);
        }
        Path large = LargeVcf.write(
                cohort.resolve("patients/MRN-0022/genomics/CB-0022.somatic.vcf"), folder.resolve("large.vcf"));
        List<Measured> all = new ArrayList<>();
        all.add(measure("FHIR bundles", "HAPI FHIR parsing", nobody, bundles, BareReader::bundle, null));
        String oneLarge = "VCF, one of %d records".formatted(LargeVcf.RECORDS);
        all.add(measure(oneLarge, "htsjdk iterating", records, List.of(large), BareReader::variants, VCF_LIMIT));
        all.add(againstBareInsert(oneLarge, records, large));
        all.add(measure(
                "VCF, small", "htsjdk iterating", records, files("genomics", ".vcf"), BareReader::variants, null));
        all.add(measure("DICOM", "own reader alone", records, files("imaging", ".dcm"), BareReader::dicom, null));
        all.add(measure("notes", "reading the bytes", records, files("notes", ".txt"), BareReader::bytes, null));
        all.add(measure(
                "wearables", "Commons CSV iterating", records, files("wearable", ".csv"), BareReader::records, null));
        List<Path> genotypes = List.of(cohort.resolve("germline-cohort/cohort.bgen"));
        all.add(measure("BGEN", "own reader alone", records, genotypes, BareReader::genotypes, null));
        List<Path> plink = Stream.of("bed", "bim", "fam")
                .map(suffix -> cohort.resolve("germline-cohort/cohort." + suffix))
                .toList();
        all.add(measure("PLINK", "reading the bytes", records, plink, BareReader::bytes, null));
        BenchHome.delete(nobody);
        BenchHome.delete(records);
        return all;
    }

    private Measured measure(
            String what, String against, Path base, List<Path> files, BareReader bare, @Nullable Double limit)
            throws IOException {
        List<Path> sound = files.stream().filter(file -> reads(bare, file)).toList();
        Pair pair = Pair.of(rounds, () -> imported(base, sound), () -> read(bare, sound));
        return Measured.rate(
                Part.IMPORT, "%s (%d files, %s)".formatted(what, sound.size(), size(sound)), against, pair, limit);
    }

    /// The same import against inserting its rows into a table without index, which nothing in the engine is below.
    private Measured againstBareInsert(String what, Path base, Path file) throws IOException {
        Path copy = folder.resolve("import-rows");
        BenchHome.delete(copy);
        BenchHome.copy(base, copy);
        try (OpenHome home = BenchHome.open(copy)) {
            BenchHome.take(home, List.of(file), ImportProgress.SILENT);
            AccessContext importer = BenchHome.context(BenchHome.asker(home, Action.IMPORT));
            Pair pair = Pair.of(
                    rounds,
                    () -> imported(base, List.of(file)),
                    () -> home.insertMeter()
                            .variants(importer, 1)
                            .visible()
                            .orElseThrow(() -> new IllegalStateException("no account may time inserts"))
                            .getFirst());
            return Measured.rate(Part.IMPORT, what, "inserting its rows without index", pair, null);
        } finally {
            BenchHome.delete(copy);
        }
    }

    /// What is damaged on purpose stops some libraries; it is left out on both sides.
    private static boolean reads(BareReader bare, Path file) {
        try {
            return bare.read(file) > Long.MIN_VALUE;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static long read(BareReader bare, List<Path> files) throws IOException {
        long start = System.nanoTime();
        for (Path file : files) {
            bare.read(file);
        }
        return System.nanoTime() - start;
    }

    private long imported(Path base, List<Path> files) throws IOException {
        Path copy = folder.resolve("import-copy");
        BenchHome.delete(copy);
        BenchHome.copy(base, copy);
        try (OpenHome home = BenchHome.open(copy)) {
            long start = System.nanoTime();
            BenchHome.take(home, files, ImportProgress.SILENT);
            return System.nanoTime() - start;
        } finally {
            BenchHome.delete(copy);
        }
    }

    private List<Path> files(String parent, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(cohort.resolve("patients"))) {
            return walk.filter(file -> file.toString().endsWith(suffix)
                            && file.toString().contains(parent)
                            && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static String size(List<Path> files) {
        long bytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
