package org.casebook.app.cohort;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes what sequencing gave: the somatic VCF in the manner of the story's caller, a germline VCF where a normal
/// sample was sequenced, and the BED file of the panel. Drivers stand at their published places; passengers are
/// invented.
///
/// Source: The Variant Call Format Specification, VCFv4.2; the user guides of Mutect2, Strelka2, VarDict and VarScan2.
final class VariantFiles {

    /// Contig lengths of GRCh38, in karyotype order.
    static final List<Map.Entry<String, Integer>> CONTIGS = List.of(
            Map.entry("chr1", 248956422),
            Map.entry("chr2", 242193529),
            Map.entry("chr3", 198295559),
            Map.entry("chr4", 190214555),
            Map.entry("chr5", 181538259),
            Map.entry("chr6", 170805979),
            Map.entry("chr7", 159345973),
            Map.entry("chr8", 145138636),
            Map.entry("chr9", 138394717),
            Map.entry("chr10", 133797422),
            Map.entry("chr11", 135086622),
            Map.entry("chr12", 133275309),
            Map.entry("chr13", 114364328),
            Map.entry("chr14", 107043718),
            Map.entry("chr15", 101991189),
            Map.entry("chr16", 90338345),
            Map.entry("chr17", 83257441),
            Map.entry("chr18", 80373285),
            Map.entry("chr19", 58617616),
            Map.entry("chr20", 64444167),
            Map.entry("chr21", 46709983),
            Map.entry("chr22", 50818468),
            Map.entry("chrX", 156040895),
            Map.entry("chrY", 57227415));

    private static final List<String> ORDER =
            CONTIGS.stream().map(Map.Entry::getKey).toList();
    private static final String BASES = "ACGT";
    private static final List<String> BASE_LIST = List.of("A", "C", "G", "T");
    /// Changes of one amino acid that a change of one base can make.
    private static final List<String> EXCHANGES = List.of(
            "Arg>His", "Arg>Cys", "Arg>Gln", "Arg>Trp", "Gly>Asp", "Gly>Ser", "Gly>Val", "Ala>Thr", "Ala>Val",
            "Glu>Lys", "Asp>Asn", "Ser>Leu", "Pro>Leu", "Pro>Ser", "Val>Met", "Val>Ile", "Thr>Met", "Thr>Ile",
            "Leu>Phe", "Ser>Asn", "Lys>Asn", "Gln>Arg", "His>Tyr", "Asp>His", "Met>Val", "Ile>Thr", "Tyr>Cys",
            "Leu>Pro", "Glu>Gln", "Asn>Ser");

    /// Genes in which an invented coding variant misleads nobody about treatment; elsewhere passengers are intronic.
    private static final Set<String> QUIET = Set.of(
            "LRP1B", "FAT1", "KMT2C", "KMT2D", "NOTCH1", "SETD2", "PBRM1", "DPYD", "MTOR", "TSC2", "SMARCA4", "KDM6A",
            "ABL1", "SS18");
    private static final int AMPLIFIED_LENGTH = 320_000;

    /// One line to be; `fraction` is of the tumor sample.
    private record Site(
            String chrom,
            int pos,
            String id,
            String ref,
            String alt,
            String filter,
            String gene,
            String consequence,
            String transcript,
            String hgvsC,
            String hgvsP,
            String info,
            double fraction) {

        boolean symbolic() {
            return ref.equals("N");
        }
    }

    private final SyntheticPatient patient;
    private final Story story;
    private final Story.Sequencing sequencing;
    private final Random random;

    private VariantFiles(SyntheticPatient patient, Story.Sequencing sequencing) {
        this.patient = patient;
        this.story = patient.story();
        this.sequencing = sequencing;
        this.random = patient.random("variants");
    }

