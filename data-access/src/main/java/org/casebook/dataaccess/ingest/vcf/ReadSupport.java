package org.casebook.dataaccess.ingest.vcf;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How many reads of a sample show an allele, told from whichever fields its caller writes. A number that the
/// caller writes itself is taken as it is; only a missing fraction is computed, as alternate reads over the reads
/// that the same fields count.
///
/// | Caller | Depth | Alternate reads | Fraction |
/// |---|---|---|---|
/// | Strelka SNV | DP | tier 1 of `AU`, `CU`, `GU`, `TU` of the base | alt / (ref + alt), tier 1 |
/// | Strelka indel | DP | tier 1 of `TIR` | TIR / (TAR + TIR), tier 1 |
/// | VarScan | DP | `AD` (one number beside `RD`) | `FREQ` |
/// | Mutect2, VarDict, MuTect, GATK | DP, else the sum of `AD` | `AD` of the allele | `AF`, `FA`, `VAF`, else computed
/// |
/// | FreeBayes | DP | `AO` | alt / (RO + all AO) |
/// | SomaticSniper | DP | `BCOUNT` of the base | computed |
/// | Manta | sum of `PR`, `SR` | second of `PR`, `SR` | computed |
/// | Delly | sum | `RV` when precise, else `DV` | computed |
///
/// @param depth reads at the site, null when the file does not say
/// @param alternate reads with the allele, null when the file does not say
/// @param fraction in [0, 1], null when the file does not say
///
/// Source: Strelka user guide, "Extracting allele frequencies"; VarScan 2.3 VCF output; Mutect2 and VarDict
/// headers; VCF 4.4 specification, table 2 (AD, DP).
record ReadSupport(
        @Nullable Integer depth,
        @Nullable Integer alternate,
        @Nullable Double fraction) {
    static final ReadSupport UNKNOWN = new ReadSupport(null, null, null);

    private static final String BASES = "ACGT";
    private static final List<String> FRACTIONS = List.of("AF", "FA", "VAF");

    static ReadSupport of(Call call, Alleles alleles, int index) {
        Counts counts = counts(call, alleles, index);
        @Nullable Integer stated = count(call.value("DP"));
        @Nullable Double fraction = stated(call, alleles, index);
        return complete(counts, stated, fraction);
    }

    /// The support that a column for both samples keeps under its own keys, as PCGR's input does.
    static ReadSupport of(Call call, String depthKey, String alleleDepthKey, int index) {
        return complete(listed(call.list(alleleDepthKey), index), count(call.value(depthKey)), null);
    }

    private static ReadSupport complete(Counts counts, @Nullable Integer stated, @Nullable Double fraction) {
        return new ReadSupport(
                stated != null ? stated : counts.total(),
                counts.alternate(),
                fraction != null ? fraction : counts.fraction());
    }

    private static Counts counts(Call call, Alleles alleles, int index) {
        String ref = alleles.ref();
        String alt = alleles.alt(index);
        if (call.keys().contains("AU")) {
            return Counts.pair(count(tierOne(call, ref)), count(tierOne(call, alt)));
        }
        if (call.keys().contains("TIR")) {
            return Counts.pair(first(call.list("TAR")), first(call.list("TIR")));
        }
        List<String> depths = call.list("AD");
        if (depths.size() == alleles.count() && alleles.count() == 1) {
            return Counts.pair(count(call.value("RD")), count(depths.getFirst()));
        }
        if (depths.size() == alleles.count() + 1) {
            return listed(depths, index);
        }
        List<String> observed = call.list("AO");
        if (observed.size() == alleles.count()) {
            @Nullable Integer total = sum(observed);
            @Nullable Integer reference = count(call.value("RO"));
            return new Counts(
                    count(observed.get(index)), total == null || reference == null ? null : add(total, reference));
        }
        List<String> bases = call.list("BCOUNT");
        if (bases.size() == BASES.length() && base(ref) >= 0 && base(alt) >= 0) {
            return Counts.pair(count(bases.get(base(ref))), count(bases.get(base(alt))));
        }
        return structural(call);
    }

    private static Counts structural(Call call) {
        if (call.keys().contains("PR")) {
            List<String> pairs = call.list("PR");
            List<String> split = call.list("SR");
            Counts spanning = pairs.size() == 2 ? listed(pairs, 0) : Counts.UNKNOWN;
            return split.size() == 2 ? spanning.plus(listed(split, 0)) : spanning;
        }
        Counts junction = Counts.pair(count(call.value("RR")), count(call.value("RV")));
        return junction.fraction() != null ? junction : Counts.pair(count(call.value("DR")), count(call.value("DV")));
    }

    private static @Nullable Double stated(Call call, Alleles alleles, int index) {
        for (String key : FRACTIONS) {
            List<String> values = call.list(key);
            if (values.size() == alleles.count()) {
                return share(values.get(index), 1);
            }
        }
        String percent = call.value("FREQ");
        return percent != null && percent.endsWith("%") && alleles.count() == 1
                ? share(percent.substring(0, percent.length() - 1), 100)
                : null;
    }

    private static Counts listed(List<String> depths, int index) {
        return depths.size() < index + 2 ? Counts.UNKNOWN : new Counts(count(depths.get(index + 1)), sum(depths));
    }

    private static @Nullable String tierOne(Call call, String allele) {
        int base = base(allele);
        List<String> tiers = base < 0 ? List.of() : call.list(BASES.charAt(base) + "U");
        return tiers.isEmpty() ? null : tiers.getFirst();
    }

    private static int base(String allele) {
        return allele.length() == 1 ? BASES.indexOf(allele.toUpperCase(Locale.ROOT)) : -1;
    }

    private static @Nullable Integer first(List<String> values) {
        return values.size() == 0 ? null : count(values.getFirst());
    }

    private static @Nullable Integer sum(List<String> values) {
        @Nullable Integer sum = 0;
        for (String value : values) {
            @Nullable Integer one = count(value);
            sum = one == null || sum == null ? null : add(sum, one);
        }
        return sum;
    }

    /// Null where the sum is no read count any more.
    private static @Nullable Integer add(int a, int b) {
        long sum = (long) a + b;
        return sum > Integer.MAX_VALUE ? null : Integer.valueOf((int) sum);
    }

    /// Null unless the text is a whole number from 0.
    private static @Nullable Integer count(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 10) {
            return null;
        }
        long value = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return null;
            }
            value = value * 10 + (c - '0');
        }
        return value > Integer.MAX_VALUE ? null : Integer.valueOf((int) value);
    }

    /// Null unless the text is a number from 0 to `whole`.
    private static @Nullable Double share(String text, double whole) {
        try {
            double value = Double.parseDouble(text) / whole;
            return value >= 0 && value <= 1 ? Double.valueOf(value) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// Reads with the allele and reads counted by the same fields.
    private record Counts(
            @Nullable Integer alternate, @Nullable Integer total) {
        static final Counts UNKNOWN = new Counts(null, null);

        static Counts pair(@Nullable Integer reference, @Nullable Integer alternate) {
            return new Counts(alternate, reference == null || alternate == null ? null : add(reference, alternate));
        }

        Counts plus(Counts other) {
            return alternate == null || other.alternate == null || total == null || other.total == null
                    ? this
                    : new Counts(add(alternate, other.alternate), add(total, other.total));
        }

        @Nullable
        Double fraction() {
            return alternate == null || total == null || total == 0 ? null : (double) alternate / total;
        }
    }
}
