package org.casebook.viewmodels.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.shell.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogViewModelTest {
    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final AccessLogViewModel log = new AccessLogViewModel(
            sample.audit(), sample.exports(), sample.session(), sample.desk(), sample.work(), sample.ports());

    @Test
    void readsNothingBeforeItsPageIsShown() {
        Workplace work = sample.workplace();
        work.start();
        queue.runAll();
        assertThat(sample.audit().asked()).isEmpty();

        work.shell().show(Page.ACCESS_LOG);
        queue.runAll();

        assertThat(sample.audit().asked()).hasSize(1);
        assertThat(work.accessLog().rows()).isNotEmpty();
    }

    @Test
    void showsTheNewestFirstAndReadsFurtherBackOnRequest() {
        show();
        assertThat(log.rows()).hasSize(200).first().extracting(LogRow::sequence).isEqualTo(450L);
        assertThat(log.tallyProperty().get()).isEqualTo("200 of the newest 200");
        assertThat(log.moreProperty().get()).isTrue();

        log.loadMore();
        queue.runAll();
        log.loadMore();
        queue.runAll();

        assertThat(log.rows()).hasSize(450);
        assertThat(log.moreProperty().get()).isFalse();
    }

    @Test
    void saysWhatEachEntryWas() {
        show();
        LogRow refused = log.rows().getFirst();

        assertThat(refused.user()).isEqualTo("steward");
        assertThat(refused.action()).isEqualTo("refused");
        assertThat(refused.purpose()).isEqualTo("Treatment");
        assertThat(refused.outcome().word()).isEqualTo("denied");
        assertThat(refused.detail()).isEqualTo("right EXPORT, rule default-deny");
        assertThat(refused.shortPolicy()).isEqualTo("4e074085");
    }

    @Test
    void asksTheGatewayForWhatIsFilteredBy() {
        show();
        sample.desk().open(SampleCases.COMPLETE);
        log.filterUser(new Choice("steward", "steward"));
        log.filterAction(new Choice("DENIAL", "refused"));
        log.filterOutcome(new Choice("DENIED", "denied"));
        log.filterPeriod(new Choice("7", "Last 7 days"));
        log.toggleCase();
        queue.runAll();

        Filter asked = sample.audit().asked().getLast();
        assertThat(asked.item()).isEqualTo(SampleCases.COMPLETE.text());
        assertThat(asked.user()).isEqualTo(FakeHome.STEWARD.id());
        assertThat(asked.action()).isEqualTo("DENIAL");
        assertThat(asked.outcome()).isEqualTo("DENIED");
        assertThat(asked.from()).isEqualTo(Instant.parse("2026-11-18T00:00:00Z"));
        assertThat(log.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.user()).isEqualTo("steward");
            assertThat(row.about()).isEqualTo(SampleCases.COMPLETE.text());
        });
    }

    @Test
    void forgetsTheCaseFilterWhenTheCaseIsLeft() {
        sample.desk().open(SampleCases.COMPLETE);
        show();
        log.toggleCase();
        sample.desk().open(SampleCases.UNCOVERED);
        queue.runAll();

        assertThat(log.onlyCaseProperty().getValue()).isFalse();
        assertThat(sample.audit().asked().getLast().item()).isNull();
    }

    @Test
    void findsWordsInWhatIsRead() {
        show();
        log.soughtProperty().set("researcher denied");

        assertThat(log.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.user()).isEqualTo("researcher"))
                .allSatisfy(row -> assertThat(row.outcome().word()).isEqualTo("denied"));
        log.soughtProperty().set("no such word");
        assertThat(log.stateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
        assertThat(log.pageStateProperty().getValue().kind()).isEqualTo(PanelState.Kind.CONTENT);
        log.soughtProperty().set("");
        assertThat(log.stateProperty().get().kind()).isEqualTo(PanelState.Kind.CONTENT);
    }

    @Test
    void forgetsWhatWasReadForAnotherPerson() {
        show();
        sample.session().signIn(FakeHome.RESEARCHER);
        queue.runAll();

        assertThat(log.rows()).isEmpty();
        assertThat(log.users()).hasSize(1);
        assertThat(sample.audit().asked())
                .as("readings under a purpose of somebody else")
                .hasSize(1);
        log.refresh();
        queue.runAll();
        assertThat(log.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(log.pageStateProperty().getValue().kind()).isEqualTo(PanelState.Kind.WITHHELD);
    }

    @Test
    void dropsAnAnswerThatArrivesAfterThePersonChanged() {
        log.show(true);
        sample.session().signIn(FakeHome.RESEARCHER);

        queue.runAll();

        assertThat(log.rows()).isEmpty();
        assertThat(log.days()).isEmpty();
    }

    @Test
    void saysWhereTheRecordBreaks() {
        show();
        assertThat(log.breakWordsProperty().get()).isEmpty();
        assertThat(style()).isEqualTo("verified");

        sample.audit().damage();
        log.verify();
        queue.runAll();

        assertThat(log.breakWordsProperty().get()).contains("entry 17").contains("line 17");
        assertThat(style()).isEqualTo("broken");
    }

    @Test
    void countsEachDay() {
        show();

        assertThat(log.days()).hasSizeGreaterThan(1);
        assertThat(log.days()).extracting(DayBar::height).allMatch(height -> height >= 0 && height <= 1);
        assertThat(log.days()).extracting(DayBar::height).contains(1.0);
        assertThat(log.days().getLast().spoken()).startsWith("24 Nov 2026: ");
    }

    @Test
    void savesTheRowsThatAreShown(@TempDir Path folder) throws IOException {
        show();
        log.soughtProperty().set("researcher denied");
        Path file = folder.resolve("log.csv");
        sample.ports().choose(file);

        log.export();
        queue.runAll();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + log.rows().size());
        assertThat(lines.getFirst()).startsWith("\"No.\",\"When\",\"Who\"");
        assertThat(lines.get(1)).contains("\"researcher\"").contains("\"denied\"");
        assertThat(sample.exports().forms()).containsExactly("access-log-csv");
        assertThat(log.noticeProperty().get()).contains("log.csv");
    }

    @Test
    void writesNothingWithoutTheRightToExport(@TempDir Path folder) {
        sample.session().signIn(FakeHome.STEWARD);
        show();
        Path file = folder.resolve("log.csv");
        sample.ports().choose(file);

        log.export();
        queue.runAll();

        assertThat(file).doesNotExist();
        assertThat(log.noticeProperty().get()).startsWith("Not exported: ");
    }

    private void show() {
        log.show(true);
        queue.runAll();
    }

    private String style() {
        Mark mark = log.verifiedProperty().get();
        return mark == null ? "" : mark.style();
    }
}
