package org.casebook.dataaccess.ingest.vcf;

import htsjdk.variant.vcf.VCFCompoundHeaderLine;
import htsjdk.variant.vcf.VCFHeaderLineCount;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What INFO or FORMAT values of one key must look like: how many and of which type.
///
/// @param number `0` to `9…`, `A` (one per alternate allele), `R` (one per allele), `G` (one per genotype) or `.`
/// @param type `Integer`, `Float`, `Flag`, `String` or `Character`
///
/// Source: VCF 4.4 specification, sections 1.4.2, 1.4.4, 1.6.1 (table 1) and 1.6.2 (table 2).
record FieldRule(String number, String type) {
    static final Map<String, FieldRule> RESERVED_INFO = table("""
            AA 1 String
            AC A Integer
            AD R Integer
            ADF R Integer
            ADR R Integer
            AF A Float
            AN 1 Integer
            BQ 1 Float
            CIGAR A String
            DB 0 Flag
            DP 1 Integer
            END 1 Integer
            H2 0 Flag
            H3 0 Flag
            MQ 1 Float
            MQ0 1 Integer
            NS 1 Integer
            SOMATIC 0 Flag
            VALIDATED 0 Flag
            1000G 0 Flag""");

    static final Map<String, FieldRule> RESERVED_FORMAT = table("""
            AD R Integer
            ADF R Integer
            ADR R Integer
            DP 1 Integer
            EC A Integer
            FT 1 String
            GL G Float
            GP G Float
            GQ 1 Integer
            GT 1 String
            HQ 2 Integer
            MQ 1 Integer
            PL G Integer
            PQ 1 Integer
            PS 1 Integer""");

    private static final Pattern REAL =
            Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?|[-+]?(?i:inf|infinity|nan)");

    static FieldRule of(VCFCompoundHeaderLine line) {
        String number = switch (line.getCountType()) {
            case INTEGER -> String.valueOf(line.getCount());
            case UNBOUNDED -> ".";
            case VCFHeaderLineCount other -> other.name();
        };
        return new FieldRule(number, line.getType().name());
    }

    /// What is wrong with a value, empty when nothing is. A lone `.` is a missing value and never wrong.
    ///
    /// @param alleles number of alternate alleles
    Optional<String> fault(@Nullable String value, int alleles) {
        if (type.equals("Flag")) {
            return value == null || value.equals("1") ? Optional.empty() : Optional.of("is a flag, must have no value");
        }
        if (value == null) {
            return Optional.of("has no value, must have %s of type %s".formatted(number, type));
        }
        if (value.equals(".")) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return Optional.of("has an empty value, must be . when missing");
        }
        return countFault(value, alleles).or(() -> typeFault(value));
    }

    private Optional<String> countFault(String value, int alleles) {
        int expected = expected(alleles);
        int found = 1;
        for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', comma + 1)) {
            found++;
        }
        return expected == 0 || expected == found
                ? Optional.empty()
                : Optional.of("does not have as many values as Number=%s says".formatted(number));
    }

    /// How many values there must be, 0 when that is open.
    private int expected(int alleles) {
        char first = number.charAt(0);
        return switch (first) {
            case 'A' -> alleles;
            case 'R' -> alleles + 1;
            default -> first >= '0' && first <= '9' && number.length() <= 6 ? Integer.parseInt(number) : 0;
        };
    }

    private Optional<String> typeFault(String value) {
        boolean number = type.equals("Integer") || type.equals("Float");
        if (!number) {
            return Optional.empty();
        }
        int from = 0;
        while (from <= value.length()) {
            int comma = value.indexOf(',', from);
            int to = comma < 0 ? value.length() : comma;
            if (!isNumber(value, from, to)) {
                return Optional.of("is not of type %s".formatted(type));
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    private boolean isNumber(String value, int from, int to) {
        boolean whole = type.equals("Integer");
        int digits = 0;
        int points = 0;
        for (int at = value.startsWith("-", from) ? from + 1 : from; at < to; at++) {
            char c = value.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else {
                return !whole && REAL.matcher(value.substring(from, to)).matches();
            }
        }
        boolean missing = points == 1 && to - from == 1;
        return missing || (digits > 0 && points <= (whole ? 0 : 1));
    }

    private static Map<String, FieldRule> table(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> new FieldRule(words[1], words[2])));
    }
}
