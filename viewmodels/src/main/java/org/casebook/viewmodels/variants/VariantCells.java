package org.casebook.viewmodels.variants;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// Writes one variant for people, column by column, and the key by which it is found.
///
/// On a projector a germline variant keeps gene, protein change and tier, which the board speaks of; the exact allele,
/// its place and the genotype identify a person and are hidden, and are not found by searching either.
final class VariantCells {
    private static final Texts TEXTS = Texts.of("variants");
    private static final Set<VariantColumn> IDENTIFYING = EnumSet.of(
            VariantColumn.CODING,
            VariantColumn.FRACTION,
            VariantColumn.DEPTH,
            VariantColumn.NORMAL,
            VariantColumn.POSITION,
            VariantColumn.ALLELES,
            VariantColumn.GENOTYPE,
            VariantColumn.QUALITY,
            VariantColumn.IDS,
            VariantColumn.SPECIMEN,
            VariantColumn.STRUCTURAL);
    private static final Set<String> OUTSIDE_CODING = Set.of(
            "5_prime_UTR_variant",
            "3_prime_UTR_variant",
            "non_coding_transcript_exon_variant",
            "non_coding_transcript_variant",
            "intron_variant",
            "upstream_gene_variant",
            "downstream_gene_variant",
            "regulatory_region_variant",
            "TF_binding_site_variant",
            "intergenic_variant");
    private static final Mark NAMED_BY_FILE = mark("not-annotated", "namedByFile");
    private static final VariantCell HIDDEN = VariantCell.of(Mark.hidden());
    private static final VariantCell NO_INFORMATION = VariantCell.of(mark("no-information", "noInformation"));
    private static final VariantCell NOT_ANNOTATED = VariantCell.of(mark("not-annotated", "notAnnotated"));
    private static final VariantCell NON_CODING = VariantCell.of(mark("non-coding", "nonCoding"));
    private static final VariantCell NOT_STRUCTURAL = VariantCell.of(mark("not-structural", "notStructural"));
    private static final String SHARE_OF = " " + TEXTS.getString("shareOf") + " ";
    private static final int GROUP = 3;
    private static final double TENTH_OF_PERCENT = 0.001;
    private static final int LONGEST_ALLELE = 16;
    private static final Pattern AUTOSOME = Pattern.compile("[1-9]|1\\d|2[0-2]");
    private static final double CHROMOSOME = 1e10;

    private final Variant variant;
    private final Tier tier;
    private final boolean hides;
    private final Map<VariantColumn, VariantCell> cells = new EnumMap<>(VariantColumn.class);

    VariantCells(Variant variant, Tier tier, boolean isPrivate) {
        this.variant = variant;
        this.tier = tier;
        this.hides = isPrivate && VariantRow.isGermline(variant);
        for (VariantColumn column : VariantColumn.values()) {
            cells.put(column, hides && IDENTIFYING.contains(column) ? HIDDEN : shown(column));
        }
    }

    private static Mark mark(String style, String key) {
        return new Mark(style, TEXTS.say(key), TEXTS.say(key + ".meaning"));
    }

    /// One for each column.
    Map<VariantColumn, VariantCell> all() {
        return cells;
    }

    private String text(VariantColumn column) {
        return Objects.requireNonNull(cells.get(column)).text();
    }

    private VariantCell shown(VariantColumn column) {
        return switch (column) {
            case TIER -> VariantCell.of(tier.level(), VariantRow.rank(tier));
            case GENE -> gene();
            case CHANGE -> change();
            case CODING -> annotated(variant.hgvsCoding());
            case CONSEQUENCE -> annotated(consequence());
            case FRACTION -> fraction(variant.tumorFraction());
            case DEPTH -> count(variant.tumorDepth());
            case NORMAL -> normal();
            case ORIGIN -> VariantCell.of(TEXTS.code("origin", variant.origin()));
            case TYPE -> VariantCell.of(TEXTS.code("type", variant.type()));
            case FILTER -> VariantCell.of(filter());
            case POSITION -> VariantCell.of(position(), order());
            case ALLELES -> VariantCell.of(shortened(variant.ref()) + ">" + shortened(variant.alt()));
            case TRANSCRIPT -> annotated(variant.transcript());
            case IMPACT -> annotated(code("impact", variant.impact()));
            case GENOTYPE -> known(variant.genotype());
            case QUALITY -> quality();
            case IDS -> known(variant.ids());
            case CALLER -> known(variant.caller());
            case ANNOTATOR -> annotated(variant.annotator());
            case SPECIMEN -> VariantCell.of(variant.specimen());
            case STRUCTURAL ->
                StructuralWords.details(variant).map(VariantCell::of).orElse(NOT_STRUCTURAL);
        };
    }

    private static VariantCell known(@Nullable String text) {
        return text == null || text.isBlank() ? NO_INFORMATION : VariantCell.of(text);
    }

    /// What an annotation says; where there is none at all, that is said instead of *no information*.
    private VariantCell annotated(@Nullable String text) {
        return variant.annotator() == null && (text == null || text.isBlank()) ? NOT_ANNOTATED : known(text);
    }

    private static @Nullable String code(String prefix, @Nullable String code) {
        return code == null ? null : TEXTS.code(prefix, code);
    }

