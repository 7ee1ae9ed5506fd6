package org.casebook.viewmodels.caseheader;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;

class CaseHeaderViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final CaseHeaderViewModel header = sample.workplace().caseHeader();

    @Test
    void saysWhoItIsWithTheSourceOfEachValue() {
        sample.desk().open(SampleCases.COMPLETE);

        assertThat(header.titleProperty().get()).isEqualTo("Lindqvist, Marta");
        assertThat(header.identity())
                .extracting(Field::text)
                .containsExactly("64", "female", "17 May 1962", "4711-0081");
        assertThat(header.identity()).allMatch(Field::hasSource);
    }

    @Test
    void hidesIdentityInPrivacyModeAndShowsItAgain() {
        sample.desk().open(SampleCases.COMPLETE);

        sample.session().togglePrivacy();

        assertThat(header.titleProperty().get()).startsWith("P-");
        assertThat(header.identity()).extracting(Field::text).containsExactly("64", "female", "", "");
        assertThat(header.identity()).extracting(Field::hasSource).containsExactly(true, true, false, false);
        assertThat(header.nameProperty().get().mark()).isEqualTo(Mark.hidden());

        sample.session().togglePrivacy();

        assertThat(header.titleProperty().get()).isEqualTo("Lindqvist, Marta");
    }

    @Test
    void marksWhatIsMaskedWithheldAndUnknown() {
        sample.desk().open(SampleCases.INCOMPLETE);

        assertThat(header.titleProperty().get()).startsWith("P-");
        assertThat(header.identity().get(2).text()).isEqualTo("1961");
        assertThat(header.identity())
                .extracting(field -> field.shownMark().map(Mark::style).orElse(""))
                .containsExactly("masked", "", "masked", "withheld");
        assertThat(header.questionProperty().get().mark())
                .extracting(Mark::style)
                .isEqualTo("no-information");
    }

    @Test
    void showsNothingOfACaseThatIsPutAway() {
        sample.desk().open(SampleCases.COMPLETE);

        sample.desk().close();

        assertThat(header.titleProperty().get()).isEmpty();
        assertThat(header.identity()).isEmpty();
        assertThat(header.questionProperty().get()).isEqualTo(Field.nothing());
    }
}
