package org.casebook.dataaccess.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.lakehouse.IdentityStore.CareTeamMember;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PatientIdentifier ADA = new PatientIdentifier("urn:test:mrn", "1");
    private static final SourceRef SOURCE =
            new SourceRef(ObjectHash.of("ada".getBytes(StandardCharsets.UTF_8)), new Place.Line(1));
    private static final Scope KIM =
            new Scope(new RowPredicate.InCareTeamOf(new UserId("kim")), Confidentiality.V, Set.of("HIV", "PSY"), TODAY);

    @TempDir
    private Path folder;

    private Lakehouse lakehouse;
    private Pseudonym ada;

    @BeforeEach
    void open() {
        lakehouse = Lakehouse.open(Home.createDemo(folder), CLOCK);
        try (SilverWriter writer = lakehouse.ingest().begin(SOURCE.object())) {
            writer.add(
                    ItemId.of(ItemKind.PATIENT, "ada"),
                    ADA,
                    SOURCE,
                    Labels.NORMAL,
                    new Patient("Doe", "A", null, "female", null, "north"));
            writer.quarantine(new Place.Line(2), "line has no date, must have one", true);
            writer.finish("ada", 1, "FHIR", "1", "ACCEPTED", "{}", new SilverWriter.Counts(1, 1, 0));
        }
        lakehouse.identities().settle();
        String pending = lakehouse.identities().pending().stream()
                .map(each -> each.id())
                .findFirst()
                .orElse("");
        ada = pending.isEmpty()
                ? lakehouse.gold().stale().getFirst()
                : lakehouse
                        .identities()
                        .assign(pending, Optional.empty(), "kim")
                        .orElseThrow();
        lakehouse.gold().replace(ada, rows("", "HIV", "HIV,PSY"));
    }

    @AfterEach
    void close() {
        lakehouse.close();
    }

    @Test
    void keepsFilesOfHiddenPatientsOutOfQuarantine() {
        assertThat(quarantined(new RowPredicate.Everyone())).hasSize(2);
        assertThat(quarantined(new RowPredicate.Nobody())).isEmpty();
    }

    /// As a list and as of the one file.
    private List<Quarantine.Entry> quarantined(RowPredicate patients) {
        return lakehouse.read(
                new Scope(patients, Confidentiality.V, Set.of(), TODAY),
                reader -> Stream.of(reader.quarantine(10), reader.quarantine(SOURCE.object()))
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void anEventOfSeveralLabelsIsSeenByWhoMaySeeAllOfThem() {
        assertThat(events(labels(Set.of("HIV", "PSY", "SEX")))).containsExactly("", "HIV", "HIV,PSY");
        assertThat(events(labels(Set.of("HIV")))).containsExactly("", "HIV");
        assertThat(events(labels(Set.of("PSY")))).containsExactly("");
        assertThat(events(labels(Set.of()))).containsExactly("");
    }

    @Test
    void aLabelThatComesLaterHoldsAtOnce() {
        assertThat(events(labels(Set.of("SEX")))).containsExactly("");

        lakehouse.gold().replace(ada, rows("SEX", "PSY,SEX"));

        assertThat(events(labels(Set.of("SEX")))).containsExactly("SEX");
        assertThat(events(labels(Set.of("PSY")))).isEmpty();
    }

    @Test
    void aPatientIsSeenFromTheEntryIntoTheCareTeamToTheLeaving() {
        assertThat(events(KIM)).isEmpty();

        lakehouse.identities().replaceCareTeams(List.of(new CareTeamMember("kim", ADA, null, null)));
        assertThat(events(KIM)).hasSize(3);
        assertThat(lakehouse.<Boolean>read(
                        KIM, reader -> reader.recordNumber(ada).isPresent()))
                .isTrue();

        lakehouse.identities().replaceCareTeams(List.of());
        assertThat(events(KIM)).isEmpty();
        assertThat(lakehouse.<Boolean>read(
                        KIM, reader -> reader.recordNumber(ada).isPresent()))
                .isFalse();
    }

    private List<String> events(Scope scope) {
        return lakehouse.read(
                scope,
                reader -> reader.items(TimelineEvent.class, ada).stream()
                        .map(item -> item.labels().sensitivities())
                        .sorted()
                        .toList());
    }

    private static Scope labels(Set<String> codes) {
        return new Scope(new RowPredicate.Everyone(), Confidentiality.V, codes, TODAY);
    }

    private static GoldRows rows(String... sensitivities) {
        List<CaseItem<TimelineEvent>> events =
                Stream.of(sensitivities).map(PermissionTest::event).toList();
        return new GoldRows("north", List.of(), events, List.of(), List.of(), List.of(), "1", 1);
    }

    private static CaseItem<TimelineEvent> event(String sensitivities) {
        ItemId id = ItemId.of(ItemKind.EVENT, "event " + sensitivities);
        return new CaseItem<>(
                id,
                new Known<>(
                        new TimelineEvent(Lane.NOTES, TODAY, null, false, "note", null, null, null, id),
                        List.of(SOURCE)),
                new Labels(Confidentiality.R, sensitivities));
    }
}
