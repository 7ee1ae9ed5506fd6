package org.casebook.dataaccess.ingest.gold;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Variant;
import org.jspecify.annotations.Nullable;

/// What a variant does to its gene, as far as the annotation says.
///
/// Source: Sequence Ontology terms as VEP and SnpEff write them; HGVS nomenclature 21 for names without a term.
enum Change {
    MISSENSE,
    TRUNCATING,
    SPLICE_SITE,
    INFRAME_DELETION,
    INFRAME_INSERTION,
    PROTEIN_CHANGING,
    FUSION,
    REARRANGEMENT,
    AMPLIFICATION,
    DELETION;

    private static final double AMPLIFIED_COPIES = 6;
    private static final double LOST_COPIES = 0.5;
    /// Between the terms of [Variant#consequence()].
    private static final Pattern TERMS = Pattern.compile("&");
    private static final Pattern COPIES = Pattern.compile("(?:^|;)CN=([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:;|$)");
    private static final Pattern COPIES_ALLELE = Pattern.compile("<CN([0-9]{1,6})>");
    private static final Pattern SUBSTITUTION = Pattern.compile("p\\.([A-Z][a-z]{2})[0-9]+(?!\\1)[A-Z][a-z]{2}");

    /// As it stands in rule files.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Change> of(String word) {
        for (Change change : values()) {
            if (change.word().equals(word)) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /// Everything that holds for a variant; empty when no protein, copy number or structure changes.
    ///
    /// @param protein its protein change in three-letter form, null when there is none
    static Set<Change> of(Variant variant, @Nullable String protein) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        String consequence = variant.consequence();
        if (consequence == null || consequence.isBlank()) {
            fromName(protein, changes);
        } else {
            // One term is the rule, so only several are taken apart.
            if (consequence.indexOf('&') < 0) {
                fromTerm(consequence, protein, changes);
            } else {
                TERMS.splitAsStream(consequence).forEach(term -> fromTerm(term, protein, changes));
            }
        }
        switch (variant.type()) {
            case "breakend" -> changes.add(REARRANGEMENT);
            case "symbolic" -> copies(variant, changes);
            default -> {}
        }
        return changes;
    }

    private static void fromTerm(String term, @Nullable String protein, Set<Change> changes) {
        switch (term) {
            case "missense_variant" -> add(changes, MISSENSE);
            case "stop_gained", "frameshift_variant", "start_lost", "exon_loss_variant" -> add(changes, TRUNCATING);
            case "splice_donor_variant", "splice_acceptor_variant" -> {
                changes.add(SPLICE_SITE);
                add(changes, TRUNCATING);
            }
            case "inframe_deletion", "disruptive_inframe_deletion", "conservative_inframe_deletion" ->
                add(changes, INFRAME_DELETION);
            case "inframe_insertion", "disruptive_inframe_insertion", "conservative_inframe_insertion" ->
                add(changes, INFRAME_INSERTION);
            case "protein_altering_variant" -> {
                fromName(protein, changes);
                changes.add(PROTEIN_CHANGING);
            }
            case "stop_lost" -> changes.add(PROTEIN_CHANGING);
            case "transcript_fusion", "gene_fusion", "bidirectional_gene_fusion", "feature_fusion" ->
                changes.add(FUSION);
            case "transcript_amplification", "feature_amplification" -> changes.add(AMPLIFICATION);
            case "transcript_ablation", "feature_ablation" -> changes.add(DELETION);
            default -> {}
        }
    }

    private static void fromName(@Nullable String protein, Set<Change> changes) {
        if (protein == null || protein.endsWith("=")) {
            return;
        }
        if (protein.contains("fs") || protein.endsWith("Ter")) {
            add(changes, TRUNCATING);
        } else if (protein.contains("del")) {
            add(changes, INFRAME_DELETION);
        } else if (protein.contains("ins") || protein.contains("dup")) {
            add(changes, INFRAME_INSERTION);
        } else if (SUBSTITUTION.matcher(protein).matches()) {
            add(changes, MISSENSE);
        }
    }

    private static void add(Set<Change> changes, Change change) {
        changes.add(change);
        changes.add(PROTEIN_CHANGING);
    }

    /// Where a copy number is given, it decides, not the annotator's term.
    private static void copies(Variant variant, Set<Change> changes) {
        changes.add(REARRANGEMENT);
        Optional<Double> copies = copyNumber(variant);
        if (copies.isPresent()) {
            changes.remove(AMPLIFICATION);
            changes.remove(DELETION);
            if (copies.get() >= AMPLIFIED_COPIES) {
                changes.add(AMPLIFICATION);
            } else if (copies.get() < LOST_COPIES) {
                changes.add(DELETION);
            }
        } else if (variant.alt().equals("<AMP>")) {
            changes.add(AMPLIFICATION);
        }
    }

    private static Optional<Double> copyNumber(Variant variant) {
        if (variant.structural() != null) {
            Matcher stated = COPIES.matcher(variant.structural());
            if (stated.find()) {
                return Optional.of(Double.valueOf(stated.group(1)));
            }
        }
        Matcher allele = COPIES_ALLELE.matcher(variant.alt());
        return allele.matches() ? Optional.of(Double.valueOf(allele.group(1))) : Optional.empty();
    }
}
