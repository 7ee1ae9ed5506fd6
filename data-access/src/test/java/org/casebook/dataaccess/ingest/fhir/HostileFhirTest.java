package org.casebook.dataaccess.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFhirTest {
    private static final long SEED = 20_260_201;
    private static final String GOOD =
            FhirImporterTest.bundle(FhirImporterTest.patient(), FhirImporterTest.condition("Patient/ada", "C34.1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | file does not start with {, FHIR JSON must",
                "hello | file does not start with {, FHIR JSON must",
                "[1] | file does not start with {, FHIR JSON must",
                "<Bundle xmlns='http://hl7.org/fhir'/> | file is XML, FHIR must come as JSON",
                "{\"a\":1} | resourceType is missing, must name a FHIR resource",
                "{\"a\" | JSON breaks off or is malformed (line 1, column 5)",
            })
    void refusesWhatIsNoFhirJson(String text, String reason) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> FhirImporterTest.read(text))
                .withMessage(reason)
                .matches(e -> !e.keepsWhatCame());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void refusesOtherEncodings(String charset) {
        MemoryFile file = MemoryFile.of("b.json", GOOD.getBytes(Charset.forName(charset)));

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> FhirImporterTest.read(file))
                .withMessageContaining("must be UTF-8");
    }

    @Test
    void readsBehindAByteOrderMark() {
        assertThat(FhirImporterTest.read("\uFEFF" + GOOD).records(Condition.class))
                .hasSize(1);
    }

    @Test
    void keepsWhatCameBeforeTheFileBreaksOff() {
        var sink = new RecordingSink();
        MemoryFile file = MemoryFile.of("b.json", GOOD.substring(0, GOOD.length() - 20));

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> FhirImporterTest.readInto(file, sink))
                .matches(UnreadableFileException::keepsWhatCame)
                .withMessageStartingWith("JSON breaks off or is malformed");
        assertThat(sink.records(Patient.class)).hasSize(1);
    }

    @Test
    void breaksOffCleanlyWhereverItIsCut() {
        for (int length = 0; length < GOOD.length(); length++) {
            MemoryFile file = MemoryFile.of("b.json", GOOD.substring(0, length));
            assertThatExceptionOfType(UnreadableFileException.class)
                    .as("cut at %d", length)
                    .isThrownBy(() -> FhirImporterTest.read(file));
        }
    }

    @Test
    void rejectsOneDeepResourceAndGoesOn() {
        String deep = "{\"resourceType\":\"Basic\",\"extension\":" + "[".repeat(100) + "]".repeat(100) + "}";
        RecordingSink sink = FhirImporterTest.read(FhirImporterTest.bundle(deep, FhirImporterTest.patient()));

        assertThat(sink.records(Patient.class)).hasSize(1);
        assertThat(sink.rejected())
                .map(RecordingSink.Issue::reason)
                .containsExactly("resource nests deeper than 64, the most allowed");
    }

    @Test
    void endsAtNestingThatNoFileHas() {
        String text = FhirImporterTest.bundle(
                FhirImporterTest.patient(), "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> FhirImporterTest.read(text))
                .matches(UnreadableFileException::keepsWhatCame)
                .withMessageContaining("nests deeper than 1000");
    }

    @Test
    void rejectsAResourceThatIsTooLarge() {
        String huge = "{\"resourceType\":\"Basic\",\"x\":\"" + "a".repeat(ResourceStream.MAX_RESOURCE_BYTES) + "\"}";
        RecordingSink sink = FhirImporterTest.read(FhirImporterTest.bundle(huge, FhirImporterTest.patient()));

        assertThat(sink.records(Patient.class)).hasSize(1);
        assertThat(sink.rejected())
                .map(RecordingSink.Issue::reason)
                .containsExactly("resource is larger than 33554432 bytes, the most allowed");
    }

    @Test
    void rejectsAResourceThatRepeatsAKey() {
        RecordingSink sink = FhirImporterTest.read(FhirImporterTest.bundle(
                "{\"resourceType\":\"Patient\",\"id\":\"a\",\"id\":\"b\",\"name\":[{\"family\":\"x\"}]}",
                FhirImporterTest.patient()));

        assertThat(sink.records(Patient.class)).hasSize(1);
        assertThat(sink.rejected())
                .map(RecordingSink.Issue::reason)
                .containsExactly("resource repeats a key, each must come once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | entry is no object, must be one",
                "{\"resource\":[]} | resource is no object, must be one",
                "{\"resource\":{}} | resourceType is none of FHIR R4",
                "{\"resource\":{\"resourceType\":\"GenomicStudy\"}} | resourceType is none of FHIR R4",
                "{\"resource\":{\"resourceType\":7}} | resourceType is none of FHIR R4",
            })
    void rejectsEntriesThatHoldNoResource(String entry, String reason) {
        RecordingSink sink = FhirImporterTest.read("{\"resourceType\":\"Bundle\",\"entry\":[" + entry + "]}");

        assertThat(sink.rejected()).map(RecordingSink.Issue::reason).containsExactly(reason);
    }

    @Test
    void readsABundleWhoseTypeComesLast() {
        String entries = GOOD.substring(GOOD.indexOf("\"entry\""), GOOD.length() - 1);

        assertThat(FhirImporterTest.read("{" + entries + ",\"resourceType\":\"Bundle\"}")
                        .records(Condition.class))
                .hasSize(1);
    }

    @Test
    void warnsOfWhatDepartsFromFhirWithoutQuotingIt() {
        RecordingSink sink = FhirImporterTest.read(
                FhirImporterTest.bundle(
                        "{\"resourceType\":\"Patient\",\"id\":\"a\",\"secret\":\"Muster\",\"birthDate\":\"31.12.1960\",\"gender\":\"W\"}"));

        assertThat(sink.records(Patient.class)).hasSize(1);
        assertThat(sink.warned())
                .map(RecordingSink.Issue::reason)
                .containsExactly(
                        "resource has 1 elements unknown to FHIR R4 and 2 values of another type, which are not read");
    }

    @Test
    void survivesChangedBytes() {
        var random = new Random(SEED);
        byte[] good = FhirImporterTest.everything().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = good.clone();
            for (int change = 0; change < 3; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) "{}[]\",:0aZ\n\\\u0000".charAt(random.nextInt(13));
            }
            var sink = new RecordingSink();
            try {
                FhirImporterTest.readInto(MemoryFile.of("b.json", bytes), sink);
            } catch (UnreadableFileException e) {
                assertThat(e.getMessage())
                        .as("seed %d, round %d", SEED, i)
                        .doesNotContain("Muster")
                        .hasLineCount(1);
            }
        }
    }

    /// Values of another shape get further into the mapping than broken JSON does.
    @Test
    void survivesValuesOfAnotherShape() {
        var random = new Random(SEED);
        String good = FhirImporterTest.everything();
        List<MatchResult> values = Pattern.compile("(?<=:)(\"[^\"]*\"|\\d+)")
                .matcher(good)
                .results()
                .toList();
        String[] shapes = {
            "{}", "[]", "null", "true", "-1e999", "\"\"", "\"#\"", "\"2024-13-45\"", "[[1]]", "{\"a\":[{}]}"
        };
        for (int i = 0; i < 1500; i++) {
            MatchResult value = values.get(random.nextInt(values.size()));
            String bad = good.substring(0, value.start())
                    + shapes[random.nextInt(shapes.length)]
                    + good.substring(value.end());
            var sink = new RecordingSink();
            try {
                FhirImporterTest.readInto(MemoryFile.of("b.json", bad), sink);
            } catch (UnreadableFileException e) {
                assertThat(e.getMessage()).as("seed %d, round %d", SEED, i).doesNotContain("Muster");
            }
            assertThat(sink.warned()).noneMatch(issue -> issue.reason().contains("Muster"));
        }
    }

    @Test
    void recognisesFhirByItsFirstBytes() {
        assertThat(FhirImporterTest.importer().recognises(MemoryFile.of("b.json", GOOD)))
                .isTrue();
        assertThat(FhirImporterTest.importer()
                        .recognises(MemoryFile.of("b.xml", "<Bundle xmlns=\"http://hl7.org/fhir\"/>")))
                .isTrue();
        assertThat(FhirImporterTest.importer()
                        .recognises(MemoryFile.of("b.json", GOOD.getBytes(StandardCharsets.UTF_16))))
                .isTrue();
        assertThat(FhirImporterTest.importer().recognises(MemoryFile.of("b.json", "{\"name\":\"package\"}")))
                .isFalse();
        assertThat(FhirImporterTest.importer().recognises(MemoryFile.of("b.vcf", "##fileformat=VCFv4.2")))
                .isFalse();
    }
}
