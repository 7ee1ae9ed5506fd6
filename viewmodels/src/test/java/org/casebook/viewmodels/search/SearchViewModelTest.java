package org.casebook.viewmodels.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.gateway.SearchGateway.Mark;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final SearchViewModel search = sample.workplace().search();

    @Test
    void findsWhatWasTyped() {
        search.textProperty().set("osimertinib");

        assertThat(search.rows()).extracting(SearchRow::title).contains("Osimertinib, line 2", "EGFR p.Cys797Ser");
        assertThat(search.rows().getFirst().snippet())
                .filteredOn(SearchRow.Piece::found)
                .extracting(SearchRow.Piece::text)
                .containsExactly("osimertinib");
    }

    @Test
    void dropsTheAnswerToAnOlderText() {
        QueuedWork queue = new QueuedWork();
        SearchViewModel late = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner())
                .workplace()
                .search();
        late.textProperty().set("osimertinib");
        late.textProperty().set("lytic");

        queue.run(1);
        queue.run(0);

        assertThat(late.rows()).extracting(SearchRow::title).containsExactly("CT chest/abdomen, 2 Nov 2026");
    }

    @Test
    void opensTheCaseOfAHitAtItsItem() {
        search.textProperty().set("lytic");
        SearchRow hit = search.rows().getFirst();

        search.open(hit);

        assertThat(sample.desk().state().openFile()).contains(SampleCases.complete());
        assertThat(sample.desk().revealedProperty().get()).isEqualTo(hit.item());
        assertThat(search.openProperty().get()).isFalse();
    }

    @Test
    void looksInTheOpenCaseOnly() {
        sample.desk().open(SampleCases.UNCOVERED);
        search.textProperty().set("osimertinib");
        assertThat(search.rows()).isNotEmpty();

        search.onlyThisCaseProperty().set(true);

        assertThat(search.rows()).isEmpty();
    }

    @Test
    void forgetsItsHitsForAnotherPurpose() {
        search.textProperty().set("osimertinib");

        sample.session().choosePurpose(Purpose.HRESCH);

        assertThat(search.rows()).isEmpty();
        assertThat(search.textProperty().get()).isEmpty();
    }

    @Test
    void cutsASnippetAtItsMarksAndLeavesOutImpossibleOnes() {
        assertThat(SearchViewModel.pieces("abcdef", List.of(new Mark(4, 9), new Mark(3, 5), new Mark(1, 4))))
                .containsExactly(
                        new SearchRow.Piece("a", false),
                        new SearchRow.Piece("bcd", true),
                        new SearchRow.Piece("ef", false));
    }
}
