package org.casebook.dataaccess.ingest.fhir;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.ingest.reading.ChromosomeName;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// A variant observation: what was found in words, and as a variant where the observation says present and gives
/// chromosome, position and both alleles. Base 1, as HGVS counts.
///
/// Source: Genomics Reporting STU3, profile Variant; HGVS nomenclature 21.0; RefSeq accessions of GRCh37 and GRCh38.
final class VariantReading {
    private static final String PRESENT = "LA9633-4";
    private static final String VARIANT = "69548-6";
    private static final String GENE = "48018-6";
    private static final String CODING = "48004-6";
    private static final String PROTEIN = "48005-3";
    private static final String GENOMIC = "81290-9";
    private static final String TRANSCRIPT = "51958-7";
    private static final String ASSEMBLY = "62374-4";
    private static final String CHROMOSOME = "48000-4";
    private static final String REFERENCE = "69547-8";
    private static final String ALTERNATE = "69551-0";
    private static final String EXTENT = "81254-5";
    private static final String COORDINATES = "92822-6";
    private static final String ONE_BASED = "LA30102-0";
    private static final String SOURCE_CLASS = "48002-0";
    private static final String GERMLINE = "LA6683-2";
    private static final String FRACTION = "81258-6";
    private static final String DEPTH = "82121-5";
    private static final String CLINVAR = "81252-9";
    private static final String ZYGOSITY = "53034-5";

    private static final Pattern SUBSTITUTION =
            Pattern.compile("NC_0000(\\d\\d)\\.(\\d{1,2}):g\\.(\\d{1,9})([ACGT]{1,1000})>([ACGT]{1,1000})");
    private static final Pattern ALLELE = Pattern.compile("[ACGTN]{1,10000}");

    /// The version of each chromosome's RefSeq accession in GRCh37; GRCh38 has the next.
    private static final Map<Integer, Integer> GRCH37 = Map.ofEntries(
            Map.entry(1, 10),
            Map.entry(2, 11),
            Map.entry(3, 11),
            Map.entry(4, 11),
            Map.entry(5, 9),
            Map.entry(6, 11),
            Map.entry(7, 13),
            Map.entry(8, 10),
            Map.entry(9, 11),
            Map.entry(10, 10),
            Map.entry(11, 9),
            Map.entry(12, 11),
            Map.entry(13, 10),
            Map.entry(14, 8),
            Map.entry(15, 9),
            Map.entry(16, 9),
            Map.entry(17, 10),
            Map.entry(18, 9),
            Map.entry(19, 9),
            Map.entry(20, 10),
            Map.entry(21, 8),
            Map.entry(22, 10),
            Map.entry(23, 10),
            Map.entry(24, 9));

    private final Observation observation;
    private final ReferenceIndex index;

    VariantReading(Observation observation, ReferenceIndex index) {
        this.observation = observation;
        this.index = index;
    }

    static boolean isVariant(Observation observation) {
        return has(observation.getCode(), VARIANT)
                || observation.getComponent().stream()
                        .anyMatch(component -> has(component.getCode(), CODING)
                                || has(component.getCode(), PROTEIN)
                                || has(component.getCode(), GENOMIC));
    }

    /// Gene, protein, coding and genomic change, as far as they are given; null when none is.
    @Nullable
    String words() {
        return Values.join(" ", Stream.of(GENE, PROTEIN, CODING, GENOMIC).map(code -> text(code)));
    }

    /// Empty when the variant is absent, or when its place or alleles are not fully given: nothing is inferred.
    Optional<Variant> variant() {
        boolean present = observation.getValue() instanceof CodeableConcept value && has(value, PRESENT);
        return present ? fromAlleles().or(this::fromSubstitution) : Optional.empty();
    }

    private Optional<Variant> fromAlleles() {
        String chromosome = text(CHROMOSOME);
        String ref = text(REFERENCE);
        String alt = text(ALTERNATE);
        Quantity low = value(EXTENT) instanceof Range range ? range.getLow() : null;
        boolean given = chromosome != null
                && ref != null
                && alt != null
                && ALLELE.matcher(ref).matches()
                && ALLELE.matcher(alt).matches()
                && low != null
                && low.getValue() != null
                && value(COORDINATES) instanceof CodeableConcept system
                && has(system, ONE_BASED);
        if (!given || chromosome == null || ref == null || alt == null || low == null) {
            return Optional.empty();
        }
        return Optional.of(variant(
                assembly().orElse("unknown"),
                new ChromosomeName(chromosome.replaceFirst("(?i)^chromosome\\s+", "")).name(),
                low.getValue().longValue(),
                ref,
                alt));
    }

    private Optional<Variant> fromSubstitution() {
        String written = text(GENOMIC);
        Matcher hgvs = SUBSTITUTION.matcher(Objects.requireNonNullElse(written, ""));
        if (!hgvs.matches() || hgvs.group(4).length() != hgvs.group(5).length()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(hgvs.group(1));
        if (!GRCH37.containsKey(number)) {
            return Optional.empty();
        }
        int newer = Integer.parseInt(hgvs.group(2)) - GRCH37.get(number);
        String accession = newer == 0 ? "GRCh37" : newer == 1 ? "GRCh38" : "unknown";
        return Optional.of(variant(
                accession,
                new ChromosomeName(String.valueOf(number)).name(),
                Long.parseLong(hgvs.group(3)),
                hgvs.group(4),
                hgvs.group(5)));
    }

    private Variant variant(String assembly, String chromosome, long start, String ref, String alt) {
        return new Variant(
                assembly,
                chromosome,
                start,
                start + ref.length() - 1,
                ref,
                alt,
                type(ref, alt),
                value(SOURCE_CLASS) instanceof CodeableConcept origin && has(origin, GERMLINE) ? "germline" : "somatic",
                ".",
                null,
                value(CLINVAR) instanceof CodeableConcept id ? Values.code(id) : null,
                specimen(),
                value(DEPTH) instanceof Quantity depth && depth.getValue() != null
                        ? depth.getValue().intValue()
                        : null,
                null,
                fraction(),
                null,
                null,
                null,
                text(ZYGOSITY),
                text(GENE),
                text(TRANSCRIPT),
                text(CODING),
                text(PROTEIN),
                null,
                null,
                null,
                null,
                null);
    }

    private static String type(String ref, String alt) {
        if (ref.length() == alt.length()) {
            return ref.length() == 1 ? "snv" : "mnv";
        }
        return alt.startsWith(ref) ? "insertion" : ref.startsWith(alt) ? "deletion" : "complex";
    }

    private @Nullable Double fraction() {
        Double share = value(FRACTION) instanceof Quantity quantity ? Values.number(quantity) : null;
        return share != null && share >= 0 && share <= 1 ? share : null;
    }

    private Optional<String> assembly() {
        String written = Objects.requireNonNullElse(text(ASSEMBLY), "");
        return Stream.of("GRCh37", "GRCh38").filter(written::startsWith).findFirst();
    }

    private String specimen() {
        return Optional.ofNullable(observation.getSpecimen().getReference())
                .flatMap(index::specimen)
                .map(ReferenceIndex.SpecimenName::identifier)
                .orElse("unnamed");
    }

    private @Nullable String text(String code) {
        return ObservationRows.words(value(code));
    }

    private @Nullable Type value(String code) {
        return observation.getComponent().stream()
                .filter(component -> has(component.getCode(), code))
                .map(ObservationComponentComponent::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean has(CodeableConcept concept, String code) {
        return concept.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }
}
