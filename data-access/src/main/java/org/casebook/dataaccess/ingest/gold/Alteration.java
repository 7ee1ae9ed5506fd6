package org.casebook.dataaccess.ingest.gold;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Variant;
import org.jspecify.annotations.Nullable;

/// A variant in the words of the rules.
///
/// @param protein three-letter HGVS without reference and brackets, for instance `p.Leu858Arg`
/// @param coding HGVS without reference, for instance `c.2573T>G`
/// @param first first amino acid that changes, base 1; 0 when the name says none
/// @param last last amino acid that changes, inclusive; 0 when the name says none
/// @param names of a fusion only: words of the gene and ID columns, in upper case, which may name both partners
record Alteration(
        @Nullable String protein,
        @Nullable String coding,
        int first,
        int last,
        Set<Change> changes,
        Set<String> names) {
    private static final Pattern RESIDUES =
            Pattern.compile("p\\.[A-Z][a-z]{2}([0-9]{1,6})(?:_[A-Z][a-z]{2}([0-9]{1,6}))?");
    private static final Pattern ONE_LETTER = Pattern.compile("p\\.[A-Z*][0-9]");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9-]+");
    private static final Pattern NAME_END = Pattern.compile("[^A-Za-z0-9.-]+");
    private static final Map<Character, String> AMINO_ACIDS = Map.ofEntries(
            Map.entry('A', "Ala"),
            Map.entry('R', "Arg"),
            Map.entry('N', "Asn"),
            Map.entry('D', "Asp"),
            Map.entry('C', "Cys"),
            Map.entry('Q', "Gln"),
            Map.entry('E', "Glu"),
            Map.entry('G', "Gly"),
            Map.entry('H', "His"),
            Map.entry('I', "Ile"),
            Map.entry('L', "Leu"),
            Map.entry('K', "Lys"),
            Map.entry('M', "Met"),
            Map.entry('F', "Phe"),
            Map.entry('P', "Pro"),
            Map.entry('S', "Ser"),
            Map.entry('T', "Thr"),
            Map.entry('W', "Trp"),
            Map.entry('Y', "Tyr"),
            Map.entry('V', "Val"),
            Map.entry('U', "Sec"),
            Map.entry('X', "Ter"),
            Map.entry('*', "Ter"));

    static Alteration of(Variant variant) {
        String protein = protein(variant.hgvsProtein());
        int first = 0;
        int last = 0;
        if (protein != null) {
            Matcher residues = RESIDUES.matcher(protein);
            if (residues.lookingAt()) {
                first = Integer.parseInt(residues.group(1));
                last = residues.group(2) == null ? first : Integer.parseInt(residues.group(2));
            }
        }
        Set<Change> changes = Change.of(variant, protein);
        return new Alteration(
                protein,
                withoutReference(variant.hgvsCoding()),
                first,
                last,
                changes,
                changes.contains(Change.FUSION) ? names(variant) : Set.of());
    }

    /// The genes of a variant: one as a rule, both where the annotator joins them by `&`, `,` or `::`.
    static Set<String> genes(@Nullable String gene) {
        if (gene == null) {
            return Set.of();
        }
        if (SYMBOL.matcher(gene).matches()) {
            return Set.of(gene);
        }
        Set<String> genes = new LinkedHashSet<>();
        words(gene, genes);
        return genes;
    }

    private static Set<String> names(Variant variant) {
        Set<String> names = new LinkedHashSet<>(genes(variant.gene()));
        if (variant.ids() != null) {
            words(variant.ids(), names);
        }
        return names;
    }

    private static void words(String text, Set<String> into) {
        NAME_END.splitAsStream(text)
                .filter(word -> !word.isEmpty() && !word.equals("."))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .forEach(into::add);
    }

    private static @Nullable String withoutReference(@Nullable String hgvs) {
        return hgvs == null ? null : hgvs.substring(hgvs.lastIndexOf(':') + 1);
    }

    private static @Nullable String protein(@Nullable String hgvs) {
        String name = withoutReference(hgvs);
        if (name == null || name.isBlank()) {
            return null;
        }
        String plain = name.replace("(", "").replace(")", "").replace("%3D", "=");
        boolean oneLetter = ONE_LETTER.matcher(plain).lookingAt();
        if (!oneLetter && plain.indexOf('*') < 0) {
            return plain;
        }
        StringBuilder protein = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            String amino = oneLetter || letter == '*' ? AMINO_ACIDS.get(letter) : null;
            if (amino == null) {
                protein.append(letter);
            } else {
                protein.append(amino);
            }
        }
        return protein.toString();
    }
}
