package org.casebook.dataaccess.ingest.vcf;

/// The alleles that a sample carries.
///
/// @param text GT as written, for instance `0/1`, `1|2`, `./.`
///
/// Source: VCF 4.4 specification, table 2 (GT).
record Genotype(String text) {
    /// Whether the text from one place to another, a sample column or its GT alone, names an alternate allele.
    static boolean carries(String column, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = column.charAt(at);
            if (c == ':') {
                return false;
            }
            if (c >= '1' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /// @param allele as in GT: 0 the reference, 1 the first alternate allele
    boolean names(int allele) {
        int from = 0;
        while (from < text.length()) {
            int to = endOfNumber(from);
            if (to > from && number(from, to) == allele) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /// Whether this is allele numbers or dots, separated by `/` or `|`, which 4.4 allows before the first too.
    boolean isWellFormed() {
        boolean wantsAllele = true;
        int at = text.startsWith("/") || text.startsWith("|") ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (wantsAllele) {
                int to = c == '.' ? at + 1 : endOfNumber(at);
                if (to == at) {
                    return false;
                }
                at = to;
            } else if (c == '/' || c == '|') {
                at++;
            } else {
                return false;
            }
            wantsAllele = !wantsAllele;
        }
        return !wantsAllele;
    }

    /// The highest allele number named, 0 when none is.
    long highest() {
        long highest = 0;
        int from = 0;
        while (from < text.length()) {
            int to = endOfNumber(from);
            highest = Math.max(highest, number(from, to));
            from = to + 1;
        }
        return highest;
    }

    /// How many genotypes a sample of this ploidy can have, which is the number of multisets of alleles.
    ///
    /// @param alleles with the reference
    long possible(int alleles) {
        boolean phasedFirst = text.startsWith("/") || text.startsWith("|");
        long ploidy = phasedFirst ? 0 : 1;
        for (int at = 0; at < text.length(); at++) {
            ploidy += text.charAt(at) == '/' || text.charAt(at) == '|' ? 1 : 0;
        }
        double count = 1;
        for (long chosen = 1; chosen <= ploidy; chosen++) {
            count = count * (alleles + chosen - 1) / chosen;
        }
        return Math.round(count);
    }

    private int endOfNumber(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to;
    }

    private long number(int from, int to) {
        if (to == from) {
            return 0;
        }
        return to - from > 9 ? Long.MAX_VALUE : Integer.parseInt(text, from, to, 10);
    }
}