    static void write(SyntheticPatient patient, CohortFolder folder) {
        Story.Sequencing sequencing = patient.story().sequencing();
        if (sequencing == null) {
            return;
        }
        VariantFiles files = new VariantFiles(patient, sequencing);
        String base = patient.folder() + "genomics/" + patient.code();
        String somatic = files.somatic();
        if (sequencing.bgzip()) {
            folder.bytes(base + ".somatic.vcf.gz", bgzip(somatic));
        } else {
            folder.text(base + ".somatic.vcf", somatic);
        }
        if (sequencing.normal()) {
            folder.text(base + ".germline.vcf", files.germline());
        }
        if (sequencing.panel() != null) {
            folder.text(base + ".panel.bed", files.panel(sequencing.panel()));
        }
    }

    private String somatic() {
        List<Site> sites = new ArrayList<>();
        for (Call call : Call.of(story)) {
            if (!call.germline()) {
                driver(call, sites);
            }
        }
        List<Gene> genes = Stream.concat(
                        Gene.ALL.values().stream(),
                        Gene.ALL.values().stream().filter(gene -> QUIET.contains(gene.symbol())))
                .filter(gene -> !sequencing.lacking().contains(gene.symbol()))
                .toList();
        int passengers = patient.bundled() ? sequencing.passengers() : Math.min(60, sequencing.passengers());
        for (int i = 0; i < passengers; i++) {
            sites.add(passenger(Seeds.pick(genes, random)));
        }
        sites.sort(Comparator.comparingInt((Site site) -> ORDER.indexOf(site.chrom()))
                .thenComparingInt(Site::pos)
                .thenComparing(Site::id));
        boolean misnamed = patient.bundled() && story.oddities().contains(Story.Oddity.UNKNOWN_SAMPLE_NAME);
        String tumor = misnamed ? "CB-9901-T" : patient.tumorSample();
        StringBuilder text = new StringBuilder(somaticHeader(tumor));
        boolean damaged = patient.bundled() && story.oddities().contains(Story.Oddity.BAD_VCF_LINES);
        for (int i = 0; i < sites.size(); i++) {
            text.append(line(sites.get(i)));
            if (damaged && i == sites.size() / 2) {
                text.append("chr7\tnot-a-number\t.\tA\tT\t.\tPASS\tDP=80\tGT:AD:AF:DP\t0/1:40,40:0.500:80\n");
                text.append("chr7\t140753400\t.\tA\n");
                text.append("chr9\t21971121\t.\tG!\tA\t.\tPASS\tDP=61\tGT:AD:AF:DP\t0/1:30,31:0.508:61\n");
            }
        }
        return text.toString();
    }

    private void driver(Call call, List<Site> sites) {
        KnownVariant known = call.variant();
        if (known.fusion()) {
            String alt = known.alt();
            String mate = alt.replaceAll("[\\[\\]N]", "");
            String mateChrom = mate.substring(0, mate.indexOf(':'));
            int matePos = Integer.parseInt(mate.substring(mate.indexOf(':') + 1));
            String here = known.chrom() + ":" + known.pos();
            String mateAlt = alt.startsWith("]") ? "N[" + here + "[" : "]" + here + "]N";
            String name = known.key().replace("::", "_");
            sites.add(site(known, name + "_1", "SVTYPE=BND;MATEID=" + name + "_2", call.fraction()));
            String partner = known.key().startsWith(known.gene() + "::")
                    ? known.key().substring(known.gene().length() + 2)
                    : known.key().substring(0, known.key().indexOf(':'));
            sites.add(new Site(
                    mateChrom,
                    matePos,
                    name + "_2",
                    "N",
                    mateAlt,
                    "PASS",
                    partner,
                    "transcript_fusion",
                    "",
                    "",
                    "",
                    "SVTYPE=BND;MATEID=" + name + "_1",
                    call.fraction()));
        } else if (known.symbolic()) {
            String type = known.alt().substring(1, known.alt().length() - 1);
            int sign = type.equals("DEL") ? -1 : 1;
            sites.add(site(
                    known,
                    known.key().replace(' ', '_'),
                    "SVTYPE=" + type + ";END=" + (known.pos() + AMPLIFIED_LENGTH) + ";SVLEN=" + sign * AMPLIFIED_LENGTH
                            + ";CN=" + (sign < 0 ? 0 : 9 + random.nextInt(14)),
                    call.fraction()));
        } else {
            sites.add(site(known, ".", "", call.fraction()));
        }
    }

