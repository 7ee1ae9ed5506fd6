package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.QualityGateway.Counts;
import org.casebook.dataaccess.gateway.QualityGateway.FailingRow;
import org.casebook.dataaccess.gateway.QualityGateway.Failures;
import org.casebook.dataaccess.gateway.QualityGateway.Inventory;
import org.casebook.dataaccess.gateway.QualityGateway.Report;
import org.casebook.dataaccess.gateway.QualityGateway.Result;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakehouseQualityGatewayTest {
    private static final String QUESTION = "case-question";

    @TempDir
    private Path folder;

    @Test
    void countsAndListsTheRowsThatFail() throws IOException {
        try (SampleHome sample = SampleHome.withAdaAndBen(folder)) {
            Report report = check(sample, "steward");

            assertThat(result(report, QUESTION).counts()).isEqualTo(Governed.released(new Counts(2, 2, 2)));
            List<FailingRow> rows = failing(sample, "steward", QUESTION).rows();
            assertThat(rows).extracting(FailingRow::caseId).containsExactlyInAnyOrder(SampleHome.ADA, SampleHome.BEN);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(sample.home()
                                    .sources()
                                    .trail(sample.context("steward"), row.item())
                                    .visible())
                            .isPresent());
        }
    }

    @Test
    void keepsEveryRunForTheTrend() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            assertThat(latest(sample, "steward").ran()).isNull();
            check(sample, "steward");
            check(sample, "steward");

            Report latest = latest(sample, "steward");
            assertThat(latest.ran()).isEqualTo(SampleHome.NOW);
            assertThat(result(latest, QUESTION).trend())
                    .extracting(QualityGateway.Point::failed)
                    .containsExactly(1L, 1L);
        }
    }

    @Test
    void countsNothingOfAClassThatIsKeptFromTheUser() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            Report report = check(sample, "steward");

            assertThat(result(report, "note-author").counts()).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
            assertThat(result(report, "note-author").trend()).isEmpty();
            assertThat(sample.home().quality().failing(sample.context("steward"), "note-author"))
                    .isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
        }
    }

    @Test
    void isWithheldWithoutTheRightToImport() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            for (String user : List.of("oncologist", "researcher")) {
                QualityGateway quality = sample.home().quality();
                assertThat(List.of(
                                quality.check(sample.context(user)),
                                quality.latest(sample.context(user)),
                                quality.failing(sample.context(user), QUESTION),
                                quality.inventory(sample.context(user))))
                        .containsOnly(Governed.withheld(Reason.NOT_PERMITTED));
            }
            assertThat(latest(sample, "steward").ran()).isNull();
        }
    }

    @Test
    void writesWhatWasAskedIntoTheLedger() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            check(sample, "steward");
            failing(sample, "steward", QUESTION);
            sample.home().quality().inventory(sample.context("steward"));
            sample.home().quality().check(sample.context("oncologist"));

            assertThat(sample.ledger())
                    .extracting(entry -> entry.user() + " " + entry.action() + " "
                            + entry.detail()
                                    .replaceAll(" ?(right|rule)=\\S+ ?", " ")
                                    .strip())
                    .contains(
                            "steward COUNT read=quality", "steward ACCESS read=failing", "steward COUNT read=inventory")
                    .anyMatch(entry -> entry.startsWith("oncologist DENIAL"));
        }
    }

    @Test
    void answersTheSameForAnUnknownCheckAsForNothing() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            assertThat(sample.home().quality().failing(sample.context("steward"), "no-such-check"))
                    .isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
        }
    }

    @Test
    void aCoordinatorOfOneSiteIsToldTheSameWhetherOrNotAnotherSiteHasAPatient(@TempDir Path without, @TempDir Path with)
            throws IOException {
        try (SampleHome one = SampleHome.withAda(without);
                SampleHome other = SampleHome.withAda(with)) {
            other.home().intake().importFiles(other.context("steward"), List.of(southern(with)), ImportProgress.SILENT);

            assertThat(everything(other)).isEqualTo(everything(one));
            assertThat(inventory(other, "steward").patients()).hasSize(2);
            assertThat(inventory(one, "steward").patients()).hasSize(1);
        }
    }

    private static String everything(SampleHome sample) {
        Report report = check(sample, "coordinator");
        StringBuilder said = new StringBuilder(report.toString());
        said.append(latest(sample, "coordinator"));
        report.results()
                .forEach(result ->
                        said.append(sample.home().quality().failing(sample.context("coordinator"), result.code())));
        // Pseudonyms are made by chance for each home.
        return said.append(inventory(sample, "coordinator")).toString().replaceAll("P-[A-Z0-9]{10}", "P");
    }

    private static Path southern(Path folder) throws IOException {
        return Files.writeString(folder.resolve("south.json"), """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                 {"fullUrl": "urn:uuid:p3", "resource": {"resourceType": "Patient", "id": "p3",
                  "identifier": [{"system": "urn:test:mrn", "value": "3"}],
                  "managingOrganization": {"identifier": {"system": "urn:casebook:site", "value": "south"}}}},
                 {"resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:p3"},
                  "code": {"text": "cancer"}}}]}""");
    }

    @Test
    void inventorySaysOfEachPatientWhatTheCaseSays() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            List<ModalityStatus> strip = sample.home()
                    .cases()
                    .open(sample.context("colleague"), SampleHome.ADA)
                    .visible()
                    .orElseThrow()
                    .modalities();
            List<ModalityStatus> row =
                    inventory(sample, "coordinator").patients().getFirst().modalities();

            assertThat(row)
                    .filteredOn(status -> status.modality() != Modality.GERMLINE)
                    .containsExactlyElementsOf(strip.stream()
                            .filter(status -> status.modality() != Modality.GERMLINE)
                            .toList());
            assertThat(row)
                    .contains(new ModalityStatus(Modality.GERMLINE, new Presence.Absent(Missing.WITHHELD, null, "")));
        }
    }

    private static Report check(SampleHome sample, String user) {
        return sample.home().quality().check(sample.context(user)).visible().orElseThrow();
    }

    private static Report latest(SampleHome sample, String user) {
        return sample.home().quality().latest(sample.context(user)).visible().orElseThrow();
    }

    private static Failures failing(SampleHome sample, String user, String code) {
        return sample.home()
                .quality()
                .failing(sample.context(user), code)
                .visible()
                .orElseThrow();
    }

    private static Inventory inventory(SampleHome sample, String user) {
        return sample.home().quality().inventory(sample.context(user)).visible().orElseThrow();
    }

    private static Result result(Report report, String code) {
        return report.results().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
