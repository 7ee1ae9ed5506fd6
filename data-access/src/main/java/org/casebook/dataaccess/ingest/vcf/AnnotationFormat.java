package org.casebook.dataaccess.ingest.vcf;

import java.util.ArrayList;
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
/// @param columns where the columns stand that are read
///
/// Source: VEP documentation, "VCF output"; "Variant annotations in VCF format" 1.0 (SnpEff `ANN`), 2015.
record AnnotationFormat(String key, String annotator, boolean vep, AnnotationColumns columns) {
    private static final Pattern VEP_FORMAT = Pattern.compile("Format:\\s*\"?([^\"]+)");
    private static final Pattern ANN_FORMAT = Pattern.compile("'([^']*\\|[^']*)'");

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
                ? Optional.of(new AnnotationFormat(
                        key, annotator, vep, vep ? AnnotationColumns.ofVep(columns) : AnnotationColumns.ofAnn(columns)))
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
        List<@Nullable Consequence> chosen = new ArrayList<>(alleles.count());
        for (int index = 0; index < alleles.count(); index++) {
            chosen.add(null);
        }
        for (int from = 0; from <= value.length(); ) {
            AnnotationEntry entry = AnnotationEntry.at(value, from);
            choose(entry, alleles, chosen);
            from = entry.next();
        }
        return chosen;
    }

    /// Of equals the entry that comes first stays.
    private void choose(AnnotationEntry entry, Alleles alleles, List<@Nullable Consequence> chosen) {
        Consequence consequence = null;
        for (int index = 0; index < alleles.count(); index++) {
            if (concerns(entry, alleles, index)) {
                consequence = consequence == null ? consequence(entry) : consequence;
                Consequence before = chosen.get(index);
                if (before == null || Consequence.FOREMOST.compare(consequence, before) < 0) {
                    chosen.set(index, consequence);
                }
            }
        }
    }

    private boolean concerns(AnnotationEntry entry, Alleles alleles, int index) {
        if (alleles.count() == 1) {
            return true;
        }
        String number = entry.column(columns.alleleNumber());
        if (number != null) {
            return number.equals(String.valueOf(index + 1));
        }
        String allele = entry.column(columns.allele());
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

    private Consequence consequence(AnnotationEntry entry) {
        String gene = entry.column(columns.geneName());
        String feature = entry.column(columns.featureType());
        boolean onTranscript = vep ? feature == null || feature.equals("Transcript") : "transcript".equals(feature);
        return new Consequence(
                gene != null ? gene : entry.column(columns.geneId()),
                onTranscript ? entry.column(columns.feature()) : null,
                withoutReference(entry.column(columns.hgvsCoding())),
                withoutReference(entry.column(columns.hgvsProtein())),
                entry.column(columns.terms()),
                entry.column(columns.impact()),
                "protein_coding".equals(entry.column(columns.biotype())),
                rank(entry));
    }

    private Consequence.Rank rank(AnnotationEntry entry) {
        String mane = entry.column(columns.mane());
        if (entry.column(columns.maneSelect()) != null || "MANE_Select".equals(mane)) {
            return Consequence.Rank.MANE_SELECT;
        }
        if (entry.column(columns.manePlusClinical()) != null || "MANE_Plus_Clinical".equals(mane)) {
            return Consequence.Rank.MANE_PLUS_CLINICAL;
        }
        return "YES".equals(entry.column(columns.canonical())) ? Consequence.Rank.CANONICAL : Consequence.Rank.OTHER;
    }

    /// HGVS names stand beside their transcript, so the part up to the colon would only repeat it.
    private static @Nullable String withoutReference(@Nullable String hgvs) {
        return hgvs == null ? null : hgvs.substring(hgvs.indexOf(':') + 1);
    }
}