    private static Site site(KnownVariant known, String id, String info, double fraction) {
        return new Site(
                known.chrom(),
                known.pos(),
                id,
                known.ref(),
                known.alt(),
                "PASS",
                known.gene(),
                known.consequence(),
                known.transcript(),
                known.hgvsC(),
                known.hgvsP(),
                info,
                fraction);
    }

    private Site passenger(Gene gene) {
        int pos = gene.start() + 1 + random.nextInt(gene.end() - gene.start());
        char ref = BASES.charAt(random.nextInt(4));
        char alt = BASES.charAt((BASES.indexOf(ref) + 1 + random.nextInt(3)) % 4);
        double kind = random.nextDouble();
        double fraction = Math.clamp(0.2 + 0.12 * random.nextGaussian(), 0.02, 0.9);
        String filter = fraction < 0.06 ? "weak_evidence" : random.nextDouble() < 0.06 ? "panel_of_normals" : "PASS";
        int residue = 20 + random.nextInt(900);
        int base = residue * 3 - random.nextInt(3);
        String exchange = Seeds.pick(EXCHANGES, random);
        String refText = String.valueOf(ref);
        String altText = String.valueOf(alt);
        boolean quiet = QUIET.contains(gene.symbol());
        if (quiet && kind < 0.09) {
            refText = refText + altText;
            return new Site(
                    gene.chrom(),
                    pos,
                    ".",
                    refText,
                    String.valueOf(ref),
                    filter,
                    gene.symbol(),
                    "frameshift_variant",
                    "",
                    "c." + base + "del",
                    "p." + exchange.substring(0, 3) + residue + "fs",
                    "",
                    fraction);
        }
        if (kind > 0.97) {
            char third = BASES.charAt((BASES.indexOf(alt) + 1) % 4);
            String second =
                    third == ref ? String.valueOf(BASES.charAt((BASES.indexOf(alt) + 2) % 4)) : String.valueOf(third);
            return new Site(
                    gene.chrom(),
                    pos,
                    ".",
                    refText,
                    altText + "," + second,
                    "multiallelic",
                    gene.symbol(),
                    "intron_variant",
                    "",
                    "",
                    "",
                    "",
                    fraction);
        }
        boolean coding = quiet && kind < 0.8;
        boolean silent = kind < 0.3;
        String consequence = !coding ? "intron_variant" : silent ? "synonymous_variant" : "missense_variant";
        String protein =
                !coding ? "" : "p." + exchange.substring(0, 3) + residue + (silent ? "=" : exchange.substring(4));
        return new Site(
                gene.chrom(),
                pos,
                ".",
                refText,
                altText,
                filter,
                gene.symbol(),
                consequence,
                "",
                coding ? "c." + base + ref + ">" + alt : "",
                protein,
                "",
                fraction);
    }

