package org.casebook.dataaccess.ingest.vcf;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Makes the rows of each line: which specimen, which alleles, how many reads, which consequence.
///
/// A record is germline although its file is somatic when it says so itself: VarScan `SS=1`, VarDict
/// `STATUS=Germline`, or the filter `germline` of Mutect2. It is somatic although its file is not when INFO has
/// `SOMATIC`.
///
/// Source: VCF 4.4 specification, table 1 (SOMATIC); VarScan 2 `SS`; VarDict `STATUS`; Mutect2 filter `germline`.
final class VariantRows {
    private static final String FILE_SYSTEM = "urn:casebook:file:";
    private static final String NO_SAMPLE = "(no sample)";
    /// Up to so many samples all values are checked; of more, those of the carriers.
    private static final int CHECKED_SAMPLES = 16;

    private static final String SOMATIC = "somatic";
    private static final String GERMLINE = "germline";
    private static final List<String> STRUCTURAL_KEYS =
            List.of("SVTYPE", "SVLEN", "MATEID", "CHR2", "POS2", "EVENT", "CN", "SVCLAIM", "CIPOS", "CIEND");

    private final ObjectHash hash;
    private final VcfHead head;
    private final ImportSink sink;
    private final List<PatientIdentifier> subjects;
    private final PatientIdentifier nobody;

    VariantRows(ObjectHash hash, VcfHead head, ImportSink sink) {
        this.hash = hash;
        this.head = head;
        this.sink = sink;
        this.nobody = new PatientIdentifier(FILE_SYSTEM + hash.shortForm(), NO_SAMPLE);
        this.subjects = head.specimens().stream().map(this::subject).toList();
    }

    private PatientIdentifier subject(String specimen) {
        return SampleRoles.isGeneric(specimen)
                ? new PatientIdentifier(FILE_SYSTEM + hash.shortForm(), specimen)
                : new PatientIdentifier(PatientIdentifier.SPECIMEN, specimen);
    }

    /// Gives the sink the rows of a line, or counts the line where no sample carries any of its alleles.
    void of(VcfLine line, LineRules rules) {
        var allele = new PerAllele(line);
        boolean any;
        if (!head.roles().tumors().isEmpty()) {
            any = ofTumors(allele, rules);
        } else if (head.samples().isEmpty()
                || (head.samples().size() > 1 && !line.keys().contains("GT"))) {
            any = ofSite(allele);
        } else {
            any = ofCarriers(allele, rules);
        }
        if (!any) {
            sink.keptInBronze("VCF record without a call of an alternate allele");
        }
    }

    private boolean ofTumors(PerAllele allele, LineRules rules) {
        VcfLine line = allele.line;
        boolean any = false;
        Call normal = normal(line);
        rules.check(line, normal);
        for (int at = 0; at < head.roles().tumors().size(); at++) {
            int column = head.roles().tumors().get(at);
            Call tumor = Call.of(line.keys(), line.sample(column));
            rules.check(line, tumor);
            for (int index = 0; index < line.alleles().count(); index++) {
                any |= allele.give(index, at, column, new Reads(tumor, normal));
            }
        }
        return any;
    }

    /// The first normal; callers compare with one.
    private Call normal(VcfLine line) {
        List<Integer> normals = head.roles().normals();
        return normals.isEmpty() ? Call.NONE : Call.of(line.keys(), line.sample(normals.getFirst()));
    }

    /// Sites without samples, or with many of which none has a genotype: whose they are is not said.
    private boolean ofSite(PerAllele allele) {
        boolean any = false;
        for (int index = 0; index < allele.line.alleles().count(); index++) {
            any |= allele.give(index, 0, -1, new Reads(Call.NONE, Call.NONE));
        }
        return any;
    }

    private boolean ofCarriers(PerAllele allele, LineRules rules) {
        VcfLine line = allele.line;
        boolean genotyped = line.keys().contains("GT");
        boolean genotypeFirst = line.keys().getFirst().equals("GT");
        boolean few = head.samples().size() <= CHECKED_SAMPLES;
        boolean any = false;
        int from = line.samplesFrom();
        for (int column = 0; column < head.samples().size(); column++) {
            int to = line.columnEnd(from);
            if (!genotypeFirst || few || Genotype.carries(line.text(), from, to)) {
                Call call = Call.of(line.keys(), line.text().substring(from, to));
                rules.check(line, call);
                any |= ofCarrier(allele, column, call, genotyped);
            }
            from = to + 1;
        }
        return any;
    }

