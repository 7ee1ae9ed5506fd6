package org.casebook.dataaccess.ingest.vcf;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the body, split no further than asked for: of a hundred thousand samples only those are made that
/// are read.
///
/// @param number base 1, header lines counted
/// @param position base 1; 0 is the telomere
/// @param qualityText QUAL as written
/// @param quality null when missing or not a number
/// @param info null stands for a key without a value; keys in file order
/// @param keys FORMAT keys, empty when the file has no samples
/// @param samplesFrom where in `text` the first sample column starts
///
/// Source: VCF 4.4 specification, section 1.6.
record VcfLine(
        long number,
        String text,
        String chromosome,
        long position,
        @Nullable String ids,
        Alleles alleles,
        String qualityText,
        @Nullable Double quality,
        String filter,
        Map<String, @Nullable String> info,
        List<String> keys,
        int samplesFrom) {
    private static final int MOST_ALLELES = 10_000;
    private static final List<String> SPANNING = List.of("<DEL", "<DUP", "<INV", "<CNV");
    private static final int POS = 1;
    private static final int ID = 2;
    private static final int REF = 3;
    private static final int ALT = 4;
    private static final int QUAL = 5;
    private static final int FILTER = 6;
    private static final int INFO = 7;
    private static final int FORMAT = 8;

    /// @param samples number of sample columns in the header
    /// @throws BrokenLineException when the line has no certain meaning
    static VcfLine parse(long number, String text, int samples, FormatKeys formats) {
        int[] ends = new int[FORMAT + 1];
        int columns = columns(text, ends);
        boolean fits = samples == 0
                ? columns == VcfHead.FIXED_COLUMNS || columns == VcfHead.FIXED_COLUMNS + 1
                : columns == VcfHead.FIXED_COLUMNS + 1 + samples;
        if (!fits) {
            throw new BrokenLineException("line has %d columns, the header names %d"
                    .formatted(columns, samples == 0 ? VcfHead.FIXED_COLUMNS : VcfHead.FIXED_COLUMNS + 1 + samples));
        }
        String chromosome = text.substring(0, ends[0]);
        if (chromosome.isEmpty() || chromosome.equals(".")) {
            throw new BrokenLineException("CHROM is missing, must name a sequence");
        }
        String id = column(text, ends, ID);
        return new VcfLine(
                number,
                text,
                chromosome,
                position(column(text, ends, POS)),
                id.equals(".") || id.isEmpty() ? null : id,
                alleles(column(text, ends, REF), column(text, ends, ALT)),
                column(text, ends, QUAL),
                number(column(text, ends, QUAL)),
                column(text, ends, FILTER),
                info(column(text, ends, INFO)),
                samples == 0 ? List.of() : formats.of(column(text, ends, FORMAT)),
                samples == 0 ? text.length() : ends[FORMAT] + 1);
    }

    /// The text of one sample column, base 0.
    String sample(int index) {
        int from = samplesFrom;
        for (int skipped = 0; skipped < index; skipped++) {
            from = text.indexOf('\t', from) + 1;
        }
        return text.substring(from, columnEnd(from));
    }

    /// Where the column that starts at a place of `text` ends.
    int columnEnd(int from) {
        int tab = text.indexOf('\t', from);
        return tab < 0 ? text.length() : tab;
    }

    /// The INFO value of a key, null when it is not there, has no value or is missing.
    @Nullable
    String infoValue(String key) {
        String value = info.get(key);
        return value == null || value.equals(".") || value.isEmpty() ? null : value;
    }

    /// INFO/END, or -1 when it is not there or no whole number.
    long statedEnd() {
        String end = infoValue("END");
        return end == null || !isCardinal(end) ? -1 : Long.parseLong(end);
    }

    /// Where an allele ends, base 1, inclusive: a symbolic one at INFO/END or as far as INFO/SVLEN reaches, every
    /// other one with the last reference base.
    ///
    /// Source: VCF 4.4 specification, section 3 (END, SVLEN).
    long end(int allele) {
        long lastBase = position + alleles.ref().length() - 1;
        String alt = alleles.alt(allele);
        if (!Alleles.isSymbolic(alt)) {
            return lastBase;
        }
        long stated = statedEnd();
        if (stated >= position) {
            return stated;
        }
        String length = perAllele("SVLEN", allele);
        boolean spans = SPANNING.stream().anyMatch(alt::startsWith);
        return spans && length != null && isCardinal(unsigned(length))
                ? position + Long.parseLong(unsigned(length))
                : lastBase;
    }

    /// The part of an INFO value that belongs to an allele: of as many values as alternate alleles its own,
    /// otherwise all.
    @Nullable
    String perAllele(String key, int allele) {
        String value = infoValue(key);
        if (value == null || value.indexOf(',') < 0) {
            return value;
        }
        String[] values = value.split(",", -1);
        return values.length == alleles.count() ? values[allele] : value;
    }

    private static String unsigned(String number) {
        return number.startsWith("-") ? number.substring(1) : number;
    }

    private static boolean isCardinal(String text) {
        return !text.isEmpty() && text.length() <= 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable Double number(String text) {
        if (text.isEmpty() || text.equals(".")) {
            return null;
        }
        char last = text.charAt(text.length() - 1);
        if (text.charAt(0) <= ' ' || !((last >= '0' && last <= '9') || last == '.')) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Double.valueOf(value) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int columns(String text, int[] ends) {
        int columns = 0;
        int from = 0;
        while (true) {
            int tab = text.indexOf('\t', from);
            if (columns < ends.length) {
                ends[columns] = tab < 0 ? text.length() : tab;
            }
            columns++;
            if (tab < 0) {
                return columns;
            }
            from = tab + 1;
        }
    }

    private static String column(String text, int[] ends, int index) {
        return text.substring(ends[index - 1] + 1, ends[index]);
    }

    private static long position(String text) {
        long position = 0;
        boolean digits = !text.isEmpty() && text.length() <= 10;
        for (int at = 0; digits && at < text.length(); at++) {
            char c = text.charAt(at);
            digits = c >= '0' && c <= '9';
            position = position * 10 + (c - '0');
        }
        if (!digits || position > Integer.MAX_VALUE) {
            throw new BrokenLineException(
                    "POS is not a whole number in [0, %d], must be one".formatted(Integer.MAX_VALUE));
        }
        return position;
    }

    private static Alleles alleles(String ref, String alt) {
        if (!Alleles.isSequence(ref)) {
            throw new BrokenLineException("REF is not a sequence of bases, must be one");
        }
        if (alt.indexOf(',') < 0) {
            return new Alleles(ref, List.of(alternate(alt)));
        }
        String[] alts = alt.split(",", -1);
        if (alts.length > MOST_ALLELES) {
            throw new BrokenLineException(
                    "ALT has %d alleles, at most %d are allowed".formatted(alts.length, MOST_ALLELES));
        }
        return new Alleles(ref, Arrays.stream(alts).map(VcfLine::alternate).toList());
    }

    private static String alternate(String alt) {
        if (!Alleles.isAlternate(alt)) {
            throw new BrokenLineException("ALT is neither bases, *, ., <ID> nor a breakend, must be one of them");
        }
        return alt;
    }

    private static Map<String, @Nullable String> info(String text) {
        Map<String, @Nullable String> info = new LinkedHashMap<>();
        if (text.equals(".")) {
            return info;
        }
        int from = 0;
        while (from <= text.length()) {
            int semicolon = text.indexOf(';', from);
            int to = semicolon < 0 ? text.length() : semicolon;
            int equals = text.indexOf('=', from);
            if (equals >= 0 && equals < to) {
                info.putIfAbsent(text.substring(from, equals), text.substring(equals + 1, to));
            } else {
                info.putIfAbsent(text.substring(from, to), null);
            }
            from = to + 1;
        }
        return info;
    }

    /// How many parts INFO has as written; more than there are keys means that a key comes twice.
    int infoParts() {
        int from = 0;
        for (int column = 0; column < INFO; column++) {
            from = text.indexOf('\t', from) + 1;
        }
        int to = columnEnd(from);
        int parts = 1;
        for (int at = text.indexOf(';', from); at >= 0 && at < to; at = text.indexOf(';', at + 1)) {
            parts++;
        }
        return parts == 1 && text.startsWith(".", from) && to == from + 1 ? 0 : parts;
    }
}
