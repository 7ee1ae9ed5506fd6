package org.casebook.dataaccess.ingest.vcf;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the human reference assembly from what a header says: the length of a chromosome is certain, a name is
/// read when no length is there.
///
/// Source: NCBI assembly reports GCF_000001405.40 (GRCh38.p14) and GCF_000001405.25 (GRCh37.p13).
enum ReferenceAssembly {
    GRCH38("GRCh38", "grch38|hg38|hs38|b38"),
    GRCH37("GRCh37", "grch37|hg19|hs37|b37");

    /// What is written when the header does not tell.
    static final String UNKNOWN = "unknown";

    /// By chromosome name without `chr`.
    private static final Map<String, Lengths> LENGTHS = Map.ofEntries(
            length("1", 248956422, 249250621),
            length("2", 242193529, 243199373),
            length("3", 198295559, 198022430),
            length("4", 190214555, 191154276),
            length("5", 181538259, 180915260),
            length("6", 170805979, 171115067),
            length("7", 159345973, 159138663),
            length("8", 145138636, 146364022),
            length("9", 138394717, 141213431),
            length("10", 133797422, 135534747),
            length("11", 135086622, 135006516),
            length("12", 133275309, 133851895),
            length("13", 114364328, 115169878),
            length("14", 107043718, 107349540),
            length("15", 101991189, 102531392),
            length("16", 90338345, 90354753),
            length("17", 83257441, 81195210),
            length("18", 80373285, 78077248),
            length("19", 58617616, 59128983),
            length("20", 64444167, 63025520),
            length("21", 46709983, 48129895),
            length("22", 50818468, 51304566),
            length("X", 156040895, 155270560),
            length("Y", 57227415, 59373566));

    private final String text;
    private final Pattern names;

    ReferenceAssembly(String text, String names) {
        this.text = text;
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    String text() {
        return text;
    }

    /// @param length in base pairs
    static Optional<ReferenceAssembly> ofContig(String contig, long length) {
        Lengths known = LENGTHS.get(contig.startsWith("chr") ? contig.substring(3) : contig);
        if (known != null && length == known.grch38) {
            return Optional.of(GRCH38);
        }
        if (known != null && length == known.grch37) {
            return Optional.of(GRCH37);
        }
        return Optional.empty();
    }

    /// Reads a file name, an address or a name; empty when it names none or both.
    static Optional<ReferenceAssembly> named(String words) {
        boolean new38 = GRCH38.names.matcher(words).find();
        boolean old37 = GRCH37.names.matcher(words).find();
        return new38 == old37 ? Optional.empty() : Optional.of(new38 ? GRCH38 : GRCH37);
    }

    private static Map.Entry<String, Lengths> length(String name, long grch38, long grch37) {
        return Map.entry(name, new Lengths(grch38, grch37));
    }

    /// Of one chromosome, in base pairs.
    private record Lengths(long grch38, long grch37) {}
}