    private String somaticHeader(String tumor) {
        StringBuilder text = header(patient.day(sequencing.on()).toString());
        text.append(source());
        text.append(roles(tumor));
        text.append("##FILTER=<ID=weak_evidence,Description=\"Mutation does not meet likelihood threshold\">\n");
        text.append("##FILTER=<ID=panel_of_normals,Description=\"Blacklisted site in panel of normals\">\n");
        text.append("##FILTER=<ID=multiallelic,Description=\"Site filtered because too many alt alleles\">\n");
        text.append("##ALT=<ID=DUP,Description=\"Duplication\">\n##ALT=<ID=DEL,Description=\"Deletion\">\n");
        text.append("##INFO=<ID=DP,Number=1,Type=Integer,Description=\"Approximate read depth\">\n");
        text.append("##INFO=<ID=SVTYPE,Number=1,Type=String,Description=\"Type of structural variant\">\n");
        text.append("##INFO=<ID=SVLEN,Number=.,Type=Integer,Description=\"Length of structural variant\">\n");
        text.append("##INFO=<ID=END,Number=1,Type=Integer,Description=\"End position of the variant\">\n");
        text.append("##INFO=<ID=MATEID,Number=.,Type=String,Description=\"ID of mate breakend\">\n");
        text.append("##INFO=<ID=CN,Number=1,Type=Integer,Description=\"Copy number\">\n");
        if (sequencing.caller() == Story.Caller.VARSCAN && sequencing.normal()) {
            text.append(
                    "##INFO=<ID=SOMATIC,Number=0,Type=Flag,Description=\"Indicates if record is a somatic mutation\">\n");
            text.append("##INFO=<ID=SS,Number=1,Type=String,Description=\"Somatic status of variant\">\n");
        }
        text.append(annotationHeader());
        text.append(formatHeader());
        text.append("##FORMAT=<ID=PR,Number=.,Type=Integer,Description=\"Spanning read pairs, ref and alt\">\n");
        text.append("##FORMAT=<ID=SR,Number=.,Type=Integer,Description=\"Split reads, ref and alt\">\n");
        String tumorColumn = namesSamples() ? tumor : "TUMOR";
        String normalColumn = namesSamples() ? patient.normalSample() : "NORMAL";
        return columns(text, sequencing.normal() ? ordered(tumorColumn, normalColumn) : List.of(tumorColumn));
    }

    private String source() {
        return switch (sequencing.caller()) {
            case MUTECT2 -> "##source=Mutect2\n";
            case STRELKA2 ->
                "##source=strelka\n##source_version=2.9.10\n##content=strelka somatic snv and indel calls\n";
            case VARDICT -> "##source=VarDict_v1.8.3\n";
            case VARSCAN -> "##source=VarScan2\n";
        };
    }

    /// Which sample is the tumor, as files of this caller say it.
    private String roles(String tumor) {
        String normal = patient.normalSample();
        if (!namesSamples()) {
            String ofTumor = "##SAMPLE=<ID=TUMOR,SampleName=" + tumor + ">\n";
            return sequencing.normal() ? "##SAMPLE=<ID=NORMAL,SampleName=" + normal + ">\n" + ofTumor : ofTumor;
        }
        if (sequencing.caller() == Story.Caller.VARDICT) {
            return "##PEDIGREE=<Derived=" + tumor + ",Original=" + normal + ">\n";
        }
        String ofTumor = "##tumor_sample=" + tumor + "\n";
        return sequencing.normal() ? ofTumor + "##normal_sample=" + normal + "\n" : ofTumor;
    }

    /// Whether the columns have the names of the samples; else they are called TUMOR and NORMAL, whatever the sample.
    private boolean namesSamples() {
        return switch (sequencing.caller()) {
            case MUTECT2 -> true;
            case VARDICT -> sequencing.normal();
            case STRELKA2, VARSCAN -> false;
        };
    }

    /// Strelka2 and VarScan2 put the normal sample first.
    private List<String> ordered(String tumor, String normal) {
        return switch (sequencing.caller()) {
            case MUTECT2, VARDICT -> List.of(tumor, normal);
            case STRELKA2, VARSCAN -> List.of(normal, tumor);
        };
    }

    private String annotationHeader() {
        return switch (sequencing.annotation()) {
            case VEP ->
                "##VEP=\"v112\" assembly=\"GRCh38.p14\"\n##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Consequence annotations"
                        + " from Ensembl VEP. Format: Allele|Consequence|IMPACT|SYMBOL|Feature_type|Feature|BIOTYPE|HGVSc|HGVSp\">\n";
            case SNPEFF ->
                "##SnpEffVersion=\"5.2\"\n##INFO=<ID=ANN,Number=.,Type=String,Description=\"Functional annotations: 'Allele |"
                        + " Annotation | Annotation_Impact | Gene_Name | Gene_ID | Feature_Type | Feature_ID |"
                        + " Transcript_BioType | Rank | HGVS.c | HGVS.p | cDNA.pos / cDNA.length | CDS.pos / CDS.length |"
                        + " AA.pos / AA.length | Distance | ERRORS / WARNINGS / INFO'\">\n";
            case NONE -> "";
        };
    }