    /// Without a gene the name that the file gives, which says for instance what a breakend joins.
    private VariantCell gene() {
        String ids = variant.ids();
        VariantCell annotated = annotated(variant.gene());
        return annotated.isMissing() && ids != null && !hides ? new VariantCell(ids, NAMED_BY_FILE, 0) : annotated;
    }

    private VariantCell change() {
        String protein = variant.hgvsProtein();
        if (protein != null && !protein.isBlank()) {
            return VariantCell.of(plain(protein));
        }
        if (StructuralWords.isStructural(variant)) {
            return hides
                    ? HIDDEN
                    : VariantCell.of(StructuralWords.change(variant).orElseThrow());
        }
        return isOutsideCoding() ? NON_CODING : annotated(null);
    }

    private static String plain(String hgvs) {
        return hgvs.replace("%3D", "=");
    }

    private boolean isOutsideCoding() {
        String terms = variant.consequence();
        return terms != null && Stream.of(terms.split("&", -1)).allMatch(OUTSIDE_CODING::contains);
    }

    private @Nullable String consequence() {
        String terms = variant.consequence();
        return terms == null
                ? null
                : Stream.of(terms.split("&", -1))
                        .map(term -> TEXTS.code("so", term))
                        .collect(Collectors.joining(", "));
    }

    private static VariantCell fraction(@Nullable Double fraction) {
        return fraction == null ? NO_INFORMATION : VariantCell.of(percent(fraction), fraction);
    }

    /// A share that is not zero is never written as zero.
    private static String percent(double fraction) {
        return fraction > 0 && fraction < TENTH_OF_PERCENT
                ? TEXTS.getString("percent.least")
                : tenths(100 * fraction) + " %";
    }

    private static VariantCell count(@Nullable Integer count) {
        return count == null ? NO_INFORMATION : VariantCell.of(grouped(count), count);
    }

    /// By hand, because formatters would take most of the time of a large case.
    private static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    private static String tenths(double number) {
        long tenths = Math.round(10 * number);
        return grouped(tenths / 10) + "." + tenths % 10;
    }

    private VariantCell normal() {
        Double fraction = variant.normalFraction();
        Integer depth = variant.normalDepth();
        if (fraction == null) {
            return depth == null ? NO_INFORMATION : VariantCell.of(TEXTS.say("reads", depth), Double.MAX_VALUE);
        }
        String share = percent(fraction);
        return VariantCell.of(depth == null ? share : share + SHARE_OF + grouped(depth), fraction);
    }

    private VariantCell quality() {
        Double quality = variant.quality();
        return quality == null
                ? NO_INFORMATION
                : VariantCell.of(String.format(Locale.ENGLISH, "%.1f", quality), quality);
    }

    private String filter() {
        return Stream.of(variant.filter().split(";", -1))
                .map(code -> TEXTS.code("filter", code))
                .collect(Collectors.joining(", "));
    }

    private String position() {
        return variant.chromosome() + ":" + grouped(variant.start()) + " " + TEXTS.code("assembly", variant.assembly());
    }

    /// 1, 2 … 22, X, Y, mitochondria, then the rest by name.
    private double order() {
        return chromosomeRank(bareChromosome()) * CHROMOSOME + variant.start();
    }

    static int chromosomeRank(String bare) {
        return switch (bare.toUpperCase(Locale.ROOT)) {
            case "X" -> 23;
            case "Y" -> 24;
            case "M", "MT" -> 25;
            case String number when AUTOSOME.matcher(number).matches() -> Integer.parseInt(number);
            default -> 26;
        };
    }

    private String bareChromosome() {
        String name = variant.chromosome();
        return name.regionMatches(true, 0, "chr", 0, 3) ? name.substring(3) : name;
    }

    /// Long alleles show how they begin and how long they are; the source has all of them.
    private static String shortened(String allele) {
        return allele.length() <= LONGEST_ALLELE
                ? allele
                : TEXTS.say("allele.long", allele.substring(0, LONGEST_ALLELE), allele.length());
    }

    /// Gene and change; where there is no change that has a name, place and alleles.
    String title() {
        String gene = text(VariantColumn.GENE);
        String change = text(VariantColumn.CHANGE);
        String what = change.isEmpty() ? text(VariantColumn.CODING) : change;
        if (what.isEmpty()) {
            what = hides
                    ? TEXTS.getString("hiddenAllele")
                    : variant.chromosome() + ":" + grouped(variant.start()) + " " + text(VariantColumn.ALLELES);
        }
        return gene.isEmpty() ? what : gene + " " + what;
    }

    /// Names, changes in both spellings, position with and without `chr`, identifiers, words of the other columns.
    String searchKey() {
        List<String> parts = new ArrayList<>();
        parts.add(text(VariantColumn.GENE));
        parts.add(text(VariantColumn.CHANGE));
        parts.add(ProteinNames.oneLetter(text(VariantColumn.CHANGE)));
        parts.add(text(VariantColumn.CONSEQUENCE));
        parts.add(text(VariantColumn.TRANSCRIPT));
        parts.add(variant.filter());
        parts.add(tier.rule());
        if (!hides) {
            parts.add(text(VariantColumn.CODING));
            parts.add("chr" + bareChromosome() + ":" + variant.start());
            parts.add(text(VariantColumn.IDS));
            parts.add(variant.ref() + ">" + variant.alt());
            parts.add(text(VariantColumn.STRUCTURAL));
            parts.add(variant.specimen());
        }
        return String.join("\n", parts).toLowerCase(Locale.ROOT);
    }
}
