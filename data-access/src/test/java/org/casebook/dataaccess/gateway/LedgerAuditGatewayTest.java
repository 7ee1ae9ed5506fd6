package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
import org.casebook.dataaccess.gateway.RecommendationGateway.Draft;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerAuditGatewayTest {
    private static final Filter ALL = new Filter(null, null, null, 100);
    private static final Draft DRAFT = new Draft("Four cycles", "", List.of(), List.of());

    @TempDir
    private Path folder;

    @Test
    void tellsTheSameWhetherOrNotAHiddenPatientExists(@TempDir Path other) throws IOException {
        try (SampleHome without = SampleHome.withAda(folder);
                SampleHome with = SampleHome.withAdaAndBen(other)) {
            for (SampleHome sample : List.of(without, with)) {
                AccessContext colleague = sample.context("colleague");
                AccessContext oncologist = sample.context("oncologist");
                sample.home().cases().open(colleague, SampleHome.BEN);
                sample.home().cases().open(colleague, SampleHome.ADA);
                sample.home().cases().noteText(colleague, new ItemId("note-00000000000000000000"));
                sample.home().recommendations().save(colleague, SampleHome.BEN, 0, DRAFT);
                sample.home().exports().export(colleague, List.of(SampleHome.ADA, SampleHome.BEN), "packet");
                sample.home().search().search(colleague, new SearchGateway.Query("seen", Set.of(), SampleHome.BEN, 10));
                sample.home().cases().agenda(colleague, new BoardId("one"));
                sample.home().cases().open(oncologist, SampleHome.BEN);
            }
            for (Filter filter : List.of(
                    ALL,
                    new Filter(SampleHome.BEN.text(), null, null, 100),
                    new Filter(null, new UserId("colleague"), null, 100),
                    new Filter(null, null, null, "DENIED", null, null, 100))) {
                assertThat(told(with, "oncologist", filter)).isEqualTo(told(without, "oncologist", filter));
            }
            assertThat(told(with, "oncologist", ALL))
                    .flatExtracting(Entry::items)
                    .contains(SampleHome.ADA.text());
            assertThat(told(with, "steward", new Filter(SampleHome.BEN.text(), null, null, 100)))
                    .as("acts on the hidden case that were not told")
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void tellsWhichListWasRead() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            AccessContext colleague = sample.context("colleague");
            sample.home().cases().boards(colleague);
            sample.home().cases().listed(colleague);
            sample.home().cases().features(colleague);
            sample.home().intake().pending(colleague);
            sample.home().audit().entries(sample.context("oncologist"), ALL);

            assertThat(told(sample, "oncologist", ALL))
                    .as("newest first, and to others too")
                    .filteredOn(entry -> entry.items().isEmpty())
                    .extracting(entry -> entry.detail().split(" ", -1)[0])
                    .startsWith("read=ledger", "read=pending", "read=features", "read=cases", "read=boards");
        }
    }

    @Test
    void findsWhatBelongsToACaseUnderTheCase() throws IOException {
        try (SampleHome sample = SampleHome.withAdaAndBen(folder)) {
            AccessContext colleague = sample.context("colleague");
            for (var caseId : List.of(SampleHome.ADA, SampleHome.BEN)) {
                CaseFile file =
                        sample.home().cases().open(colleague, caseId).visible().orElseThrow();
                sample.home()
                        .cases()
                        .noteText(
                                colleague,
                                file.notes().visible().orElseThrow().getFirst().id());
            }

            assertThat(told(sample, "steward", new Filter(SampleHome.ADA.text(), null, null, 100)))
                    .hasSize(2)
                    .flatExtracting(Entry::items)
                    .anyMatch(item -> item.startsWith("note-"))
                    .contains(SampleHome.ADA.text())
                    .doesNotContain(SampleHome.BEN.text());
        }
    }

    @Test
    void keepsActsOnAWithheldClassFromTheLog() throws IOException {
        try (SampleHome sample = SampleHome.withoutNotesForTheAuditor(folder)) {
            AccessContext colleague = sample.context("colleague");
            CaseFile file = sample.home()
                    .cases()
                    .open(colleague, SampleHome.ADA)
                    .visible()
                    .orElseThrow();
            ItemId note = file.notes().visible().orElseThrow().getFirst().id();
            sample.home().cases().noteText(colleague, note);
            sample.home().cases().noteText(sample.context("auditor"), note);

            assertThat(told(sample, "auditor", ALL))
                    .filteredOn(entry -> entry.items().contains(note.text()))
                    .as("only what the auditor did")
                    .extracting(Entry::user)
                    .containsExactly("auditor");
            assertThat(told(sample, "auditor", new Filter(SampleHome.ADA.text(), null, null, 100)))
                    .flatExtracting(Entry::items)
                    .contains(SampleHome.ADA.text())
                    .doesNotContain(note.text());
        }
    }

    @Test
    void filtersByOutcomeAndTime() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            sample.home().cases().open(sample.context("researcher"), SampleHome.BEN);
            sample.home().cases().open(sample.context("oncologist"), SampleHome.ADA);

            assertThat(told(sample, "steward", new Filter(null, null, null, "DENIED", null, null, 100)))
                    .extracting(Entry::user)
                    .containsExactly("researcher");
            assertThat(told(sample, "steward", new Filter(null, null, null, null, SampleHome.NOW, null, 100)))
                    .isNotEmpty();
            assertThat(told(sample, "steward", new Filter(null, null, null, null, null, SampleHome.NOW, 100)))
                    .isEmpty();
            assertThat(told(
                            sample,
                            "steward",
                            new Filter(null, null, null, null, SampleHome.NOW.plus(Duration.ofSeconds(1)), null, 100)))
                    .isEmpty();
        }
    }

    @Test
    void givesTheNewestFirstUpToTheLimit() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            List<Entry> all = told(sample, "steward", ALL);
            List<Entry> two = told(sample, "steward", new Filter(null, null, null, 2));

            assertThat(two)
                    .extracting(Entry::sequence)
                    .containsExactly(
                            all.getFirst().sequence() + 1, all.getFirst().sequence());
        }
    }

    @Test
    void withholdsTheLogFromThoseWithoutTheRight() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            assertThat(sample.home().audit().entries(sample.context("researcher"), ALL))
                    .isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
            assertThat(told(sample, "steward", ALL).getFirst().outcome()).isEqualTo("DENIED");
        }
    }

    @Test
    void refusesAnItemThatCannotStandInTheLedger() {
        assertThatThrownBy(() -> new Filter("two words", null, null, 10))
                .hasMessage("item must be 1 to 200 characters without white space");
    }

    private static List<Entry> told(SampleHome sample, String user, Filter filter) {
        return sample.home()
                .audit()
                .entries(sample.context(user), filter)
                .visible()
                .orElseThrow();
    }
}
