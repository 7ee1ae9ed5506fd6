package org.casebook.viewmodels.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogRowTest {
    @ParameterizedTest
    @CsvSource({
        "ACCESS, read=boards right=VIEW rule=oncologist-treats, the list of boards",
        "DENIAL, read=pending right=ASSIGN rule=default-deny, unknown identifiers",
        "ACCESS, form=csv read=features right=VIEW, features for similar cases",
        "ACCESS, read=some-list right=VIEW, some list",
        "SEARCH, right=SEARCH rule=oncologist-treats, everything they may see",
        "IMPORT, right=IMPORT rule=coordinator, files",
        "ACCESS, right=VIEW rule=oncologist-treats, no item"
    })
    void saysWhatAnEntryWithoutItemIsAbout(String action, String detail, String about) {
        assertThat(row(action, List.of(), detail).about()).isEqualTo(about);
    }

    @Test
    void namesItemsWhereThereAreSome() {
        LogRow row = row("ACCESS", List.of("case-1", "case-2"), "read=boards right=VIEW rule=all");

        assertThat(row.about()).isEqualTo("case-1, case-2");
    }

    @Test
    void saysNotTwiceWhichListWasRead() {
        assertThat(row("ACCESS", List.of(), "read=boards right=VIEW rule=all").detail())
                .isEqualTo("right VIEW, rule all");
    }

    private static LogRow row(String action, List<String> items, String detail) {
        Instant at = Instant.parse("2026-11-24T15:20:00Z");
        return LogRow.of(
                new Entry(1, at, "oncologist", action, "TREAT", items, "ALLOWED", detail, "0ad9088e"), ZoneOffset.UTC);
    }
}
