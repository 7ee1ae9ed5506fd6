package org.casebook.provenance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerEntryTest {
    private static final LedgerDraft PARTIAL = LedgerDraft.of(
                    "dr-müller",
                    List.of("oncologist", "board-lung"),
                    "TREAT",
                    Drafts.POLICY,
                    LedgerAction.ACCESS,
                    LedgerOutcome.PARTIAL)
            .about("case:P-17", "item:v-3")
            .with("withheld", 1)
            .with("masked", 2);

    /// The digits were computed with Python's hashlib and struct from the list of fields in [LedgerEntry], not with
    /// this code.
    @Test
    void hashesTheDocumentedBytes() {
        LedgerEntry first = LedgerEntry.after(LedgerHead.EMPTY, Drafts.MORNING, PARTIAL);
        LedgerEntry second = LedgerEntry.after(first.head(), Drafts.MORNING, Drafts.search());

        assertThat(first.hash()).hasToString("748f980bf725b05b619a02daccade15776da65c34fa44d07e2db764bc667af49");
        assertThat(second.hash()).hasToString("07299db96b3d8cb195662718c73e965786d0fa3001dae5f927d0165eceb35b5d");
        assertThat(second.previous()).isEqualTo(first.hash());
    }

    @Test
    void doesNotConfuseWhereOneFieldEnds() {
        LedgerEntry two = LedgerEntry.after(
                LedgerHead.EMPTY, Drafts.MORNING, Drafts.search().about("a", "b"));
        LedgerEntry one = LedgerEntry.after(
                LedgerHead.EMPTY, Drafts.MORNING, Drafts.search().about("ab"));

        assertThat(two.hash()).isNotEqualTo(one.hash());
    }

    @Test
    void noticesAChangedField() {
        LedgerEntry entry = LedgerEntry.after(LedgerHead.EMPTY, Drafts.MORNING, PARTIAL);

        assertThat(entry.isIntact()).isTrue();
        assertThat(new LedgerEntry(2, entry.at(), entry.draft(), entry.previous(), entry.hash()).isIntact())
                .isFalse();
    }

    @Test
    void isReadBackFromItsLine() {
        LedgerEntry entry = LedgerEntry.after(LedgerHead.EMPTY, Drafts.MORNING, PARTIAL);

        assertThat(LedgerLine.readEntry(LedgerLine.write(entry))).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Anna Example", "line\nbreak", "tab\t", "bell\u0007", "lone\ud800", "no\u00a0break"})
    void refusesTextThatIsNoCode(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drafts.search().about(text))
                .withMessageStartingWith("subject is ")
                .withMessageEndingWith("must be 1 to 200 without white space or control characters");
    }

    @Test
    void boundsWhatOneEntryHolds() {
        List<String> tooMany = Collections.nCopies(LedgerDraft.MAX_SUBJECTS + 1, "v");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drafts.search().about(tooMany))
                .withMessage("subjects has 10001 values, must be at most 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> Drafts.search().about("v".repeat(201)));
    }

    @Test
    void keepsTheLongestEntryWithinALine() {
        String longest = "\ud83d\ude00".repeat(LedgerDraft.MAX_CODE / 2);
        LedgerDraft draft = Drafts.search().about(Collections.nCopies(LedgerDraft.MAX_SUBJECTS, longest));
        LedgerEntry entry = LedgerEntry.after(LedgerHead.EMPTY, Drafts.MORNING, draft);

        byte[] line = LedgerLine.write(entry);

        assertThat(line).hasSizeLessThan(LedgerLine.MAX_BYTES);
        assertThat(LedgerLine.readEntry(line)).isEqualTo(entry);
    }

    @Test
    void showsNoIdentifiersAsText() {
        LedgerEntry entry = LedgerEntry.after(LedgerHead.EMPTY, Drafts.MORNING, PARTIAL);

        assertThat(entry.toString()
                        + entry.draft()
                        + LedgerQuery.ALL.about("case:P-17").by("dr-müller"))
                .doesNotContain("P-17", "müller");
        assertThat(entry).hasToString("LedgerEntry[1 ACCESS PARTIAL 748f980bf725]");
    }
}
