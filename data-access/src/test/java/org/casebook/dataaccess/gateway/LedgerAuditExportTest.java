package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.AuditGateway.Exported;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
import org.casebook.dataaccess.gateway.AuditGateway.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerAuditExportTest {
    private static final Filter ALL = new Filter(null, null, null, Integer.MAX_VALUE);

    @TempDir
    private Path folder;

    @Test
    void handsOverTheSameWhetherOrNotAHiddenPatientExists(@TempDir Path other) throws IOException {
        try (SampleHome without = SampleHome.withAda(folder);
                SampleHome with = SampleHome.withAdaAndBen(other)) {
            for (SampleHome sample : List.of(without, with)) {
                for (CaseId id : List.of(SampleHome.ADA, SampleHome.BEN)) {
                    sample.home().cases().open(sample.context("colleague"), id);
                    sample.home().cases().open(sample.context("oncologist"), id);
                }
                sample.home().cases().noteText(sample.context("oncologist"), new ItemId("note-00000000000000000000"));
            }
            assertThat(told(with)).isEqualTo(told(without));
            assertThat(subjects(exported(with, "steward", ALL)))
                    .as("what was not handed over to the oncologist")
                    .anyMatch(subject -> subject.id().equals(SampleHome.BEN.text()) && subject.patient() != null);
        }
    }

    @Test
    void namesThePatientOfACaseAndOfItsItemsAlike() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            var oncologist = sample.context("oncologist");
            var file = sample.home()
                    .cases()
                    .open(oncologist, SampleHome.ADA)
                    .visible()
                    .orElseThrow();
            ItemId note = file.notes().visible().orElseThrow().getFirst().id();
            sample.home().cases().noteText(oncologist, note);

            List<Subject> told = subjects(exported(sample, "oncologist", ALL));

            assertThat(told).extracting(Subject::id).contains(SampleHome.ADA.text(), note.text());
            assertThat(told.stream().map(Subject::patient).distinct())
                    .singleElement()
                    .satisfies(patient -> assertThat(patient).isNotNull());
        }
    }

    @Test
    void namesNoPatientOfAnItemWhoseClassIsWithheld() throws IOException {
        try (SampleHome sample = SampleHome.withoutNotesForTheAuditor(folder)) {
            ItemId note = sample.home()
                    .cases()
                    .open(sample.context("colleague"), SampleHome.ADA)
                    .visible()
                    .orElseThrow()
                    .notes()
                    .visible()
                    .orElseThrow()
                    .getFirst()
                    .id();
            sample.home().cases().noteText(sample.context("auditor"), note);

            assertThat(subjects(exported(sample, "auditor", ALL)))
                    .filteredOn(subject -> subject.id().equals(note.text()))
                    .singleElement()
                    .satisfies(subject -> assertThat(subject.patient()).isNull());
        }
    }

    @Test
    void recordsItselfBeforeItHandsAnythingOver() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            Exported last = exported(sample, "oncologist", ALL).getLast();

            assertThat(last.entry().action()).isEqualTo("EXPORT");
            assertThat(last.entry().detail()).contains("form=fhir").contains("read=ledger");
            assertThat(last.roles()).containsExactly("oncologist");
        }
    }

    @Test
    void keepsTheNewestWhereThereAreMoreThanTheLimit() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            sample.home().cases().boards(sample.context("oncologist"));

            List<Exported> two = exported(sample, "oncologist", new Filter(null, null, null, 2));

            assertThat(two)
                    .extracting(each -> each.entry().detail().split(" ", -1)[0])
                    .containsExactly("read=boards", "form=fhir");
        }
    }

    @Test
    void handsNothingOverToWhoMayNotAudit() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            List<Exported> handed = new ArrayList<>();

            assertThat(sample.home()
                            .audit()
                            .export(sample.context("researcher"), ALL, "fhir", handed::add)
                            .visible())
                    .isEmpty();
            assertThat(handed).isEmpty();
            assertThat(exported(sample, "steward", ALL))
                    .extracting(each -> each.entry().user() + " " + each.entry().action())
                    .contains("researcher DENIAL");
        }
    }

    /// Two homes never give one person the same pseudonym.
    private static String told(SampleHome sample) {
        return exported(sample, "oncologist", ALL).toString().replaceAll("P-[A-Z2-7]{10}", "a patient");
    }

    private static List<Subject> subjects(List<Exported> entries) {
        return entries.stream()
                .flatMap(each -> each.subjects().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Exported> exported(SampleHome sample, String user, Filter filter) {
        List<Exported> handed = new ArrayList<>();
        long count = sample.home()
                .audit()
                .export(sample.context(user), filter, "fhir", handed::add)
                .visible()
                .orElseThrow();
        assertThat(count).isEqualTo(handed.size());
        return handed;
    }
}
