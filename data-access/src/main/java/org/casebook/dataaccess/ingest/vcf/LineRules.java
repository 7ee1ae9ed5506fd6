package org.casebook.dataaccess.ingest.vcf;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names what a line does against the specification although its meaning is certain. Such lines are kept as they
/// are. For one file, line by line in order.
///
/// Source: VCF 4.4 specification, section 1.6.
final class LineRules {
    private static final Pattern CHROMOSOME =
            Pattern.compile("<[^<>\\s,:]+>|[0-9A-Za-z!#$%&+./:;?@^_|~-][0-9A-Za-z!#$%&*+./:;=?@^_|~-]*");
    private static final Pattern CIGAR = Pattern.compile("[0-9MIDNSHPX=,]*[MIDNSHPX=]");
    private static final List<String> CLAIMS = List.of("D", "J", "DJ");
    private static final List<String> SIZED = List.of("<DEL", "<DUP", "<INV", "<INS", "<CNV");
    private static final int ALLELES_REMEMBERED = 1000;
    private static final int KEYS_REMEMBERED = 1000;

    private final VcfHead head;
    private final VcfWarnings warnings;
    private final Set<String> finished = new HashSet<>();
    private final Set<String> atPosition = new HashSet<>();
    private final Map<String, KeyRule> infoRules = new HashMap<>();
    private final IdentityHashMap<List<String>, List<KeyRule>> formatRules = new IdentityHashMap<>();
    private final Set<List<String>> goodFormats = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Alleles onlyAtPosition;
    private String chromosome = "";
    private long position;
    private boolean unsorted;
    private boolean scattered;

    LineRules(VcfHead head, VcfWarnings warnings) {
        this.head = head;
        this.warnings = warnings;
    }

    void check(VcfLine line) {
        order(line);
        ids(line);
        alleles(line);
        quality(line);
        filter(line);
        info(line);
        if (head.since44()) {
            structural(line);
        }
        format(line);
    }

    private void order(VcfLine line) {
        boolean sameChromosome = line.chromosome().equals(chromosome);
        if (!sameChromosome) {
            if (!CHROMOSOME.matcher(line.chromosome()).matches()) {
                warnings.warn(line.number(), "CHROM has characters that a sequence name must not have");
            }
            finished.add(chromosome);
            if (finished.contains(line.chromosome()) && !scattered) {
                scattered = true;
                warnings.warn(line.number(), "lines of one CHROM must stand together; not told again for this file");
            }
            chromosome = line.chromosome();
            forgetPosition();
        } else if (line.position() < position && !unsorted) {
            unsorted = true;
            warnings.warn(line.number(), "POS goes back, lines must be sorted; not told again for this file");
        }
        if (line.position() != position) {
            forgetPosition();
        }
        position = line.position();
        repeated(line);
    }

    private void forgetPosition() {
        onlyAtPosition = null;
        if (!atPosition.isEmpty()) {
            atPosition.clear();
        }
    }

    /// Most positions have one line with one alternate allele, which is kept as it is and not among the texts.
    private void repeated(VcfLine line) {
        if (onlyAtPosition == null && atPosition.isEmpty() && line.alleles().count() == 1) {
            onlyAtPosition = line.alleles();
            return;
        }
        if (onlyAtPosition != null) {
            remember(onlyAtPosition.ref(), onlyAtPosition.alt(0));
            onlyAtPosition = null;
        }
        for (String alt : line.alleles().alts()) {
            if (!remember(line.alleles().ref(), alt)) {
                warnings.warn(line.number(), "same CHROM, POS, REF and ALT as a line before");
            }
        }
    }

    /// @return false for what is remembered already
    private boolean remember(String ref, String alt) {
        return atPosition.size() >= ALLELES_REMEMBERED || !Alleles.isSequence(alt) || atPosition.add(ref + ">" + alt);
    }

    private void ids(VcfLine line) {
        String ids = line.ids();
        if (ids == null) {
            return;
        }
        List<String> single = List.of(ids.split(";", -1));
        if (hasWhitespace(ids) || single.contains("")) {
            warnings.warn(line.number(), "ID has white space or an empty part, must be names separated by ;");
        }
        if (new HashSet<>(single).size() < single.size()) {
            warnings.warn(line.number(), "ID names the same twice, each must come once");
        }
    }