    private boolean ofCarrier(PerAllele allele, int column, Call call, boolean genotyped) {
        String text = call.value("GT");
        var genotype = new Genotype(text == null ? "" : text);
        boolean any = false;
        for (int index = 0; index < allele.line.alleles().count(); index++) {
            if (!genotyped || genotype.names(index + 1)) {
                boolean somatic = allele.origin.equals(SOMATIC);
                Reads reads = somatic ? new Reads(call, Call.NONE) : new Reads(Call.NONE, call);
                any |= allele.give(index, column, column, reads);
            }
        }
        return any;
    }

    /// The values of the samples that a row speaks about.
    private record Reads(Call tumor, Call normal) {
        /// GT of the specimen, which is the tumor where there is one.
        @Nullable
        String genotype() {
            return specimen().value("GT");
        }

        Call specimen() {
            return tumor.isNone() ? normal : tumor;
        }
    }

    /// What all rows of one line share.
    private final class PerAllele {
        private final VcfLine line;
        private final SourceRef source;
        private final String origin;
        private final List<@Nullable Consequence> consequences;

        private PerAllele(VcfLine line) {
            this.line = line;
            this.source = SourceRef.line(hash, line.number());
            this.origin = origin(line);
            AnnotationFormat format = head.annotations();
            String value = format == null ? null : line.infoValue(format.key());
            this.consequences = format == null || value == null ? List.of() : format.choose(value, line.alleles());
        }

        /// @param at tells the specimens of one line apart, base 0
        /// @param column of the specimen, base 0, or -1 for none
        /// @return false for an allele that stands for "any other" and so states no variant
        private boolean give(int index, int at, int column, Reads reads) {
            Alleles alleles = line.alleles();
            String alt = alleles.alt(index);
            if (alt.equals("<*>") || alt.equals("<NON_REF>")) {
                return false;
            }
            boolean bothInOne = reads.tumor.keys().contains("ADT");
            ReadSupport tumor =
                    bothInOne ? ReadSupport.of(reads.tumor, "DPT", "ADT", index) : support(reads.tumor, alleles, index);
            ReadSupport normal = bothInOne
                    ? ReadSupport.of(reads.tumor, "DPC", "ADC", index)
                    : support(reads.normal, alleles, index);
            @Nullable Consequence consequence = consequences.isEmpty() ? null : consequences.get(index);
            var variant = new Variant(
                    head.assembly(),
                    line.chromosome(),
                    line.position(),
                    line.end(index),
                    alleles.ref(),
                    alt,
                    alleles.type(index),
                    origin,
                    line.filter(),
                    line.quality(),
                    line.ids(),
                    column < 0 ? NO_SAMPLE : head.specimens().get(column),
                    tumor.depth(),
                    tumor.alternate(),
                    tumor.fraction(),
                    normal.depth(),
                    normal.alternate(),
                    normal.fraction(),
                    reads.genotype(),
                    consequence == null ? null : consequence.gene(),
                    consequence == null ? null : consequence.transcript(),
                    consequence == null ? null : consequence.hgvsCoding(),
                    consequence == null ? null : consequence.hgvsProtein(),
                    consequence == null ? null : consequence.terms(),
                    consequence == null ? null : consequence.impact(),
                    consequence == null || head.annotations() == null
                            ? null
                            : head.annotations().annotator(),
                    head.caller(),
                    structural(index, reads.specimen()));
            PatientIdentifier subject = column < 0 ? nobody : subjects.get(column);
            sink.accept(SilverRow.of(subject, source, at * alleles.count() + index, Labels.NORMAL, variant));
            return true;
        }

        private ReadSupport support(Call call, Alleles alleles, int index) {
            return call.isNone() ? ReadSupport.UNKNOWN : ReadSupport.of(call, alleles, index);
        }

        private @Nullable String structural(int index, Call specimen) {
            String alt = line.alleles().alt(index);
            if (!Alleles.isSymbolic(alt) && !Alleles.isBreakend(alt) && line.infoValue("SVTYPE") == null) {
                return null;
            }
            List<String> parts = new ArrayList<>();
            for (String key : STRUCTURAL_KEYS) {
                String value = line.perAllele(key, index);
                if (value == null && key.equals("CN")) {
                    value = specimen.value(key);
                }
                if (value != null) {
                    parts.add(key + "=" + value);
                }
            }
            return parts.isEmpty() ? null : String.join(";", parts);
        }
    }

    private String origin(VcfLine line) {
        boolean saysGermline = "1".equals(line.infoValue("SS"))
                || "Germline".equals(line.infoValue("STATUS"))
                || (line.filter().contains(GERMLINE)
                        && List.of(line.filter().split(";", -1)).contains(GERMLINE));
        if (line.info().containsKey("SOMATIC")) {
            return SOMATIC;
        }
        return head.somatic() && !saysGermline ? SOMATIC : GERMLINE;
    }
}
