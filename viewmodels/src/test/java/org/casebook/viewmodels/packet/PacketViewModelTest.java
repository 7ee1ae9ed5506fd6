package org.casebook.viewmodels.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final Workplace workplace = sample.workplace();
    private final PacketViewModel packet = workplace.packet();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void start() {
        workplace.start();
        sample.ports().choose(folder.resolve("packet.pdf"));
    }

    @Test
    void writesTheCaseOnTheDesk() throws IOException {
        sample.desk().open(SampleCases.COMPLETE);

        packet.exportCase();

        assertThat(said().style()).isEqualTo("ready");
        assertThat(said().meaning()).contains("packet.pdf", "entry 41", "confidentiality N");
        assertThat(Files.readString(folder.resolve("packet.pdf")))
                .contains("Adenocarcinoma of lung", "thoracic-2026-11-25-01");
    }

    @Test
    void writesAllCasesOfTheAgenda() throws IOException {
        packet.exportAgenda();

        assertThat(Files.readString(folder.resolve("packet.pdf")))
                .contains("thoracic-2026-11-25-01", "thoracic-2026-11-25-02", "thoracic-2026-11-25-03");
    }

    @Test
    void offersNothingWithoutACase() {
        assertThat(packet.caseReadyProperty().getValue()).isFalse();
        assertThat(packet.agendaReadyProperty().getValue()).isTrue();

        packet.exportCase();

        assertThat(folder).isEmptyDirectory();
        assertThat(packet.resultProperty().get()).isNull();
    }

    @Test
    void writesNothingWhenTheUserChoosesNoFile() {
        sample.ports().choose();
        sample.desk().open(SampleCases.COMPLETE);

        packet.exportCase();

        assertThat(packet.resultProperty().get()).isNull();
        assertThat(packet.writingProperty().get()).isFalse();
    }

    @Test
    void saysThatThePolicyRefuses() {
        sample.session().signIn(FakeHome.RESEARCHER);
        sample.desk().open(SampleCases.COMPLETE);

        packet.exportCase();

        assertThat(said().style()).isEqualTo("withheld");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatThePlaceCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        sample.ports().choose(file.resolve("packet.pdf"));
        sample.desk().open(SampleCases.COMPLETE);

        packet.exportCase();

        assertThat(said().style()).isEqualTo("broken");
        assertThat(folder).isDirectoryNotContaining(found -> found.toString().endsWith(".part"));
    }

    @Test
    void forgetsWhatItSaidOfAnotherCase() {
        sample.desk().open(SampleCases.COMPLETE);
        packet.exportCase();

        sample.desk().open(SampleCases.INCOMPLETE);

        assertThat(packet.resultProperty().get()).isNull();
    }

    @Test
    void canWriteAgainAfterAnotherPurposeTookOver() {
        QueuedWork queue = new QueuedWork();
        SampleWorkplace slow = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
        slow.ports().choose(folder.resolve("packet.pdf"));
        PacketViewModel late = slow.workplace().packet();
        slow.desk().open(SampleCases.COMPLETE);
        queue.runAll();
        late.exportCase();
        assertThat(late.writingProperty().get()).isTrue();

        slow.session().choosePurpose(Purpose.COC);
        queue.runAll();

        assertThat(late.writingProperty().get()).isFalse();
        assertThat(late.resultProperty().get()).isNull();
    }

    private Mark said() {
        Mark mark = packet.resultProperty().get();
        assertThat(mark).isNotNull();
        return mark == null ? Mark.hidden() : mark;
    }
}
