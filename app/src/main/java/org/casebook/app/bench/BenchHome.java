package org.casebook.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.app.cohort.CohortGenerator;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.ingest.ImportProgress;

/// A synthetic home of some number of patients with the files it was made of. It is made once and found again later;
/// when the making was cut off, the next run goes on.
///
/// @param home folder of the home
/// @param cohort folder of the files
record BenchHome(Path home, Path cohort) {
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

    /// Finds or makes it.
    static BenchHome of(Path folder, int patients, ImportProgress progress) throws IOException {
        BenchHome found = new BenchHome(folder.resolve("home-" + patients), folder.resolve("cohort-" + patients));
        Path written = folder.resolve("cohort-" + patients + ".written");
        if (!Files.exists(written)) {
            CohortGenerator.write(found.cohort, patients, CohortGenerator.BUNDLED_SEED);
            Files.createFile(written);
        }
        Path filled = folder.resolve("home-" + patients + ".filled");
        if (!Files.exists(filled)) {
            try (OpenHome open = found.openOrCreate()) {
                take(open, found.evidence(), progress);
            }
            Files.createFile(filled);
        }
        return found;
    }

    /// Finds or makes a copy of it, in which one case is as large as [LargeCase] makes it.
    BenchHome withLargeCase(Path folder, ImportProgress progress) throws IOException {
        BenchHome large = new BenchHome(folder.resolve("home-large-case"), folder.resolve("large-case"));
        Path filled = folder.resolve("home-large-case.filled");
        if (!Files.exists(filled)) {
            delete(large.home);
            copy(home, large.home);
            try (OpenHome open = large.open()) {
                take(open, List.of(LargeCase.write(cohort, large.cohort)), progress);
            }
            Files.createFile(filled);
        }
        return large;
    }

    /// Makes a home without any evidence in it, with the accounts of the cohort.
    static OpenHome empty(Path folder, Path cohort) throws IOException {
        String users = Files.readString(cohort.resolve("users.yaml"), StandardCharsets.UTF_8);
        return OpenHome.createDemo(folder, users, CLOCK, ZoneId.systemDefault());
    }

    /// Opens a demo home.
    static OpenHome open(Path folder) {
        return OpenHome.openDemo(folder, CLOCK, ZoneId.systemDefault());
    }

    OpenHome open() {
        return open(home);
    }

    /// Imports files as the first account that may.
    static void take(OpenHome home, List<Path> files, ImportProgress progress) {
        home.intake().importFiles(context(asker(home, Action.IMPORT)), files, progress);
    }

    /// The first account of a home that has a right.
    static User asker(OpenHome home, Action needed) {
        return home.home().users().stream()
                .filter(user -> home.policy().decide(context(user)).allows(needed))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account of the cohort may " + needed));
    }

    static AccessContext context(User user) {
        return AccessContext.of(user, user.defaultPurpose(), CLOCK.instant());
    }

    private OpenHome openOrCreate() throws IOException {
        return OpenHome.kindOf(home) == OpenHome.Kind.NONE ? empty(home, cohort) : open();
    }

    private List<Path> evidence() {
        return List.of(cohort.resolve("boards"), cohort.resolve("germline-cohort"), cohort.resolve("patients"));
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
