package org.casebook.dataaccess.ingest.vcf;

import java.util.List;
import java.util.regex.Pattern;

/// The reference and alternate alleles of one record, as written.
///
/// @param alts never empty; a lone `.` when the record has no alternate allele
///
/// Source: VCF 4.4 specification, section 1.6.1 (REF, ALT) and 5.4 (breakends).
record Alleles(String ref, List<String> alts) {
    private static final Pattern IUPAC = Pattern.compile("[ACGTNRYSWKMBDHV]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SYMBOLIC = Pattern.compile("<[^<>,\\s]+>");
    private static final String SEQUENCE = "[ACGTNRYSWKMBDHVacgtnryswkmbdhv]";
    private static final Pattern BREAKEND =
            Pattern.compile("(?:%1$s+|\\.)(?:\\[[^\\[\\]\\s]+:[0-9]+\\[|\\][^\\[\\]\\s]+:[0-9]+\\])".formatted(SEQUENCE)
                    + "|(?:\\[[^\\[\\]\\s]+:[0-9]+\\[|\\][^\\[\\]\\s]+:[0-9]+\\])(?:%1$s+|\\.)|\\.%1$s+|%1$s+\\."
                            .formatted(SEQUENCE)
                    + "|(?:%1$s+)<[^<>,\\s]+>".formatted(SEQUENCE));

    Alleles {
        alts = List.copyOf(alts);
    }

    int count() {
        return alts.size();
    }

    String alt(int index) {
        return alts.get(index);
    }

    /// Bases only, the ambiguous codes of IUPAC included.
    static boolean isSequence(String allele) {
        return isPlain(allele) || IUPAC.matcher(allele).matches();
    }

    /// A, C, G, T and N only, which is what the specification allows.
    static boolean isPlain(String allele) {
        for (int at = 0; at < allele.length(); at++) {
            switch (allele.charAt(at)) {
                case 'A', 'C', 'G', 'T', 'N', 'a', 'c', 'g', 't', 'n' -> {}
                default -> {
                    return false;
                }
            }
        }
        return !allele.isEmpty();
    }

    static boolean isSymbolic(String allele) {
        return allele.startsWith("<") && SYMBOLIC.matcher(allele).matches();
    }

    static boolean isBreakend(String allele) {
        return !isPlain(allele) && BREAKEND.matcher(allele).matches();
    }

    /// Whether this is any of the forms that an alternate allele may have.
    static boolean isAlternate(String allele) {
        return allele.equals(".")
                || allele.equals("*")
                || isSequence(allele)
                || isSymbolic(allele)
                || isBreakend(allele);
    }

    /// The type of an alternate allele, in the words of [org.casebook.dataaccess.casefile.Variant]. Bases that both
    /// alleles share at either side do not count.
    String type(int index) {
        String alt = alts.get(index);
        if (alt.equals(".")) {
            return "none";
        }
        if (alt.equals("*")) {
            return "spanning-deletion";
        }
        if (!isSequence(alt)) {
            return isSymbolic(alt) ? "symbolic" : "breakend";
        }
        int shorter = Math.min(ref.length(), alt.length());
        int tail = 0;
        while (tail < shorter && same(ref.length() - 1 - tail, alt, alt.length() - 1 - tail)) {
            tail++;
        }
        int head = 0;
        while (head < shorter - tail && same(head, alt, head)) {
            head++;
        }
        int refLeft = ref.length() - head - tail;
        int altLeft = alt.length() - head - tail;
        if (refLeft == altLeft) {
            return switch (refLeft) {
                case 0 -> "none";
                case 1 -> "snv";
                default -> "mnv";
            };
        }
        if (refLeft == 0) {
            return "insertion";
        }
        return altLeft == 0 ? "deletion" : "complex";
    }

    private boolean same(int refAt, String alt, int altAt) {
        return Character.toUpperCase(ref.charAt(refAt)) == Character.toUpperCase(alt.charAt(altAt));
    }
}
