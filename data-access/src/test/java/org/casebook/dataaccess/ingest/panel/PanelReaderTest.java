package org.casebook.dataaccess.ingest.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.LineOutcome;
import org.casebook.dataaccess.ingest.reading.LineOutcome.Accepted;
import org.casebook.dataaccess.ingest.reading.LineOutcome.Rejected;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelReaderTest {
    @Test
    void readsPreambleTrackLinesAndRegions() {
        String file = """
                # patient: urn:clinic:mrn|4711
                # specimen: S-1
                # panel: OncoPanel v3
                browser position chr7
                track name="something else"

                chr7\t55019016\t55019365\tEGFR\t0\t+
                # a comment
                chr12 25205245 25205929
                """;

        try (var reader = open(file)) {
            assertThat(reader.patient()).contains(new PatientIdentifier("urn:clinic:mrn", "4711"));
            assertThat(reader.specimen()).contains("S-1");
            assertThat(reader.panel()).isEqualTo("OncoPanel v3");
        }
        assertThat(read(file))
                .containsExactly(
                        new Accepted<>(
                                new Place.Line(7), new PanelRegion("OncoPanel v3", "chr7", 55019016, 55019365, "EGFR")),
                        new Accepted<>(
                                new Place.Line(9), new PanelRegion("OncoPanel v3", "chr12", 25205245, 25205929, null)));
    }

    @ParameterizedTest
    @CsvSource({"track name=\"My panel\" color=1, My panel", "track name=short, short", "browser hide all, ''"})
    void takesTheNameOfTheTrackWhereThePreambleHasNone(String line, String panel) {
        try (var reader = open(line + "\nchr1\t0\t1\n")) {
            assertThat(reader.panel()).isEqualTo(panel);
            assertThat(reader.patient()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "EGFR, EGFR",
                "EGFR_exon19, EGFR",
                "EGFR;NM_005228, EGFR",
                "HLA-A, HLA-A",
                "'EGFR exon 19', EGFR",
                "NM_005228.5_cds_0, none",
                "ENST00000275493.7, none",
                "., none",
                "19, none",
                "NRAS, NRAS",
                "ENO1, ENO1"
            })
    void takesTheGeneFromTheFourthColumn(String name, String gene) {
        assertThat(read("chr7\t1\t2\t" + name + "\n"))
                .containsExactly(new Accepted<>(new Place.Line(1), new PanelRegion("", "chr7", 1, 2, gene)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chr1 5 | region has 2 columns, must have at least 3",
                "chr1 -5 10 | start and end must be whole numbers from 0",
                "chr1 five 10 | start and end must be whole numbers from 0",
                "chr1 5 99999999999 | start and end must be whole numbers from 0",
                "chr1 10 5 | end is 5, must be at least the start 10",
            })
    void rejectsALineAndGoesOn(String line, String reason) {
        assertThat(read(line + "\nchr1 0 1\n"))
                .containsExactly(
                        new Rejected<>(new Place.Line(1), reason),
                        new Accepted<>(new Place.Line(2), new PanelRegion("", "chr1", 0, 1, null)));
    }

    @Test
    void refusesAPreambleWithABadPatient() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> open("# patient: |\nchr1 0 1\n"))
                .withMessage("preamble entry patient must be <system>|<value>");
    }

    private static PanelReader open(String file) {
        return PanelReader.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<LineOutcome<PanelRegion>> read(String file) {
        List<LineOutcome<PanelRegion>> read = new ArrayList<>();
        try (var reader = open(file)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                read.add(next.get());
            }
        }
        return read;
    }
}