    private void alleles(VcfLine line) {
        Alleles alleles = line.alleles();
        if (!Alleles.isPlain(alleles.ref())) {
            warnings.warn(line.number(), "REF has IUPAC codes, must be A, C, G, T or N");
        }
        for (String alt : alleles.alts()) {
            if (Alleles.isSequence(alt) && !Alleles.isPlain(alt)) {
                warnings.warn(line.number(), "ALT has IUPAC codes, must be A, C, G, T or N");
            }
            if (alt.equals(".") && alleles.count() > 1) {
                warnings.warn(line.number(), "ALT has a missing allele beside others, must stand alone");
            }
            if (alt.equalsIgnoreCase(alleles.ref())) {
                warnings.warn(line.number(), "ALT is the same as REF, must differ");
            }
        }
    }

    private void quality(VcfLine line) {
        if (line.qualityText().equals(".")) {
            return;
        }
        Double quality = line.quality();
        if (quality == null) {
            warnings.warn(line.number(), "QUAL is not a finite number, kept without quality");
        } else if (quality < 0) {
            warnings.warn(line.number(), "QUAL is negative, must be at least 0");
        }
    }

    private void filter(VcfLine line) {
        String filter = line.filter();
        if (filter.equals("PASS") || filter.equals(".")) {
            return;
        }
        List<String> codes = List.of(filter.split(";", -1));
        if (hasWhitespace(filter) || codes.contains("")) {
            warnings.warn(line.number(), "FILTER has white space or an empty part, must be codes separated by ;");
        }
        if (codes.contains("0") || codes.contains(".") || codes.contains("PASS")) {
            warnings.warn(line.number(), "FILTER has 0, . or PASS among its codes, which are reserved");
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            warnings.warn(line.number(), "FILTER names the same code twice, each must come once");
        }
    }

    private void info(VcfLine line) {
        if (line.infoParts() > line.info().size()) {
            warnings.warn(line.number(), "INFO has a key twice, each must come once; the first is read");
        }
        for (Map.Entry<String, @Nullable String> entry : line.info().entrySet()) {
            infoEntry(line, entry.getKey(), entry.getValue());
        }
        long end = line.statedEnd();
        if (end >= 0 && end < line.position() && line.alleles().alts().stream().noneMatch(Alleles::isBreakend)) {
            warnings.warn(line.number(), "INFO END is before POS, left out");
        }
    }

    /// Source: VCF 4.4 specification, section 3 (SVLEN, SVCLAIM).
    private void structural(VcfLine line) {
        for (int index = 0; index < line.alleles().count(); index++) {
            String alt = line.alleles().alt(index);
            String claim = line.perAllele("SVCLAIM", index);
            boolean needsClaim = alt.startsWith("<DEL") || alt.startsWith("<DUP");
            if (needsClaim ? !CLAIMS.contains(String.valueOf(claim)) : claim != null && !CLAIMS.contains(claim)) {
                warnings.warn(line.number(), "INFO SVCLAIM is not D, J or DJ, which <DEL> and <DUP> must have");
            }
            if (SIZED.stream().anyMatch(alt::startsWith) && line.perAllele("SVLEN", index) == null) {
                warnings.warn(line.number(), "INFO SVLEN is missing, a symbolic structural allele must have it");
            }
        }
    }

    private void infoEntry(VcfLine line, String key, @Nullable String value) {
        KeyRule known = infoRules.get(key);
        KeyRule rule = known == null ? remembered(key) : known;
        if (rule.field() != null) {
            rule.field()
                    .fault(value, line.alleles().count())
                    .ifPresent(fault -> warnings.warn(line.number(), "INFO %s %s".formatted(key, fault)));
        } else if (!rule.wellFormed()) {
            warnings.warn(line.number(), "INFO has a key with characters that a key must not have, or none");
        }
        if (value == null) {
            return;
        }
        if (hasWhitespace(value)) {
            warnings.warn(line.number(), "INFO has white space, must not");
        }
        sign(line, "INFO", rule, value);
        if (key.equals("AF") && negative(value)) {
            warnings.warn(line.number(), "INFO AF is negative, must be at least 0");
        }
        if (key.equals("CIGAR") && !value.equals(".") && !CIGAR.matcher(value).matches()) {
            warnings.warn(line.number(), "INFO CIGAR is not lengths with operations MIDNSHPX=");
        }
    }

    private KeyRule remembered(String key) {
        KeyRule rule = KeyRule.of(key, head.info().get(key));
        if (infoRules.size() < KEYS_REMEMBERED) {
            infoRules.put(key, rule);
        }
        return rule;
    }

