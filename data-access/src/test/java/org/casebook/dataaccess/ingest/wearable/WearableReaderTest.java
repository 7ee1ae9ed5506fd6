package org.casebook.dataaccess.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.LineOutcome;
import org.casebook.dataaccess.ingest.reading.LineOutcome.Accepted;
import org.casebook.dataaccess.ingest.reading.LineOutcome.Rejected;
import org.casebook.dataaccess.ingest.wearable.WearableReading.ClockChange;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WearableReaderTest {
    private static final String PREAMBLE =
            "# patient: urn:clinic:mrn|4711\n# enrolled: 2026-01-05\n# timezone: Europe/Berlin\n";
    private static final String HEADER = "timestamp,metric,value,device\n";

    @Test
    void readsPreambleColumnsInAnyOrderAndUnknownOnes() {
        String file = PREAMBLE
                + "Device,note,value,METRIC,timestamp\n"
                + "w1,\"slept, badly\",62,Resting_Heart_Rate,2026-01-06T07:00:00+01:00\n";

        try (var reader = open(file)) {
            assertThat(reader.preamble().patient()).contains(new PatientIdentifier("urn:clinic:mrn", "4711"));
            assertThat(reader.preamble().enrolled()).contains(LocalDate.of(2026, 1, 5));
            assertThat(reader.preamble().toString()).doesNotContain("4711");
        }
        var reading = new WearableReading(
                Instant.parse("2026-01-06T06:00:00Z"),
                "resting_heart_rate",
                62,
                "w1",
                Map.of("note", "slept, badly"),
                ClockChange.NONE);
        assertThat(read(file)).containsExactly(new Accepted<>(new Place.Line(5), reading));
        assertThat(reading.sample().extras()).isEqualTo("{\"note\":\"slept, badly\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T07:00:00+01:00, 2026-01-06T06:00:00Z, NONE",
        "2026-01-06 07:00:00Z,      2026-01-06T07:00:00Z, NONE",
        "2026-01-06T07:00,          2026-01-06T06:00:00Z, NONE",
        "2026-03-29T02:30:00,       2026-03-29T01:30:00Z, IN_GAP",
        "2026-10-25T02:30:00,       2026-10-25T00:30:00Z, IN_OVERLAP",
        "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:00Z, NONE",
    })
    void readsTimes(String timestamp, Instant at, ClockChange clock) {
        List<LineOutcome<WearableReading>> read = read(PREAMBLE + HEADER + timestamp + ",steps,1,w\n");

        assertThat(read)
                .containsExactly(
                        new Accepted<>(new Place.Line(5), new WearableReading(at, "steps", 1, "w", Map.of(), clock)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-06T07:00:00,steps,1,w | timestamp has no offset and the preamble no timezone, must have either",
                "6.1.2026,steps,1,w | timestamp is no ISO 8601 date and time, must be as in 2026-01-31T08:30:00+01:00",
                "1066-10-14T09:00:00Z,steps,1,w | timestamp is out of range, must be from 1970 to 2199",
                "+999999999-01-01T00:00:00-18:00,steps,1,w | timestamp is out of range, must be from 1970 to 2199",
                "2026-01-06T07:00:00Z,,1,w | metric is empty, must be named",
                "2026-01-06T07:00:00Z,steps,many,w | value is no decimal number, must be as in 62 or 62.5",
                "2026-01-06T07:00:00Z,steps,NaN,w | value is no decimal number, must be as in 62 or 62.5",
                "2026-01-06T07:00:00Z,steps,1e999,w | value is no decimal number, must be as in 62 or 62.5",
                "2026-01-06T07:00:00Z,spo2,101,w | value of spo2 is out of range, must be in [0, 100] %",
                "2026-01-06T07:00:00Z,steps,1 | record has 3 fields, must have 4",
                "2026-01-06T07:00:00Z,steps,1,w,x | record has 5 fields, must have 4",
                "2026-01-06T07:00:00Z,steps,1,\"w\"x | record has text after a closing quote, must have a comma there",
            })
    void rejectsALineAndGoesOn(String line, String reason) {
        assertThat(read(HEADER + line + "\n2026-01-06T08:00:00Z,steps,5,w\n"))
                .hasSize(2)
                .startsWith(new Rejected<>(new Place.Line(2), reason))
                .last()
                .isInstanceOf(Accepted.class);
    }

    @Test
    void keepsUnknownMetrics() {
        assertThat(read(HEADER + "2026-01-06T07:00:00Z,hrv_rmssd,-3.5,w\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.value())
                                .extracting("metric", "value")
                                .containsExactly("hrv_rmssd", -3.5));
    }

    @Test
    void readsAQuotedFieldOverSeveralLines() {
        assertThat(read(HEADER + "2026-01-06T07:00:00Z,steps,1,\"w\n1\"\n2026-01-06T08:00:00Z,steps,5,w\n"))
                .map(LineOutcome::place)
                .containsExactly(new Place.Line(2), new Place.Line(4));
    }

    @Test
    void losesOnlyTheLineThatLeavesAQuoteOpen() {
        String good = "2026-01-06T07:00:00Z,steps,1,w\n";
        String open = "2026-01-06T07:00:00Z,steps,1,\"w\n";

        assertThat(read(HEADER + open + good + good))
                .map(WearableReaderTest::isAccepted)
                .containsExactly(false, true, true);
        assertThat(read(HEADER + open + good + open + good))
                .map(WearableReaderTest::isAccepted)
                .containsExactly(false, true, false, true);
        assertThat(read(HEADER + open + good.repeat(5000)))
                .filteredOn(WearableReaderTest::isAccepted)
                .hasSize(5000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | file has no header row, must name its columns",
                "a,b,c,d | header row must name the columns timestamp, metric, value and device",
                "timestamp,metric,value,device,Value | header row has 5 columns, must have at most 1000, each once",
                "# timezone: Middle/Earth | preamble entry timezone must be an IANA zone as in Europe/Berlin",
                "# patient: 4711 | 'preamble entry patient must be <system>|<value>'",
                "# enrolled: soon | preamble entry enrolled must be a date as in 2026-01-31",
            })
    void refusesAFileThatSaysNotWhatItsRowsMean(String start, String reason) {
        String file = start.startsWith("#") ? start + "\n" + HEADER : start;
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> open(file))
                .withMessage(reason);
    }

    @Test
    void refusesAPreambleThatNamesTwoPatients() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> open("# patient: a|1\n# patient: a|2\n" + HEADER))
                .withMessage("preamble line repeats a key, each must come once");
    }

    @Test
    void readsOrRefusesAFileCutAnywhere() {
        byte[] file = (PREAMBLE + HEADER + "2026-01-06T07:00:00Z,steps,1,\"w\"\n").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < file.length; length++) {
            String cut = new String(Arrays.copyOf(file, length), StandardCharsets.UTF_8);
            if (length < PREAMBLE.length() + HEADER.length() - 1) {
                assertThatExceptionOfType(UnreadableFileException.class)
                        .as("cut to %d bytes", length)
                        .isThrownBy(() -> open(cut));
            } else {
                assertThatCode(() -> read(cut)).as("cut to %d bytes", length).doesNotThrowAnyException();
            }
        }
    }

    private static boolean isAccepted(LineOutcome<?> outcome) {
        return outcome instanceof Accepted<?>;
    }

    private static WearableReader open(String file) {
        return WearableReader.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<LineOutcome<WearableReading>> read(String file) {
        List<LineOutcome<WearableReading>> read = new ArrayList<>();
        try (var reader = open(file)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                read.add(next.get());
            }
        }
        return read;
    }
}