    private String formatHeader() {
        String depth = "##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"Read depth\">\n";
        String genotype = "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n";
        return switch (sequencing.caller()) {
            case MUTECT2 ->
                genotype + "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Allelic depths\">\n"
                        + "##FORMAT=<ID=AF,Number=A,Type=Float,Description=\"Allele fractions of alternate alleles\">\n"
                        + depth;
            case STRELKA2 -> {
                StringBuilder text = new StringBuilder(depth);
                for (String base : BASE_LIST) {
                    text.append("##FORMAT=<ID=")
                            .append(base)
                            .append("U,Number=2,Type=Integer,Description=\"Number of '")
                            .append(base)
                            .append("' alleles used in tiers 1,2\">\n");
                }
                for (String kind : List.of("TAR", "TIR", "TOR")) {
                    text.append("##FORMAT=<ID=")
                            .append(kind)
                            .append(",Number=2,Type=Integer,Description=\"Indel reads for tiers 1,2\">\n");
                }
                yield text.toString();
            }
            case VARDICT ->
                genotype + depth
                        + "##FORMAT=<ID=VD,Number=1,Type=Integer,Description=\"Variant Depth\">\n"
                        + "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Allelic depths\">\n"
                        + "##FORMAT=<ID=AF,Number=A,Type=Float,Description=\"Allele Frequency\">\n";
            case VARSCAN ->
                genotype + depth
                        + "##FORMAT=<ID=RD,Number=1,Type=Integer,Description=\"Depth of reference-supporting bases\">\n"
                        + "##FORMAT=<ID=AD,Number=1,Type=Integer,Description=\"Depth of variant-supporting bases\">\n"
                        + "##FORMAT=<ID=FREQ,Number=1,Type=String,Description=\"Variant allele frequency\">\n";
        };
    }

    private String line(Site site) {
        int depth = Math.max(40, (int) (310 + 90 * random.nextGaussian()));
        int normalDepth = Math.max(30, (int) (120 + 30 * random.nextGaussian()));
        int alt = (int) Math.round(depth * Math.clamp(site.fraction() * (0.94 + 0.12 * random.nextDouble()), 0, 1));
        String info = "DP=" + (sequencing.normal() ? depth + normalDepth : depth);
        if (!site.info().isEmpty()) {
            info = site.info();
        }
        if (sequencing.caller() == Story.Caller.VARSCAN && sequencing.normal()) {
            info = info + ";SOMATIC;SS=2";
        }
        String annotation = annotation(site);
        List<String> columns = new ArrayList<>(List.of(
                site.chrom(),
                Integer.toString(site.pos()),
                site.id(),
                site.ref(),
                site.alt(),
                ".",
                site.filter(),
                annotation.isEmpty() ? info : info + ";" + annotation));
        if (site.symbolic()) {
            columns.add("PR:SR");
            columns.addAll(samples(
                    String.format(Locale.ROOT, "%d,%d:%d,%d", depth - alt, alt, (depth - alt) / 2, alt / 2),
                    () -> String.format(Locale.ROOT, "%d,0:%d,0", normalDepth, normalDepth / 2)));
        } else {
            columns.add(format(site));
            columns.addAll(samples(
                    sample(site, depth, alt, true),
                    () -> sample(site, normalDepth, random.nextDouble() < 0.05 ? 1 : 0, false)));
        }
        return String.join("\t", columns) + "\n";
    }

    private List<String> samples(String tumor, Supplier<String> normal) {
        return sequencing.normal() ? ordered(tumor, normal.get()) : List.of(tumor);
    }

