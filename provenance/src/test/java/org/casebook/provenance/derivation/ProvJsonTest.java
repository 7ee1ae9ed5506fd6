package org.casebook.provenance.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvJsonTest {

    @Test
    void readsBackWhatItWrites() {
        DerivationGraph graph = Lung.builder().build();

        assertThat(read(write(graph))).isEqualTo(graph);
    }

    @Test
    void readsBackAnEmptyGraph() {
        DerivationGraph empty = DerivationGraph.builder().build();

        assertThat(read(write(empty))).isEqualTo(empty);
    }

    @Test
    void writesTheTermsOfTheSubmission() {
        JsonNode document = JsonMapper.shared().readTree(write(Lung.builder().build()));

        assertThat(List.copyOf(document.propertyNames())).isSorted();
        assertThat(document.at("/prefix/casebook").stringValue()).isEqualTo(ProvJson.NAMESPACE);
        assertThat(document.at("/entity/casebook:variant%3A1").toString())
                .isEqualTo("{\"casebook:depth\":\"120\",\"prov:label\":\"EGFR p.Leu858Arg\","
                        + "\"prov:type\":{\"$\":\"casebook:variant\",\"type\":\"xsd:QName\"}}");
        assertThat(document.at("/activity/casebook:run%3A2/prov:endTime").stringValue())
                .isEqualTo("2026-03-02T08:30:01.500Z");
        assertThat(document.at("/agent/casebook:casebook/prov:type/$").stringValue())
                .isEqualTo("prov:SoftwareAgent");
        assertThat(document.at("/wasGeneratedBy/_:wasGeneratedBy1").toString())
                .isEqualTo("{\"prov:activity\":\"casebook:run%3A2\",\"prov:entity\":\"casebook:tier%3A1\"}");
        assertThat(document.at("/wasDerivedFrom/_:wasDerivedFrom3").toString())
                .contains("prov:generatedEntity", "prov:usedEntity");
    }

    @Test
    void saysNothingOfAStartThatNobodyKnows() {
        Instant ended = Instant.parse("2026-03-02T08:30:01Z");
        DerivationGraph graph = DerivationGraph.builder()
                .add(new Activity("run", "import", "1", ended, ended, null))
                .build();

        assertThat(new String(write(graph), StandardCharsets.UTF_8)).doesNotContain("startTime");
        assertThat(read(write(graph))).isEqualTo(graph);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "sha256:ab#json=/x~1y%2F", "größe", "\ud83d\ude00", "-.", "%", "a\nb"})
    void keepsAnyIdentifier(String id) {
        assertThat(QualifiedName.write(id)).matches("casebook:([A-Za-z0-9_/]|%[0-9A-F]{2})+");
        assertThat(QualifiedName.read(QualifiedName.write(id))).isEqualTo(id);
    }

    @Test
    void readsBackRandomGraphs() {
        long seed = 7L;
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            DerivationGraph graph = randomGraph(random);
            assertThat(read(write(graph))).as("seed %d, round %d", seed, round).isEqualTo(graph);
        }
    }

    private static DerivationGraph randomGraph(Random random) {
        DerivationGraph.Builder builder = DerivationGraph.builder();
        for (int i = 1; i < 30; i++) {
            Entity later = Entity.of("e#" + i, "value", "").with("n", "\u0001\"\\" + i);
            Entity earlier = Entity.of("e#0", "value", "");
            Activity run = Lung.activity("run " + i % 5, "n");
            switch (random.nextInt(4)) {
                case 0 -> builder.wasDerivedFrom(later, earlier);
                case 1 -> builder.wasGeneratedBy(later, run);
                case 2 -> builder.used(run, earlier);
                default -> builder.wasAttributedTo(later, Lung.CURATOR).wasAssociatedWith(run, Lung.PROGRAM);
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | document is not a JSON object",
                "[] | document is not a JSON object",
                "{ | document is not JSON",
                "{\"a\":1,\"a\":2} | document is not JSON",
                "{} | no prefix casebook",
                "{\"prefix\":{\"casebook\":\"https://other\"}} | no prefix casebook",
                "{P,\"bundle\":{}} | document has section bundle",
                "{P,\"entity\":[]} | entity is not a JSON object",
                "{P,\"entity\":{\"casebook:a\":[]}} | entity record is not a JSON object",
                "{P,\"entity\":{\"casebook:a\":{}}} | prov:type in a record of entity must be of type xsd:QName",
                "{P,\"entity\":{\"ex:a\":{T}}} | a name does not start with casebook:",
                "{P,\"entity\":{\"casebook:a%4\":{T}}} | a name has a percent sign without two",
                "{P,\"entity\":{\"casebook:a b\":{T}}} | a name holds character U+0020",
                "{P,\"entity\":{\"casebook:%FF\":{T}}} | a name is not encoded in UTF-8",
                "{P,\"entity\":{\"casebook:\":{T}}} | breaks a rule",
                "{P,\"entity\":{\"casebook:a\":{T,\"prov:value\":1}}} | prov:value in a record of entity is not known here",
                "{P,\"entity\":{\"casebook:a\":{T,\"casebook:n\":[1,2]}}} | casebook:n in a record of entity must be one text",
                "{P,\"used\":{\"_:u\":{\"prov:entity\":\"casebook:a\"}}} | prov:activity in a record of used must be one text",
                "{P,\"activity\":{\"casebook:a\":{\"prov:startTime\":\"now\",\"casebook:version\":\"1\"}}} | breaks a rule"
            })
    void saysWhatIsWrongWithADocument(String document, String reason) {
        String text = document.replace("{P", "{\"prefix\":{\"casebook\":\"" + ProvJson.NAMESPACE + "\"}")
                .replace("{T", "{\"prov:type\":{\"$\":\"casebook:t\",\"type\":\"xsd:QName\"}");

        assertThatExceptionOfType(DerivationException.class)
                .isThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DERIVATION_UNREADABLE));
    }

    @Test
    void refusesDeepNesting() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(DerivationException.class)
                .isThrownBy(() -> read(deep))
                .withMessageContaining("8 levels");
    }

    private static byte[] write(DerivationGraph graph) {
        return ProvJson.write(graph);
    }

    private static DerivationGraph read(byte[] document) {
        return ProvJson.read(new ByteArrayInputStream(document));
    }
}
