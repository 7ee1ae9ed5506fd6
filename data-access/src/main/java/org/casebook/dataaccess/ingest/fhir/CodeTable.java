package org.casebook.dataaccess.ingest.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/// The codes that tell what a resource is about, from the file `codes.tsv` beside this class.
final class CodeTable {
    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";

    private static final Map<Key, Meaning> MEANINGS = load();

    private CodeTable() {}

    /// What is being told apart.
    enum Use {
        OBSERVATION,
        CONDITION,
        PROCEDURE,
        NOTE
    }

    /// What a code says.
    ///
    /// @param word the category or kind that the code stands for
    /// @param name for codes that came without a display
    record Meaning(String word, String name) {}

    private record Key(Use use, String system, String code) {}

    static Optional<Meaning> find(Use use, Coding coding) {
        return Optional.ofNullable(MEANINGS.get(
                new Key(use, canonical(coding.getSystem()), Objects.requireNonNullElse(coding.getCode(), ""))));
    }

    /// The meaning of the first coding that has one.
    static Optional<Meaning> find(Use use, CodeableConcept concept) {
        return concept.getCoding().stream()
                .flatMap(coding -> find(use, coding).stream())
                .findFirst();
    }

    static Optional<Meaning> find(Use use, List<CodeableConcept> concepts) {
        return concepts.stream().flatMap(concept -> find(use, concept).stream()).findFirst();
    }

    /// The usual URI of a code system that has several.
    static String canonical(String system) {
        return switch (Objects.requireNonNullElse(system, "")) {
            case "urn:oid:2.16.840.1.113883.6.1", "https://loinc.org" -> LOINC;
            case "urn:oid:2.16.840.1.113883.6.96", "https://snomed.info/sct" -> SNOMED;
            case String other -> other;
        };
    }

    private static Map<Key, Meaning> load() {
        try (InputStream in = Objects.requireNonNull(CodeTable.class.getResourceAsStream("codes.tsv"), "codes.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> new Key(
                                    Use.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                                    cells[1].equals("LOINC") ? LOINC : SNOMED,
                                    cells[2]),
                            cells -> new Meaning(cells[3], cells[4])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