    private void sign(VcfLine line, String column, KeyRule rule, String value) {
        if (rule.notNegative() && negative(value)) {
            warnings.warn(line.number(), "%s %s is negative, must be at least 0".formatted(column, rule.key()));
        }
    }

    private static boolean negative(String value) {
        return value.startsWith("-") || value.contains(",-");
    }

    private void format(VcfLine line) {
        List<String> keys = line.keys();
        if (keys.isEmpty() || goodFormats.contains(keys)) {
            return;
        }
        if (rules(keys).stream().anyMatch(rule -> !rule.wellFormed()) && !keys.equals(List.of("."))) {
            warnings.warn(line.number(), "FORMAT has an empty key or one with characters that a key must not have");
        } else if (keys.indexOf("GT") > 0) {
            warnings.warn(line.number(), "FORMAT has GT after other keys, must come first");
        } else if (new HashSet<>(keys).size() < keys.size()) {
            warnings.warn(line.number(), "FORMAT has a key twice, each must come once; the first is read");
        } else if (goodFormats.size() < ALLELES_REMEMBERED) {
            goodFormats.add(keys);
        }
    }

    /// Checks what is said about one sample whose values are read.
    void check(VcfLine line, Call call) {
        if (call.values().size() > line.keys().size()) {
            warnings.warn(line.number(), "a sample has more values than FORMAT has keys");
        }
        List<KeyRule> rules = rules(line.keys());
        int known = Math.min(call.values().size(), rules.size());
        for (int at = 0; at < known; at++) {
            value(line, rules.get(at), call.values().get(at));
        }
        perGenotype(line, call, rules);
    }

    /// Lines with the same FORMAT share one list of keys, see [FormatKeys]; so it is looked up by identity.
    private List<KeyRule> rules(List<String> keys) {
        List<KeyRule> known = formatRules.get(keys);
        if (known != null) {
            return known;
        }
        List<KeyRule> rules = keys.stream()
                .map(key -> KeyRule.of(key, head.format().get(key)))
                .toList();
        if (formatRules.size() < KEYS_REMEMBERED) {
            formatRules.put(keys, rules);
        }
        return rules;
    }

    /// Values with Number=G: as many as there are genotypes of the sample's ploidy.
    private void perGenotype(VcfLine line, Call call, List<KeyRule> rules) {
        String genotype = call.value("GT");
        if (genotype == null) {
            return;
        }
        long expected = -1;
        for (KeyRule rule : rules) {
            if (!rule.perGenotype() || call.value(rule.key()) == null) {
                continue;
            }
            if (expected < 0) {
                expected = new Genotype(genotype).possible(line.alleles().count() + 1);
            }
            if (call.list(rule.key()).size() != expected) {
                warnings.warn(line.number(), "FORMAT %s does not have one value per genotype".formatted(rule.key()));
            }
        }
    }

    private void value(VcfLine line, KeyRule rule, String value) {
        if (rule.genotype()) {
            genotype(line, value);
            return;
        }
        if (rule.field() != null) {
            rule.field()
                    .fault(value, line.alleles().count())
                    .ifPresent(fault -> warnings.warn(line.number(), "FORMAT %s %s".formatted(rule.key(), fault)));
        }
        sign(line, "FORMAT", rule, value);
        if (rule.fraction() && isOutside(value)) {
            warnings.warn(line.number(), "FORMAT %s is not in [0, 1], left out".formatted(rule.key()));
        }
    }

    private static boolean isOutside(String fractions) {
        return fractions.indexOf(',') < 0
                ? outside(fractions)
                : Arrays.stream(fractions.split(",", -1)).anyMatch(LineRules::outside);
    }

    private static boolean outside(String fraction) {
        if (fraction.startsWith("0.") || fraction.equals(".")) {
            return false;
        }
        try {
            double value = Double.parseDouble(fraction);
            return !(value >= 0 && value <= 1);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /// Checks a genotype as written.
    void genotype(VcfLine line, String genotype) {
        if (!new Genotype(genotype).isWellFormed()) {
            warnings.warn(line.number(), "GT is not allele numbers separated by / or |");
        } else if (new Genotype(genotype).highest() > line.alleles().count()) {
            warnings.warn(line.number(), "GT names an allele that the line does not have");
        }
    }

    private static boolean hasWhitespace(String text) {
        return text.indexOf(' ') >= 0 || text.indexOf('\t') >= 0;
    }
}
