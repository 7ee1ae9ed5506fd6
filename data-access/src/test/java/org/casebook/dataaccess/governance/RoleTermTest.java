package org.casebook.dataaccess.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTermTest {
    private static final String USERS = """
            users:
              - id: ada
                name: Ada
                roles: [oncologist, {role: data-steward, from: 2026-11-01, to: 2026-11-30}]
                site: main
                purpose: TREAT
            careTeams: []
            """;

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T22:59:59Z, false",
        "2026-10-31T23:00:00Z, true",
        "2026-11-30T22:59:59Z, true",
        "2026-11-30T23:00:00Z, false"
    })
    void aRoleIsHeldFromItsFirstToItsLastDayInTheZoneOfTheHome(Instant moment, boolean held) {
        User ada = UserFile.parse(USERS, ZoneId.of("Europe/Berlin")).users().getFirst();

        assertThat(AccessContext.of(ada, Purpose.TREAT, moment).roles())
                .isEqualTo(held ? Set.of("oncologist", "data-steward") : Set.of("oncologist"));
    }

    @Test
    void daysAreRefusedWithPlaceAndReason() {
        assertThatThrownBy(() -> parse(USERS.replace("to: 2026-11-30", "to: 2026-10-30")))
                .hasMessageContaining("users[0].roles[1].to")
                .hasMessageContaining("must not be before from");
        assertThatThrownBy(() -> parse(USERS.replace("from: 2026-11-01", "from: soon")))
                .hasMessageContaining("users[0].roles[1].from")
                .hasMessageContaining("must be a day such as 2026-11-25");
        assertThatThrownBy(() -> parse(USERS.replace("from: 2026-11-01", "until: 2026-11-01")))
                .hasMessageContaining("users[0].roles[1].until");
        assertThatThrownBy(() -> parse(USERS.replace(
                        "careTeams: []",
                        "careTeams: [{member: ada, patients: [{patient: 'a|1', from: 2026-11-02, to: 2026-11-01}]}]")))
                .hasMessageContaining("careTeams[0].patients[0].to");
    }

    @Test
    void signInIsRequiredOrOpen() {
        assertThat(parse(USERS).signInRequired()).isFalse();
        assertThat(parse("accounts: required\n" + USERS).signInRequired()).isTrue();
        assertThat(parse("accounts: open\n" + USERS).signInRequired()).isFalse();
        assertThatThrownBy(() -> parse("accounts: sometimes\n" + USERS)).hasMessageContaining("OPEN, REQUIRED");
    }

    private static UserFile parse(String text) {
        return UserFile.parse(text, ZoneId.of("UTC"));
    }
}
