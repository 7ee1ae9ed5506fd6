package org.casebook.viewmodels.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleBoards;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleVariants;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Inspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsViewModelTest {
    private static final int MANY = 20_000;

    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final VariantsViewModel variants =
            new VariantsViewModel(sample.session(), sample.desk(), sample.work(), sample.ports(), sample.ports());

    @BeforeEach
    void openCase() {
        open(SampleCases.complete());
    }

    @Test
    void listsTumorAndGermlineStrongestTierFirst() {
        assertThat(variants.rows())
                .extracting(VariantRow::title)
                .containsExactly(
                        "EGFR p.Leu858Arg",
                        "EGFR p.Cys797Ser",
                        "ARID1A p.Gln1334del",
                        "CTNNB1 p.Ser37Phe",
                        "BRCA2 p.Lys3326Ter",
                        "RB1 p.Arg320Ter",
                        "TP53 p.Arg273His")
                .hasSize(7);
        assertThat(variants.rows()).extracting(VariantRow::tier).isSorted();
        assertThat(variants.tallyProperty().get()).isEqualTo("7 of 7");
    }

    @Test
    void ordersChromosomesAsPeopleCountThem() {
        open(SampleVariants.hard());

        assertThat(variants.rows().subList(3, 10))
                .extracting(row -> row.cell(VariantColumn.POSITION).text().split(":", -1)[0])
                .containsExactly("chr1", "chr2", "chr10", "chrX", "chrY", "chrMT", "chrUn_1");
    }

    @Test
    void reachesEveryOneOfManyRowsInOrder() {
        open(SampleCases.wide(MANY));

        assertThat(variants.rows()).hasSize(MANY + 1);
        assertThat(variants.tallyProperty().get()).isEqualTo("20,001 of 20,001");
        assertThat(variants.rows().stream().map(VariantRow::id).distinct().count())
                .isEqualTo(MANY + 1);
        List<VariantRow> weakest =
                variants.rows().stream().filter(row -> row.tier() == 4).toList();
        assertThat(weakest.getFirst().cell(VariantColumn.POSITION).text()).startsWith("chr1:");
        assertThat(weakest.getLast().cell(VariantColumn.POSITION).text()).startsWith("chr22:");
        assertThat(weakest)
                .extracting(row -> row.cell(VariantColumn.POSITION).number())
                .isSorted();
        assertThat(variants.rows()).extracting(VariantRow::tier).isSorted();
    }

    @Test
    void preparesManyRowsOffTheFxThreadAndSaysSo() {
        sample.cases().put(SampleCases.wide(MANY));
        sample.desk().open(SampleCases.COMPLETE);
        queue.run(0);

        assertThat(variants.rows()).isEmpty();
        assertThat(variants.listStateProperty().get().kind()).isEqualTo(PanelState.Kind.LOADING);
        assertThat(queue.size()).isEqualTo(1);

        queue.runAll();

        assertThat(variants.listStateProperty().get()).isEqualTo(PanelState.CONTENT);
    }

    @Test
    void keepsOnlyTheNewestFilterOfManyRows() {
        open(SampleCases.wide(MANY));
        variants.soughtProperty().set("gene12");
        variants.soughtProperty().set("l858r");

        queue.run(1);
        queue.run(0);

        assertThat(variants.rows()).extracting(VariantRow::title).containsExactly("EGFR p.Leu858Arg");
    }

    @Test
    void dropsRowsOfACaseThatIsNoLongerOpen() {
        sample.cases().put(SampleCases.wide(MANY));
        sample.desk().open(SampleCases.COMPLETE);
        queue.run(0);
        sample.desk().open(SampleCases.INCOMPLETE);

        queue.runAll();

        assertThat(variants.rows()).isEmpty();
        assertThat(variants.tallyProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "egfr, 2",
        "L858R, 1",
        "p.Leu858Arg, 1",
        "'egfr arg', 1",
        "chr7:55191822, 1",
        "'7:55,191,822', 1",
        "T>G, 1",
        "weak_evidence, 1",
        "stop gained, 2",
        "no such gene, 0"
    })
    void findsByGeneChangePositionAndWords(String typed, int found) {
        variants.soughtProperty().set(typed);

        assertThat(variants.rows()).hasSize(found);
        assertThat(variants.tallyProperty().get()).isEqualTo(found + " of 7");
    }

    @Test
    void countsTiersAmongWhatTheRestOfTheFilterLetsThrough() {
        assertThat(tierTexts()).containsExactly("I 1", "II 1", "III 5", "IV 0");

        variants.passedOnlyProperty().set(true);
        tier("II").chosenProperty().set(true);

        assertThat(tierTexts()).containsExactly("I 1", "II 1", "III 4", "IV 0");
        assertThat(variants.tallyProperty().get()).isEqualTo("1 of 7");
    }

    @Test
    void showsSeveralTiersTogether() {
        tier("I").chosenProperty().set(true);
        tier("II").chosenProperty().set(true);

        assertThat(variants.rows()).extracting(VariantRow::tier).containsExactly(1, 2);
    }

    @Test
    void tellsSomaticFromGermline() {
        variants.filterOrigin(OriginChoice.GERMLINE);
        assertThat(variants.rows()).extracting(VariantRow::title).containsExactly("BRCA2 p.Lys3326Ter");

        variants.filterOrigin(OriginChoice.SOMATIC);
        assertThat(variants.rows()).hasSize(6).noneMatch(VariantRow::germline);
    }

    @Test
    void leavesOutWhatFailedOrChangesNoProteinOnlyWhenAsked() {
        assertThat(variants.rows()).anyMatch(VariantRow::failed);

        variants.passedOnlyProperty().set(true);
        assertThat(variants.rows()).hasSize(6).allMatch(VariantRow::passed);

        open(SampleVariants.hard());
        variants.proteinOnlyProperty().set(true);
        assertThat(variants.rows())
                .extracting(VariantRow::title)
                .containsExactly(
                        "EML4_ALK_1 joined to chr2:42,299,657",
                        "BRCA2 p.Lys3326Ter",
                        "duplication, 320 kb, copy number 17");
    }

    @Test
    void clearsAllFiltersAtOnce() {
        variants.soughtProperty().set("nothing of the kind");
        variants.passedOnlyProperty().set(true);
        variants.proteinOnlyProperty().set(true);
        variants.filterOrigin(OriginChoice.GERMLINE);
        tier("IV").chosenProperty().set(true);
        assertThat(variants.filteredProperty().get()).isTrue();

        variants.clear();

        assertThat(variants.filteredProperty().get()).isFalse();
        assertThat(variants.rows()).hasSize(7);
        assertThat(variants.soughtProperty().get()).isEmpty();
    }

    @Test
    void sortsByAColumnWithUnknownValuesLastInBothDirections() {
        variants.sort(List.of(new VariantSort(VariantColumn.FRACTION, true)));
        assertThat(variants.rows().getFirst().title()).isEqualTo("BRCA2 p.Lys3326Ter");

        variants.sort(List.of(new VariantSort(VariantColumn.GENE, false), new VariantSort(VariantColumn.DEPTH, false)));
        assertThat(variants.rows())
                .extracting(VariantRow::title)
                .startsWith("ARID1A p.Gln1334del", "BRCA2 p.Lys3326Ter", "CTNNB1 p.Ser37Phe", "EGFR p.Cys797Ser");

        open(SampleVariants.hard());
        for (boolean descending : new boolean[] {false, true}) {
            variants.sort(List.of(new VariantSort(VariantColumn.DEPTH, descending)));
            assertThat(variants.rows().getFirst().title()).isEqualTo("BRCA2 p.Lys3326Ter");
        }
    }

    @Test
    void turnsBackToTierAndPositionWithoutASort() {
        variants.sort(List.of(new VariantSort(VariantColumn.GENE, true)));
        variants.sort(List.of());

        assertThat(variants.rows().getFirst().title()).isEqualTo("EGFR p.Leu858Arg");
    }

    @Test
    void saysTheRuleThatSetTheTier() {
        VariantDetail detail = variants.detailProperty().get();

        assertThat(detail.title()).isEqualTo("EGFR p.Leu858Arg");
        assertThat(detail.level()).isEqualTo("I");
        assertThat(detail.explanation()).startsWith("EGFR L858R in non-small cell lung cancer");
        assertThat(detail.basis()).contains("10.1056/NEJMoa1713137").endsWith(" · Rule egfr-l858r-nsclc, rules 2026.2");
        assertThat(detail.marks()).extracting(Mark::word).containsExactly("somatic");
    }

    @Test
    void saysThatNoRuleWasApplied() {
        open(SampleVariants.hard());
        variants.choose(variants.rows().getLast());

        assertThat(variants.detailProperty().get().explanation()).startsWith("No tier was set");
    }

    @Test
    void marksWhatFailedItsFilters() {
        variants.choose(row("ARID1A p.Gln1334del"));

        assertThat(variants.detailProperty().get().marks())
                .extracting(Mark::style)
                .containsExactly("origin-somatic", "filter-failed");
        assertThat(row("ARID1A p.Gln1334del").spoken()).endsWith("filter not passed: weak evidence");
    }

    @Test
    void leadsToTheSourceOfTheChosenVariant() {
        VariantRow tp53 = row("TP53 p.Arg273His");
        variants.choose(tp53);

        variants.inspect();

        assertThat(sample.desk().inspectedProperty().get())
                .isEqualTo(new Inspection.OfItem(tp53.id(), "TP53 p.Arg273His"));
    }

    @Test
    void copiesWhatTheTableShows() {
        variants.copy();

        assertThat(sample.ports().copied()).singleElement().asString().startsWith("""
                        Tier: I
                        Gene: EGFR
                        Change: p.Leu858Arg
                        Consequence: missense
                        Tumor VAF: 31.0 %""");
    }

    @Test
    void takesTheUserToARevealedVariantThroughAnyFilter() {
        ItemId last = variants.rows().getLast().id();
        variants.soughtProperty().set("brca2");

        sample.desk().reveal(last);

        assertThat(variants.filteredProperty().get()).isFalse();
        assertThat(variants.chosenProperty().get()).isEqualTo(row("TP53 p.Arg273His"));
        assertThat(variants.inSightProperty().get()).isEqualTo(row("TP53 p.Arg273His"));
    }

    @Test
    void keepsAFilterThatShowsTheRevealedVariant() {
        variants.soughtProperty().set("egfr");

        sample.desk().reveal(row("EGFR p.Cys797Ser").id());

        assertThat(variants.soughtProperty().get()).isEqualTo("egfr");
        assertThat(variants.chosenProperty().get()).isEqualTo(row("EGFR p.Cys797Ser"));
    }

    @Test
    void opensACaseOfManyVariantsAtOneOfThem() {
        CaseFile wide = SampleCases.wide(MANY);
        sample.cases().put(wide);
        CaseItem<TieredVariant> wanted = wide.somatic().visible().orElseThrow().get(12_345);
        sample.desk().close();

        sample.desk().open(SampleCases.COMPLETE, wanted.id());
        queue.runAll();

        assertThat(variants.chosenProperty().get()).isNotNull();
        assertThat(variants.chosenProperty().get().id()).isEqualTo(wanted.id());
        assertThat(variants.inSightProperty().get())
                .isEqualTo(variants.chosenProperty().get());
    }

    @Test
    void keepsTheChosenVariantWhileTheFilterLetsItThrough() {
        variants.choose(row("EGFR p.Cys797Ser"));

        variants.soughtProperty().set("egfr");
        assertThat(variants.chosenProperty().get()).isEqualTo(row("EGFR p.Cys797Ser"));

        variants.soughtProperty().set("tp53");
        assertThat(variants.chosenProperty().get()).isEqualTo(row("TP53 p.Arg273His"));
    }

    @Test
    void doesNotTakeNotCoveredForNoMatch() {
        open(SampleVariants.germlineWithheld());

        variants.soughtProperty().set("ret");
        assertThat(variants.listStateProperty().get().headline()).isEqualTo("RET is not covered by the panel");

        variants.soughtProperty().set("ros1");
        assertThat(variants.listStateProperty().get().headline()).isEqualTo("No variant matches");
    }

    @Test
    void namesTheGenesThatAreNotCoveredWithTheirSource() {
        open(SampleVariants.germlineWithheld());

        assertThat(variants.uncoveredTextProperty().get()).isEqualTo("2 genes not covered");
        assertThat(variants.uncoveredNamesProperty().get()).isEqualTo("NTRK3, RET");
        variants.inspect(variants.uncovered().get(1));

        assertThat(sample.desk().inspectedProperty().get()).isInstanceOfSatisfying(Inspection.OfValue.class, value -> {
            assertThat(value.label()).isEqualTo("RET");
            assertThat(value.sources()).hasSize(1);
        });
    }

    @Test
    void takesAGeneThatThePanelLacksFromTheModalityToo() {
        sample.desk().open(SampleCases.UNCOVERED);
        queue.runAll();

        assertThat(variants.uncovered()).extracting(UncoveredGene::gene).containsExactly("NTRK1");
        assertThat(variants.listStateProperty().get().headline()).isEqualTo("No variant where the panel looks");
    }

    @Test
    void showsTheTumorWhenTheGermlineIsWithheld() {
        open(SampleVariants.germlineWithheld());

        assertThat(variants.rows()).hasSize(6).noneMatch(VariantRow::germline);
        assertThat(variants.notices()).extracting(Mark::word).containsExactly("Germline: withheld");
        assertThat(variants.stateProperty().get()).isEqualTo(PanelState.CONTENT);
    }

    @Test
    void isWithheldAsAWholeWhenBothAre() {
        open(SampleVariants.allWithheld());

        assertThat(variants.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(variants.tallyProperty().get()).isEmpty();
        assertThat(variants.notices()).extracting(Mark::style).containsOnly("withheld");
    }

    @Test
    void tellsNotSequencedFromNothingFound() {
        sample.desk().open(SampleCases.INCOMPLETE);
        queue.runAll();
        assertThat(variants.listStateProperty().get().headline()).isEqualTo("Not sequenced yet: the result is pending");

        open(SampleVariants.none());
        assertThat(variants.listStateProperty().get().headline()).isEqualTo("No variant found");
    }

    @Test
    void hidesGermlineGenotypesFromTheProjector() {
        sample.session().togglePrivacy();

        VariantRow brca2 = row("BRCA2 p.Lys3326Ter");
        assertThat(List.of(VariantColumn.GENOTYPE, VariantColumn.POSITION, VariantColumn.ALLELES))
                .allSatisfy(column -> assertThat(brca2.cell(column).words()).isEqualTo("hidden"));
        assertThat(brca2.cell(VariantColumn.GENE).words()).isEqualTo("BRCA2");
        assertThat(row("EGFR p.Leu858Arg").cell(VariantColumn.GENOTYPE).words()).isEqualTo("0/1");
        assertThat(variants.notices()).extracting(Mark::style).containsExactly("hidden");
        assertThat(brca2.toString()).doesNotContain("32398489").doesNotContain("32,398,489");
    }

    @Test
    void findsNoGermlineVariantByWhatIsHidden() {
        sample.session().togglePrivacy();

        variants.soughtProperty().set("chr13:32398489");

        assertThat(variants.rows()).isEmpty();
    }

    @Test
    void takesGenotypesAwayAtOnceEvenFromManyRows() {
        open(SampleCases.wide(MANY));
        variants.soughtProperty().set("brca2");

        sample.session().togglePrivacy();
        assertThat(variants.rows()).isEmpty();
        assertThat(variants.detailProperty().get().facts()).isEmpty();

        queue.runAll();
        assertThat(variants.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cell(VariantColumn.GENOTYPE).words()).isEqualTo("hidden"));
    }

    @Test
    void saysWhatEachUnknownValueIs() {
        open(SampleVariants.hard());
        VariantRow bare = variants.rows().getLast();

        assertThat(bare.cell(VariantColumn.FRACTION).words()).isEqualTo("no info");
        assertThat(bare.cell(VariantColumn.GENE).words()).isEqualTo("not annotated");
        assertThat(bare.cell(VariantColumn.STRUCTURAL).words()).isEqualTo("small");
        assertThat(bare.cell(VariantColumn.FILTER).words()).isEqualTo("not filtered");
        assertThat(variants.rows())
                .allSatisfy(row -> assertThat(row.cells().values())
                        .noneMatch(cell -> cell.words().isBlank()));
    }

    @Test
    void startsEachCaseWithoutAFilter() {
        variants.soughtProperty().set("egfr");

        open(SampleVariants.hard());

        assertThat(variants.filteredProperty().get()).isFalse();
        assertThat(variants.rows()).hasSize(10);
    }

    @Test
    void isEmptiedWithTheCase() {
        sample.desk().close();

        assertThat(variants.rows()).isEmpty();
        assertThat(variants.uncovered()).isEmpty();
        assertThat(variants.notices()).isEmpty();
        assertThat(variants.chosenProperty().get()).isNull();
        assertThat(variants.stateProperty().get().kind()).isEqualTo(PanelState.Kind.NOTHING_OPEN);
    }

    @Test
    void saysWhenTheCaseCannotBeRead() {
        sample.cases().breakDown();
        sample.desk().open(SampleBoards.caseId(5));
        queue.runAll();

        assertThat(variants.stateProperty().get().kind()).isEqualTo(PanelState.Kind.FAILED);
    }

    private void open(CaseFile file) {
        sample.cases().put(file);
        sample.desk().open(file.header().caseId());
        queue.runAll();
    }

    private VariantRow row(String title) {
        return variants.rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private TierChoice tier(String level) {
        return variants.tiers().stream()
                .filter(tier -> tier.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tierTexts() {
        return variants.tiers().stream().map(tier -> tier.textProperty().get()).toList();
    }
}