    private String format(Site site) {
        return switch (sequencing.caller()) {
            case MUTECT2 -> "GT:AD:AF:DP";
            case STRELKA2 ->
                site.ref().length() == 1
                                && site.alt().indexOf(',') < 0
                                && site.alt().length() == 1
                        ? "DP:AU:CU:GU:TU"
                        : "DP:TAR:TIR:TOR";
            case VARDICT -> "GT:DP:VD:AD:AF";
            case VARSCAN -> "GT:DP:RD:AD:FREQ";
        };
    }

    private String sample(Site site, int depth, int alt, boolean tumor) {
        boolean two = site.alt().indexOf(',') >= 0;
        int second = two ? alt / 4 : 0;
        int ref = depth - alt - second;
        String genotype = !tumor ? "0/0" : two ? "0/1/2" : "0/1";
        String depths = two ? ref + "," + alt + "," + second : ref + "," + alt;
        String fractions = two ? fraction(alt, depth) + "," + fraction(second, depth) : fraction(alt, depth);
        return switch (sequencing.caller()) {
            case MUTECT2 -> genotype + ":" + depths + ":" + fractions + ":" + depth;
            case STRELKA2 -> strelka(site, depth, ref, alt);
            case VARDICT -> genotype + ":" + depth + ":" + alt + ":" + depths + ":" + fractions;
            case VARSCAN ->
                genotype + ":" + depth + ":" + ref + ":" + alt + ":"
                        + String.format(Locale.ROOT, "%.2f%%", 100.0 * alt / depth);
        };
    }

    private String strelka(Site site, int depth, int ref, int alt) {
        if (format(site).contains("TIR")) {
            return String.format(Locale.ROOT, "%d:%d,%d:%d,%d:0,0", depth, ref, ref, alt, alt);
        }
        StringBuilder text = new StringBuilder().append(depth);
        for (String base : BASE_LIST) {
            int count = site.ref().startsWith(base) ? ref : site.alt().startsWith(base) ? alt : 0;
            text.append(':').append(count).append(',').append(count);
        }
        return text.toString();
    }

    private static String fraction(int alt, int depth) {
        return String.format(Locale.ROOT, "%.3f", (double) alt / depth);
    }

    private String annotation(Site site) {
        if (site.alt().indexOf(',') >= 0) {
            return "";
        }
        String c = site.transcript().isEmpty() || site.hgvsC().isEmpty()
                ? site.hgvsC()
                : site.transcript() + ":" + site.hgvsC();
        String impact = switch (site.consequence()) {
            case "frameshift_variant",
                    "stop_gained",
                    "splice_donor_variant",
                    "transcript_fusion",
                    "transcript_amplification",
                    "transcript_ablation" -> "HIGH";
            case "missense_variant", "inframe_deletion" -> "MODERATE";
            case "synonymous_variant", "splice_donor_region_variant" -> "LOW";
            default -> "MODIFIER";
        };
        return switch (sequencing.annotation()) {
            case VEP ->
                "CSQ="
                        + String.join(
                                "|",
                                allele(site),
                                site.consequence(),
                                impact,
                                site.gene(),
                                "Transcript",
                                site.transcript(),
                                "protein_coding",
                                c,
                                site.hgvsP().replace("=", "%3D"));
            case SNPEFF ->
                "ANN="
                        + String.join(
                                "|",
                                site.alt(),
                                site.consequence(),
                                impact,
                                site.gene(),
                                site.gene(),
                                "transcript",
                                site.transcript(),
                                "protein_coding",
                                "",
                                site.hgvsC(),
                                site.hgvsP(),
                                "",
                                "",
                                "",
                                "",
                                "");
            case NONE -> "";
        };
    }

    /// As VEP writes it.
    private static String allele(Site site) {
        return switch (site.alt()) {
            case "<DUP>" -> "duplication";
            case "<DEL>" -> "deletion";
            default -> site.ref().length() > site.alt().length() ? "-" : site.alt();
        };
    }

