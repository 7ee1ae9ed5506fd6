package org.casebook.dataaccess.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WearableImporterTest {
    private static final PatientIdentifier ANNA = new PatientIdentifier("urn:x", "A-1");
    private static final PatientIdentifier BEN = new PatientIdentifier("urn:x", "B-2");
    private static final String PREAMBLE = "# patient: urn:x|A-1\n# enrolled: 2026-07-01\n# timezone: Europe/Berlin\n";

    private final WearableImporter importer = new WearableImporter();

    private RecordingSink read(String text) {
        var sink = new RecordingSink();
        importer.read(MemoryFile.of("w.csv", text), sink);
        return sink;
    }

    @Test
    void givesEachReadingToThePatientOfThePreamble() {
        RecordingSink sink = read(PREAMBLE + "timestamp,metric,value,device\n2026-07-02T08:00:00,steps,120,band\n");

        assertThat(sink.records(WearableSample.class))
                .map(WearableSample::value)
                .containsExactly(120.0);
        assertThat(sink.rows()).extracting(SilverRow::subject).containsOnly(ANNA);
        assertThat(sink.rows().getLast().source().place()).isEqualTo(new Place.Line(5));
        assertThat(sink.rejected()).isEmpty();
    }

    @Test
    void makesAnActiveOrderOfAnEnrolment() {
        assertThat(read(PREAMBLE + "timestamp,metric,value,device\n").records(ServiceOrder.class))
                .containsExactly(new ServiceOrder(
                        "active", WearableImporter.ENROLMENT, Modality.WEARABLES, LocalDate.of(2026, 7, 1)));
    }

    @Test
    void takesThePatientFromAColumnAndKeepsItOutOfTheExtras() {
        RecordingSink sink = read("""
                timestamp,metric,value,device,patient,room
                2026-07-02T08:00:00Z,steps,1,band,urn:x|A-1,7
                2026-07-02T08:00:00Z,steps,2,band,urn:x|B-2,
                2026-07-02T08:00:00Z,steps,3,band,,
                2026-07-02T08:00:00Z,steps,4,band,B-2,
                """);

        assertThat(sink.rows()).extracting(SilverRow::subject).containsExactly(ANNA, BEN);
        assertThat(sink.records(WearableSample.class).getFirst().extras()).isEqualTo("{\"room\":\"7\"}");
        assertThat(sink.rejected())
                .containsExactly(
                        new RecordingSink.Issue(new Place.Line(4), "patient is empty, must be system|value"),
                        new RecordingSink.Issue(new Place.Line(5), "patient is not of its form, must be system|value"));
    }

    @Test
    void rejectsARowThatContradictsThePreamble() {
        RecordingSink sink =
                read(PREAMBLE + "timestamp,metric,value,device,patient\n2026-07-02T08:00:00,steps,1,band,urn:x|B-2\n");

        assertThat(sink.records(WearableSample.class)).isEmpty();
        assertThat(sink.rejected())
                .singleElement()
                .satisfies(issue -> assertThat(issue.reason()).doesNotContain("B-2"));
    }

    @Test
    void letsAFileThatNamesNobodyWaitForAssignment() {
        IncomingFile file =
                MemoryFile.of("w.csv", "timestamp,metric,value,device\n2026-07-02T08:00:00Z,steps,1,band\n");
        var sink = new RecordingSink();
        importer.read(file, sink);

        assertThat(sink.rows()).extracting(SilverRow::subject).containsExactly(PatientIdentifier.unnamed(file.hash()));
    }

    @Test
    void rejectsAnEnrolmentOfNobody() {
        RecordingSink sink = read("# enrolled: 2026-07-01\ntimestamp,metric,value,device\n");

        assertThat(sink.rows()).isEmpty();
        assertThat(sink.rejected()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T02:30:00, 1", "2026-10-25T02:30:00, 1", "2026-10-25T04:30:00, 0"})
    void warnsWhereTheClocksChanged(String time, int warnings) {
        RecordingSink sink = read(PREAMBLE + "timestamp,metric,value,device\n" + time + ",steps,1,band\n");

        assertThat(sink.warned()).hasSize(warnings);
        assertThat(sink.records(WearableSample.class)).hasSize(1);
    }

    @Test
    void rejectsABrokenLineAndReadsOn() {
        RecordingSink sink = read(
                PREAMBLE + "timestamp,metric,value,device\nnever,steps,1,band\n2026-07-02T08:00:00,steps,5,band\n");

        assertThat(sink.rejected()).map(RecordingSink.Issue::place).containsExactly(new Place.Line(5));
        assertThat(sink.records(WearableSample.class)).hasSize(1);
    }

    @Test
    void recognisesTheHeaderRow() {
        assertThat(importer.recognises(MemoryFile.of("a", PREAMBLE + "\nDevice,Value,\"Metric\",Timestamp\n")))
                .isTrue();
        assertThat(importer.recognises(MemoryFile.of("a.csv", "timestamp,value\n")))
                .isFalse();
        assertThat(importer.recognises(MemoryFile.of("a.csv", ""))).isFalse();
    }
}
