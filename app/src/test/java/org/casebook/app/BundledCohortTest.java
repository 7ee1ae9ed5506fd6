package org.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the importers make of the cohort as a whole.
class BundledCohortTest {
    private static final Clock CLOCK = Clock.systemUTC();

    /// Its file names a sample that nobody knows, so that a coordinator has something to tie.
    private static final String UNTIED = "0027";

    @Test
    void givesEverySequencedPatientSomaticVariants(@TempDir Path folder) throws IOException {
        Path cohort = Files.createDirectory(folder.resolve("cohort"));
        BundledCohort.copyTo(cohort);
        try (OpenHome home =
                OpenHome.createDemo(folder.resolve("home"), BundledCohort.users(), CLOCK, ZoneOffset.UTC)) {
            home.intake().importFiles(asking(home, "coordinator"), molecular(cohort), ImportProgress.SILENT);

            Set<String> sequenced = numbersOf(molecular(cohort), ".somatic.vcf");
            sequenced.remove(UNTIED);
            sequenced.retainAll(onAgendas(home));
            assertThat(withSomaticVariants(home)).hasSizeGreaterThan(20).isEqualTo(sequenced);
        }
    }

    private static List<Path> molecular(Path cohort) throws IOException {
        try (Stream<Path> files = Files.walk(cohort)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.startsWith(cohort.resolve("boards"))
                            || file.endsWith(Path.of("fhir", "core.json"))
                            || file.toString().contains(".somatic.vcf"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> numbersOf(List<Path> files, String part) {
        return files.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.contains(part))
                .map(name -> name.substring("CB-".length(), name.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withSomaticVariants(OpenHome home) {
        AccessContext context = asking(home, "oncologist");
        return cases(home)
                .filter(id -> !home.cases()
                        .open(context, id)
                        .visible()
                        .orElseThrow()
                        .somatic()
                        .visible()
                        .orElseThrow()
                        .isEmpty())
                .map(BundledCohortTest::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> onAgendas(OpenHome home) {
        return cases(home).map(BundledCohortTest::number).collect(Collectors.toSet());
    }

    private static Stream<CaseId> cases(OpenHome home) {
        AccessContext context = asking(home, "oncologist");
        return home.cases().boards(context).visible().orElseThrow().stream()
                .flatMap(board -> home.cases().agenda(context, board.id()).visible().orElseThrow().entries().stream())
                .map(entry -> entry.caseId());
    }

    private static String number(CaseId id) {
        return id.text().substring(id.text().lastIndexOf('-') + 1);
    }

    private static AccessContext asking(OpenHome home, String user) {
        return AccessContext.of(home.home().find(new UserId(user)).orElseThrow(), Purpose.TREAT, CLOCK.instant());
    }
}