    private String germline() {
        StringBuilder text = header(patient.day(sequencing.on()).toString());
        text.append("##source=HaplotypeCaller\n");
        text.append("##INFO=<ID=DP,Number=1,Type=Integer,Description=\"Approximate read depth\">\n");
        text.append(annotationHeader());
        text.append("##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n");
        text.append("##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Allelic depths\">\n");
        text.append("##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"Read depth\">\n");
        text.append("##FORMAT=<ID=GQ,Number=1,Type=Integer,Description=\"Genotype quality\">\n");
        StringBuilder body = new StringBuilder(columns(text, List.of(patient.normalSample())));
        List<Site> sites = new ArrayList<>();
        for (Call call : Call.of(story)) {
            if (call.germline()) {
                sites.add(site(call.variant(), ".", "", call.fraction()));
            }
        }
        List<Gene> genes = List.copyOf(Gene.ALL.values());
        while (sites.size() < 24) {
            Site site = passenger(Seeds.pick(genes, random));
            if (site.ref().length() == 1 && site.alt().length() == 1) {
                sites.add(site);
            }
        }
        sites.sort(Comparator.comparingInt((Site site) -> ORDER.indexOf(site.chrom()))
                .thenComparingInt(Site::pos));
        for (Site site : sites) {
            int depth = 28 + random.nextInt(40);
            boolean homozygous = site.transcript().isEmpty() && random.nextDouble() < 0.3;
            int alt = homozygous ? depth : depth / 2 + random.nextInt(5) - 2;
            String annotation = annotation(site);
            body.append(String.join(
                    "\t",
                    site.chrom(),
                    Integer.toString(site.pos()),
                    site.id(),
                    site.ref(),
                    site.alt(),
                    Integer.toString(400 + random.nextInt(900)),
                    "PASS",
                    annotation.isEmpty() ? "DP=" + depth : "DP=" + depth + ";" + annotation,
                    "GT:AD:DP:GQ",
                    String.format(Locale.ROOT, "%s:%d,%d:%d:99", homozygous ? "1/1" : "0/1", depth - alt, alt, depth)));
            body.append('\n');
        }
        return body.toString();
    }

    private static StringBuilder header(String date) {
        StringBuilder text = new StringBuilder("##fileformat=VCFv4.2\n");
        text.append("##fileDate=").append(date.replace("-", "")).append('\n');
        text.append("##reference=GRCh38\n");
        text.append("##casebook=").append(CohortFolder.SYNTHETIC).append("; passenger variants are invented\n");
        for (Map.Entry<String, Integer> contig : CONTIGS) {
            text.append("##contig=<ID=")
                    .append(contig.getKey())
                    .append(",length=")
                    .append(contig.getValue())
                    .append(",assembly=GRCh38>\n");
        }
        return text.append("##FILTER=<ID=PASS,Description=\"All filters passed\">\n");
    }

    private static String columns(StringBuilder header, List<String> samples) {
        return header.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t")
                .append(String.join("\t", samples))
                .append('\n')
                .toString();
    }

    private String panel(@Nullable String name) {
        StringBuilder text = new StringBuilder();
        text.append("# specimen: urn:casebook:specimen|")
                .append(patient.tumorSample())
                .append('\n');
        text.append("# panel: ").append(name).append('\n');
        Gene.ALL.values().stream()
                .filter(gene -> !sequencing.lacking().contains(gene.symbol()))
                .sorted(Comparator.comparingInt((Gene gene) -> ORDER.indexOf(gene.chrom()))
                        .thenComparingInt(Gene::start))
                .forEach(gene -> text.append(gene.chrom())
                        .append('\t')
                        .append(gene.start())
                        .append('\t')
                        .append(gene.end())
                        .append('\t')
                        .append(gene.symbol())
                        .append('\n'));
        return text.toString();
    }

    private static byte[] bgzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BlockCompressedOutputStream out = new BlockCompressedOutputStream(bytes, (File) null)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress a VCF", e);
        }
        return bytes.toByteArray();
    }
}
