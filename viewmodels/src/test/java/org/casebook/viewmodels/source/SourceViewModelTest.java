package org.casebook.viewmodels.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Inspection;
import org.junit.jupiter.api.Test;

class SourceViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final SourceViewModel source = sample.workplace().source();

    @Test
    void walksFromAnItemBackToItsLine() {
        sample.desk().inspect(SampleSource.id(ItemKind.VARIANT, "any"), "EGFR");

        assertThat(source.subjectProperty().get())
                .as("the name that it has in its panel")
                .isEqualTo("EGFR");
        assertThat(source.steps())
                .extracting(StepRow::activity)
                .containsExactly("gold-0007", "silver-0042", "import-0042");
        assertThat(source.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.place()).isEqualTo("line 214");
            assertThat(origin.file()).isEqualTo("lung-01.somatic.vcf.gz");
            assertThat(origin.hash()).hasSize(64);
        });
    }

    @Test
    void namesThePlaceOfAValueWithoutIdentifier() {
        sample.desk()
                .inspect(new Inspection.OfValue(
                        "Age", "64", List.of(SampleSource.json("lung-01.fhir.json", "/birthDate"))));

        assertThat(source.subjectProperty().get()).isEqualTo("Age: 64");
        assertThat(source.origins())
                .singleElement()
                .extracting(OriginRow::place)
                .isEqualTo("JSON /birthDate");
    }

    @Test
    void copiesTheFullReference() {
        sample.desk().inspect(SampleSource.id(ItemKind.VARIANT, "any"), "EGFR");

        source.copy(source.origins().getFirst());

        assertThat(sample.ports().copied())
                .singleElement()
                .asString()
                .startsWith("sha256:")
                .endsWith("#line=214");
    }

    @Test
    void showsNothingOnceItIsClosed() {
        QueuedWork queue = new QueuedWork();
        SampleWorkplace slow = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
        SourceViewModel late = slow.workplace().source();
        slow.desk().inspect(SampleSource.id(ItemKind.VARIANT, "any"), "EGFR");

        late.close();
        queue.runAll();

        assertThat(late.steps()).isEmpty();
        assertThat(late.stateProperty().get().kind()).isEqualTo(PanelState.Kind.NOTHING_OPEN);
    }

    @Test
    void closesInPrivacyModeBecauseTheExcerptMayNameThePatient() {
        sample.desk().inspect(SampleSource.id(ItemKind.VARIANT, "any"), "EGFR");

        sample.session().togglePrivacy();

        assertThat(source.origins()).isEmpty();
    }
}
