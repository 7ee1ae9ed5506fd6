package org.casebook.dataaccess.ingest.vcf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What an annotator says about one allele on one transcript.
///
/// @param terms Sequence Ontology terms separated by `&`
/// @param rank how the annotator singles the transcript out
record Consequence(
        @Nullable String gene,
        @Nullable String transcript,
        @Nullable String hgvsCoding,
        @Nullable String hgvsProtein,
        @Nullable String terms,
        @Nullable String impact,
        boolean proteinCoding,
        Rank rank) {

    /// Which of the consequences of an allele stands for it: one inside a gene before one beside it, then the
    /// transcript of MANE Select, of MANE Plus Clinical, the canonical one, a protein-coding one, then the most
    /// severe consequence; among equals the one that the file lists first.
    ///
    /// Source: order of transcripts as VEP's `--pick_order` (mane_select, mane_plus_clinical, canonical, biotype,
    /// rank); the first criterion is ours, so that a neighbouring gene's MANE transcript does not hide a coding
    /// change.
    static final Comparator<Consequence> FOREMOST = Comparator.comparing(Consequence::isBesideGenes)
            .thenComparing(Consequence::rank)
            .thenComparing(Consequence::proteinCoding, Comparator.reverseOrder())
            .thenComparingInt(Consequence::severity);

    private static final List<String> IMPACTS = List.of("HIGH", "MODERATE", "LOW", "MODIFIER");

    /// Most severe first. Source: Ensembl, "Calculated variant consequences", release 110.
    private static final Map<String, Integer> SEVERITY = ranks("""
            transcript_ablation splice_acceptor_variant splice_donor_variant stop_gained frameshift_variant stop_lost
            start_lost transcript_amplification feature_elongation feature_truncation inframe_insertion inframe_deletion
            missense_variant protein_altering_variant splice_donor_5th_base_variant splice_region_variant
            splice_donor_region_variant splice_polypyrimidine_tract_variant incomplete_terminal_codon_variant
            start_retained_variant stop_retained_variant synonymous_variant coding_sequence_variant
            mature_miRNA_variant 5_prime_UTR_variant 3_prime_UTR_variant non_coding_transcript_exon_variant
            intron_variant NMD_transcript_variant non_coding_transcript_variant coding_transcript_variant
            upstream_gene_variant downstream_gene_variant TFBS_ablation TFBS_amplification
            TF_binding_site_variant regulatory_region_ablation regulatory_region_amplification
            regulatory_region_variant intergenic_variant sequence_variant""");

    private static final int FIRST_BESIDE_GENES = SEVERITY.getOrDefault("upstream_gene_variant", 0);

    /// How an annotator singles a transcript out, strongest first.
    enum Rank {
        MANE_SELECT,
        MANE_PLUS_CLINICAL,
        CANONICAL,
        OTHER
    }

    private boolean isBesideGenes() {
        return terms == null || (mostSevereTerm() >= FIRST_BESIDE_GENES && !isOfUnknownTerms());
    }

    /// Terms that only one annotator knows are ordered by the impact that it gives them.
    private int severity() {
        int byImpact = IMPACTS.indexOf(impact == null ? "" : impact);
        return (byImpact < 0 ? IMPACTS.size() : byImpact) * (SEVERITY.size() + 1) + mostSevereTerm();
    }

    private boolean isOfUnknownTerms() {
        return mostSevereTerm() == SEVERITY.size();
    }

    private int mostSevereTerm() {
        if (terms != null && terms.indexOf('&') < 0) {
            return SEVERITY.getOrDefault(terms, SEVERITY.size());
        }
        int most = SEVERITY.size();
        if (terms != null) {
            for (String term : terms.split("&", -1)) {
                most = Math.min(most, SEVERITY.getOrDefault(term, SEVERITY.size()));
            }
        }
        return most;
    }

    private static Map<String, Integer> ranks(String words) {
        String[] terms = words.strip().split("\\s+", -1);
        return IntStream.range(0, terms.length).boxed().collect(Collectors.toMap(at -> terms[at], Function.identity()));
    }
}
