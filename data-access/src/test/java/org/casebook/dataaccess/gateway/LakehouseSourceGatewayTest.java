package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.SourceGateway.Step;
import org.casebook.dataaccess.gateway.SourceGateway.Trail;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakehouseSourceGatewayTest {
    @TempDir
    private Path folder;

    @Test
    void tellsTheSameWayBackAfterSomethingHiddenCame() throws IOException {
        ItemId note;
        Governed<Trail> before;
        try (SampleHome sample = SampleHome.withAda(folder)) {
            AccessContext oncologist = sample.context("oncologist");
            note = sample.home()
                    .cases()
                    .open(oncologist, SampleHome.ADA)
                    .visible()
                    .orElseThrow()
                    .notes()
                    .visible()
                    .orElseThrow()
                    .getFirst()
                    .id();
            before = sample.home().sources().trail(oncologist, note);
        }
        try (SampleHome sample = SampleHome.afterAHiddenNote(folder)) {
            AccessContext oncologist = sample.context("oncologist");
            List<?> shown = sample.home()
                    .cases()
                    .open(oncologist, SampleHome.ADA)
                    .visible()
                    .orElseThrow()
                    .notes()
                    .visible()
                    .orElseThrow();

            assertThat(shown).as("notes that are not hidden").hasSize(1);
            assertThat(sample.home().sources().trail(oncologist, note)).isEqualTo(before);
        }
        assertThat(before.visible().orElseThrow().steps())
                .extracting(Step::name)
                .contains("gold", "import-note");
    }
}
