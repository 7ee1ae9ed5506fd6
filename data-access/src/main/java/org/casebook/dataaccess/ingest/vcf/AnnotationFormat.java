package org.casebook.dataaccess.ingest.vcf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the header declares the annotations of consequence: which INFO key, in which order of columns.
///
/// @param key `CSQ`, `ANN` or the name that VEP was told to use
/// @param annotator `VEP` or `SnpEff`, with the version where the header has it
/// @param columns base 0 by name in lower case
///
/// Source: VEP documentation, "VCF output"; "Variant annotations in VCF format" 1.0 (SnpEff `ANN`), 2015.
record AnnotationFormat(String key, String annotator, boolean vep, Map<String, Integer> columns) {
    private static final Pattern VEP_FORMAT = Pattern.compile("Format:\\s*\"?([^\"]+)");
    private static final Pattern ANN_FORMAT = Pattern.compile("'([^']*\\|[^']*)'");
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");

    AnnotationFormat {
        columns = Map.copyOf(columns);
    }

    /// Empty when the INFO line declares no annotation.
    static Optional<AnnotationFormat> declaredBy(String key, String description) {
        Matcher vep = VEP_FORMAT.matcher(description);
        if (vep.find() && (key.equals("CSQ") || description.contains("VEP"))) {
            return of(key, "VEP", true, vep.group(1));
        }
        Matcher ann = ANN_FORMAT.matcher(description);
        return key.equals("ANN") && ann.find() ? of(key, "SnpEff", false, ann.group(1)) : Optional.empty();
    }

    private static Optional<AnnotationFormat> of(String key, String annotator, boolean vep, String names) {
        String[] split = names.split("\\|", -1);
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < split.length; at++) {
            columns.putIfAbsent(split[at].strip().toLowerCase(Locale.ROOT), at);
        }
        return columns.containsKey("allele")
                ? Optional.of(new AnnotationFormat(key, annotator, vep, columns))
                : Optional.empty();
    }

    /// The same format, written by a version of its annotator that the header names elsewhere.
    AnnotationFormat ofVersion(@Nullable String version) {
        return version == null ? this : new AnnotationFormat(key, annotator + " " + version, vep, columns);
    }

    /// The consequence that stands for each alternate allele, null where none is given.
    ///
    /// @param value the INFO value: entries separated by commas, columns by bars
    List<@Nullable Consequence> choose(String value, Alleles alleles) {
        List<String[]> entries = Arrays.stream(value.split(",", -1))
                .map(entry -> entry.split("\\|", -1))
                .toList();
        List<@Nullable Consequence> chosen = new ArrayList<>(alleles.count());
        for (int index = 0; index < alleles.count(); index++) {
            int at = index;
            chosen.add(entries.stream()
                    .filter(entry -> concerns(entry, alleles, at))
                    .map(this::consequence)
                    .min(Consequence.FOREMOST)
                    .orElse(null));
        }
        return chosen;
    }

    private boolean concerns(String[] entry, Alleles alleles, int index) {
        if (alleles.count() == 1) {
            return true;
        }
        String number = column(entry, "allele_num");
        if (number != null) {
            return number.equals(String.valueOf(index + 1));
        }
        String allele = column(entry, "allele");
        if (allele == null) {
            return false;
        }
        return vep ? vepNames(alleles, index).contains(allele) : allele.equals(alleles.alt(index));
    }

    /// The ways in which VEP may write an allele: as it stands; without the first base when all alleles share it, a
    /// dash for nothing left; the word of a symbolic allele.
    private static List<String> vepNames(Alleles alleles, int index) {
        String alt = alleles.alt(index);
        if (Alleles.isSymbolic(alt)) {
            return List.of(alt, alt.substring(1, alt.length() - 1), symbolicWord(alt));
        }
        char first = alleles.ref().charAt(0);
        boolean shared =
                alleles.alts().stream().filter(Alleles::isSequence).allMatch(other -> other.charAt(0) == first);
        boolean sameLength = alleles.alts().stream()
                .allMatch(other -> other.length() == alleles.ref().length());
        if (!shared || sameLength || !Alleles.isSequence(alt)) {
            return List.of(alt);
        }
        return List.of(alt.length() == 1 ? "-" : alt.substring(1));
    }

    private static String symbolicWord(String alt) {
        return switch (alt) {
            case "<DEL>" -> "deletion";
            case "<DUP>" -> "duplication";
            case "<INS>" -> "insertion";
            case "<INV>" -> "inversion";
            case "<CNV>" -> "copy_number_variation";
            case "<DUP:TANDEM>", "<TDUP>" -> "tandem_duplication";
            default -> alt;
        };
    }

    private Consequence consequence(String[] entry) {
        return vep ? vepConsequence(entry) : annConsequence(entry);
    }

    private Consequence vepConsequence(String[] entry) {
        String gene = column(entry, "symbol");
        String feature = column(entry, "feature_type");
        boolean onTranscript = feature == null || feature.equals("Transcript");
        return new Consequence(
                gene != null ? gene : column(entry, "gene"),
                onTranscript ? column(entry, "feature") : null,
                withoutReference(column(entry, "hgvsc")),
                withoutReference(column(entry, "hgvsp")),
                column(entry, "consequence"),
                column(entry, "impact"),
                "protein_coding".equals(column(entry, "biotype")),
                rank(entry));
    }

    private Consequence.Rank rank(String[] entry) {
        String mane = column(entry, "mane");
        if (column(entry, "mane_select") != null || "MANE_Select".equals(mane)) {
            return Consequence.Rank.MANE_SELECT;
        }
        if (column(entry, "mane_plus_clinical") != null || "MANE_Plus_Clinical".equals(mane)) {
            return Consequence.Rank.MANE_PLUS_CLINICAL;
        }
        return "YES".equals(column(entry, "canonical")) ? Consequence.Rank.CANONICAL : Consequence.Rank.OTHER;
    }

    private Consequence annConsequence(String[] entry) {
        String gene = column(entry, "gene_name");
        boolean onTranscript = "transcript".equals(column(entry, "feature_type"));
        return new Consequence(
                gene != null ? gene : column(entry, "gene_id"),
                onTranscript ? column(entry, "feature_id") : null,
                withoutReference(column(entry, "hgvs.c")),
                withoutReference(column(entry, "hgvs.p")),
                column(entry, "annotation"),
                column(entry, "annotation_impact"),
                "protein_coding".equals(column(entry, "transcript_biotype")),
                Consequence.Rank.OTHER);
    }

    /// HGVS names stand beside their transcript, so the part up to the colon would only repeat it.
    private static @Nullable String withoutReference(@Nullable String hgvs) {
        return hgvs == null ? null : hgvs.substring(hgvs.indexOf(':') + 1);
    }

    private @Nullable String column(String[] entry, String name) {
        Integer at = columns.get(name);
        String value = at == null || at >= entry.length ? "" : entry[at].strip();
        return value.isEmpty() ? null : decoded(value);
    }

    /// Characters that VCF keeps for itself stand as `%` and two hexadecimal digits.
    private static String decoded(String value) {
        return value.indexOf('%') < 0
                ? value
                : PERCENT.matcher(value)
                        .replaceAll(hit ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }
}
