package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.ExportGateway.Permit;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerExportGatewayTest {
    @TempDir
    private Path folder;

    private SampleHome sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleHome.withAdaAndBen(folder);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void recordsTheExportThatItPermits() {
        Permit permit = export("oncologist", List.of(SampleHome.ADA)).visible().orElseThrow();

        assertThat(sample.ledger()).first().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(permit.ledgerSequence());
            assertThat(entry.action()).isEqualTo("EXPORT");
            assertThat(entry.detail()).contains("form=packet");
        });
    }

    @Test
    void recordsNoExportWhereOneCaseMayNotBeSeen() {
        Governed<Permit> hidden = export("oncologist", List.of(SampleHome.ADA, SampleHome.BEN));
        Governed<Permit> nobody = export("oncologist", List.of(SampleHome.ADA, new CaseId("case-nobody")));

        assertThat(hidden).isEqualTo(nobody).isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
        assertThat(sample.ledger()).extracting(Entry::action).doesNotContain("EXPORT");
    }

    @Test
    void refusesThoseWhoMayOnlyLook() {
        assertThat(export("researcher", List.of())).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
    }

    private Governed<Permit> export(String user, List<CaseId> cases) {
        return sample.home().exports().export(sample.context(user), cases, "packet");
    }
}
