package org.casebook.viewmodels.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.viewmodels.sample.SampleBoards;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Arrivals;
import org.casebook.viewmodels.session.DeskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsViewModelTest {
    private static final Pseudonym ON_DESK =
            SampleBoards.header(SampleCases.COMPLETE).patient();
    private static final Pseudonym OTHER =
            SampleBoards.header(SampleCases.INCOMPLETE).patient();

    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final Arrivals arrivals = new Arrivals();
    private final NewsViewModel news = new NewsViewModel(sample.desk(), arrivals);

    @BeforeEach
    void open() {
        sample.desk().open(SampleCases.COMPLETE);
    }

    @Test
    void offersToReadTheOpenCaseAgainAndLeavesItAsItIs() {
        DeskState before = sample.desk().state();

        arrivals.put(Set.of(ON_DESK));

        assertThat(news.arrivedProperty().get()).isTrue();
        assertThat(sample.desk().state()).isSameAs(before);
    }

    @Test
    void saysNothingOfOtherPatients() {
        arrivals.put(Set.of(OTHER));

        assertThat(news.arrivedProperty().get()).isFalse();
    }

    @Test
    void hasNothingToOfferOnceTheCaseIsReadAgain() {
        arrivals.put(Set.of(ON_DESK));

        news.reload();

        assertThat(news.arrivedProperty().get()).isFalse();
        assertThat(sample.desk().state().meantCase()).contains(SampleCases.COMPLETE);
    }

    @Test
    void staysQuietWhenTheUserDoesNotWantIt() {
        arrivals.put(Set.of(ON_DESK));

        news.dismiss();
        arrivals.put(Set.of(OTHER));

        assertThat(news.arrivedProperty().get()).isFalse();
    }

    @Test
    void offersNothingWithoutACase() {
        arrivals.put(Set.of(ON_DESK));

        sample.desk().close();

        assertThat(news.arrivedProperty().get()).isFalse();
    }
}
