package org.casebook.dataaccess.ingest.vcf;

import htsjdk.tribble.TribbleException;
import htsjdk.tribble.readers.LineIterator;
import htsjdk.variant.vcf.VCFCodec;
import htsjdk.variant.vcf.VCFFormatHeaderLine;
import htsjdk.variant.vcf.VCFHeader;
import htsjdk.variant.vcf.VCFHeaderLine;
import htsjdk.variant.vcf.VCFHeaderVersion;
import htsjdk.variant.vcf.VCFInfoHeaderLine;
import htsjdk.variant.vcf.VCFSimpleHeaderLine;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;

/// Reads the header up to the `#CHROM` line. htsjdk decodes every meta line by itself: one that it refuses is named
/// and left out, and the file goes on. For one file.
///
/// Somatic is what has a tumor column, a header that names a somatic caller (MuTect, Mutect2, MuSE, SomaticSniper,
/// SAGE, Lancet, or `somatic` in its source or content line), or keys that only somatic callers write: for tumor and
/// control in one column, the tiers of Strelka2, the somatic status of VarScan2.
///
/// Source: VCF 4.4 specification, section 1.4; user guides of Strelka2 (2.9, "Somatic variants") and VarScan2
/// (somatic).
final class HeaderReader {
    private static final long LONGEST = 64L << 20;
    private static final int MOST_SAMPLES = 200_000;
    private static final List<String> COLUMNS =
            List.of("#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT");
    private static final String COLUMN_LINE = String.join("\t", COLUMNS.subList(0, VcfHead.FIXED_COLUMNS));
    private static final String VERSION_KEY = "##fileformat=";
    /// The newest that htsjdk's codec decodes; meta lines of 4.4 have the same syntax.
    private static final String NEWEST_DECODED = "VCFv4.3";

    private static final Pattern VERSION = Pattern.compile("VCFv4\\.[0-9]");
    private static final Pattern OLD_VERSION = Pattern.compile("VCFv[0-3]\\..*");
    private static final Pattern SOMATIC_CALLER = Pattern.compile(
            "mutect|\\bmuse\\b|somatic|\\bsage\\b|lancet|tumou?r[-_ ]?sample", Pattern.CASE_INSENSITIVE);
    private static final List<Set<String>> SOMATIC_KEYS = List.of(
            Set.of("FORMAT/ADT", "FORMAT/ADC"),
            Set.of("FORMAT/AU", "FORMAT/CU", "FORMAT/GU", "FORMAT/TU"),
            Set.of("FORMAT/TAR", "FORMAT/TIR"),
            Set.of("INFO/SOMATIC", "INFO/SS"));
    private static final Pattern TUMOR_ARGUMENT = Pattern.compile("tumor[-_]sample(?:_name)?[ =]([^\\s\",>]+)");
    private static final Pattern NORMAL_ARGUMENT = Pattern.compile("normal[-_]sample(?:_name)?[ =]([^\\s\",>]+)");
    private static final Pattern PEDIGREE_FIELD = Pattern.compile("[<,](Derived|Original|ID)=([^,>]+)");
    private static final Pattern SNPEFF_VERSION = Pattern.compile("\"?([^\\s\",]+).*");
    private static final Pattern VEP_VERSION = Pattern.compile("\"?v?([^\\s\"]+).*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][0-9A-Za-z_.]*|1000G");
    private static final Pattern CONTIG_NAME =
            Pattern.compile("[0-9A-Za-z!#$%&+./:;?@^_|~-][0-9A-Za-z!#$%&*+./:;=?@^_|~-]*");
    private static final Set<String> ADDRESS_KEYS = Set.of("pedigreeDB");
    private static final Set<String> STRUCTURED_KEYS =
            Set.of("INFO", "FORMAT", "FILTER", "ALT", "contig", "SAMPLE", "META", "PEDIGREE");
    private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final String FIELD = "(?:Description=" + QUOTED + "|(?!Description=)[^\\s=,<>\"]+=(?:" + QUOTED
            + "|\\[[^\\]]*\\]|[^\\s,<>\"\\[\\]]+))";
    private static final Pattern STRUCTURED = Pattern.compile("<" + FIELD + "(?:," + FIELD + ")*+>");
    private static final int LONGEST_CHECKED = 4000;
    private static final List<String> SAMPLE_NAME_KEYS = List.of("SampleTCGABarcode", "SampleName", "NAME");

    private final VcfWarnings warnings;
    private final Map<String, FieldRule> info = new HashMap<>(FieldRule.RESERVED_INFO);
    private final Map<String, FieldRule> format = new HashMap<>(FieldRule.RESERVED_FORMAT);
    private final Map<String, String> annotationDescriptions = new HashMap<>();
    private final Map<String, String> sampleNames = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> tumors = new LinkedHashSet<>();
    private final Set<String> normals = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<ReferenceAssembly> byLength = EnumSet.noneOf(ReferenceAssembly.class);
    private final Set<ReferenceAssembly> byName = EnumSet.noneOf(ReferenceAssembly.class);
    private String version = "VCFv4.2";
    private @Nullable String vepVersion;
    private @Nullable String snpEffVersion;
    private @Nullable String sourceVersion;
    private boolean somatic;
    private boolean since44;

    HeaderReader(VcfWarnings warnings) {
        this.warnings = warnings;
    }

    /// @throws UnreadableFileException when there is no usable header
    VcfHead read(BoundedLines lines) {
        long size = 0;
        for (Optional<TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
            TextLine line = next.get();
            switch (line) {
                case TextLine.Illegible bad -> {
                    size += LONGEST / 100;
                    warnings.warn(bad.number(), "header " + bad.reason());
                }
                case TextLine.Legible good -> {
                    if (good.text().startsWith("#CHROM")) {
                        return head(good);
                    }
                    size += good.text().length() + 1L;
                    meta(good);
                }
            }
            if (size > LONGEST) {
                throw refused(
                        line.number(), "header is longer than %d characters, the most allowed".formatted(LONGEST));
            }
        }
        throw UnreadableFileException.refused(new Place.Whole(), "file has no header line that starts with #CHROM");
    }

    private void meta(TextLine.Legible line) {
        String text = line.text();
        if (line.number() == 1) {
            fileFormat(text);
        } else if (!text.startsWith("##")) {
            warnings.warn(line.number(), "header line does not start with ##, left out");
        } else if (text.indexOf('=') < 3 || text.endsWith("=")) {
            warnings.warn(line.number(), "header line is not ##key=value, left out");
        } else {
            address(line);
            structure(line);
            decoded(line).ifPresent(decoded -> take(line.number(), decoded));
        }
    }

    private void structure(TextLine.Legible line) {
        String key = key(line.text());
        String value = line.text().substring(line.text().indexOf('=') + 1);
        if (STRUCTURED_KEYS.contains(key)
                && value.length() <= LONGEST_CHECKED
                && !(STRUCTURED.matcher(value).matches() && value.contains("ID="))) {
            warnings.warn(
                    line.number(),
                    "header line %s is not <ID=...,key=value> with texts in double quotes".formatted(key));
        }
    }

    private void address(TextLine.Legible line) {
        String key = key(line.text());
        if (ADDRESS_KEYS.contains(key) && !isAddress(line.text().substring(key.length() + 3))) {
            warnings.warn(line.number(), "header line %s must be <address>, with a host".formatted(key));
        }
    }

    private void fileFormat(String text) {
        String value = text.startsWith(VERSION_KEY) ? text.substring(VERSION_KEY.length()) : "";
        if (OLD_VERSION.matcher(value).matches()) {
            throw refused(1, "fileformat is older than VCFv4.0, must be VCFv4.0 to VCFv4.4");
        }
        if (!VERSION.matcher(value).matches()) {
            warnings.warn(1, "first line must be ##fileformat=VCFv4.x; read as VCFv4.2");
            return;
        }
        if (value.compareTo("VCFv4.4") > 0) {
            warnings.warn(1, "fileformat is newer than VCFv4.4; read as VCFv4.4");
        }
        since44 = value.compareTo("VCFv4.4") >= 0;
        version = value.compareTo(NEWEST_DECODED) > 0 ? NEWEST_DECODED : value;
    }

    private Optional<VCFHeaderLine> decoded(TextLine.Legible line) {
        var codec = new VCFCodec();
        codec.disableOnTheFlyModifications();
        var single = new Lines(List.of(VERSION_KEY + version, line.text(), COLUMN_LINE));
        try {
            return codec.readActualHeader(single) instanceof VCFHeader header
                    ? header.getMetaDataInInputOrder().stream()
                            .filter(meta -> !VCFHeaderVersion.isFormatString(meta.getKey()))
                            .findFirst()
                    : Optional.empty();
        } catch (TribbleException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            warnings.warn(
                    line.number(),
                    "header line %s is not as the specification says: it cannot be decoded and is left out"
                            .formatted(key(line.text())));
            return Optional.empty();
        }
    }

    private static String key(String text) {
        String key = text.substring(2, text.indexOf('='));
        return key.length() <= 40 ? key : key.substring(0, 40);
    }

    private void take(long number, VCFHeaderLine line) {
        switch (line) {
            case VCFInfoHeaderLine declaration -> {
                declare(number, "INFO", declaration.getID(), FieldRule.of(declaration), info, FieldRule.RESERVED_INFO);
                annotationDescriptions.put(declaration.getID(), declaration.getDescription());
            }
            case VCFFormatHeaderLine declaration ->
                declare(
                        number,
                        "FORMAT",
                        declaration.getID(),
                        FieldRule.of(declaration),
                        format,
                        FieldRule.RESERVED_FORMAT);
            case VCFSimpleHeaderLine structured -> structured(number, structured);
            default -> unstructured(line.getKey(), line.getValue());
        }
    }

    private void declare(
            long number,
            String kind,
            String id,
            FieldRule rule,
            Map<String, FieldRule> rules,
            Map<String, FieldRule> reserved) {
        FieldRule expected = reserved.get(id);
        if (expected != null && !expected.equals(rule)) {
            warnings.warn(
                    number,
                    "header says %s %s has Number=%s,Type=%s, the specification Number=%s,Type=%s"
                            .formatted(kind, id, rule.number(), rule.type(), expected.number(), expected.type()));
        }
        if (!NAME.matcher(id).matches()) {
            warnings.warn(number, "header line %s has an ID with characters that an ID must not have".formatted(kind));
        }
        if (!declared.add(kind + "/" + id)) {
            warnings.warn(number, "header line %s declares an ID again, the first holds".formatted(kind));
            return;
        }
        rules.put(id, rule);
    }

    private void structured(long number, VCFSimpleHeaderLine line) {
        Map<String, String> fields = line.getGenericFields();
        switch (line.getKey()) {
            case "contig" -> contig(number, fields);
            case "SAMPLE" -> sample(fields);
            case "PEDIGREE" -> pedigree(fields);
            default -> {
                if (line.getKey().startsWith("GATKCommandLine")) {
                    commandLine(line.getID(), fields.toString());
                }
            }
        }
    }

    private void contig(long number, Map<String, String> fields) {
        String name = fields.getOrDefault("ID", "");
        if (!CONTIG_NAME.matcher(name).matches()) {
            warnings.warn(number, "header line contig has an ID with characters that an ID must not have");
        }
        String length = fields.getOrDefault("length", "");
        if (length.matches("[0-9]{1,10}")) {
            ReferenceAssembly.ofContig(name, Long.parseLong(length)).ifPresent(byLength::add);
        }
        ReferenceAssembly.named(fields.getOrDefault("assembly", "")).ifPresent(byName::add);
    }

    private void sample(Map<String, String> fields) {
        SAMPLE_NAME_KEYS.stream()
                .filter(fields::containsKey)
                .findFirst()
                .ifPresent(key -> sampleNames.put(fields.getOrDefault("ID", ""), fields.getOrDefault(key, "")));
    }

    /// Up to VCF 4.2 `<Derived=tumor,Original=normal>`, which htsjdk leaves as a text; later
    /// `<ID=tumor,Original=normal>`.
    private void pedigree(Map<String, String> fields) {
        String original = fields.get("Original");
        take(tumors, original == null ? fields.get("Derived") : fields.getOrDefault("Derived", fields.get("ID")));
        take(normals, original);
    }

    private void unstructured(String key, String value) {
        switch (key) {
            case "tumor_sample" -> take(tumors, value);
            case "normal_sample" -> take(normals, value);
            case "source" -> {
                sources.add(value);
                somatic |= SOMATIC_CALLER.matcher(value).find();
            }
            case "source_version" -> sourceVersion = value;
            case "content" -> somatic |= SOMATIC_CALLER.matcher(value).find();
            case "reference", "assembly" -> ReferenceAssembly.named(value).ifPresent(byName::add);
            case "VEP" -> vepVersion = firstGroup(VEP_VERSION, value);
            case "SnpEffVersion" -> snpEffVersion = firstGroup(SNPEFF_VERSION, value);
            case "PEDIGREE" ->
                pedigree(PEDIGREE_FIELD
                        .matcher(value)
                        .results()
                        .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (a, b) -> a)));
            default -> {
                if (key.equalsIgnoreCase("MuTect") || key.startsWith("GATKCommandLine")) {
                    commandLine(key, value);
                }
            }
        }
    }

    private void commandLine(String program, String arguments) {
        somatic |= SOMATIC_CALLER.matcher(program).find();
        take(tumors, firstGroupWithin(TUMOR_ARGUMENT, arguments));
        take(normals, firstGroupWithin(NORMAL_ARGUMENT, arguments));
    }

    private static boolean isAddress(String value) {
        try {
            return value.startsWith("<") && value.endsWith(">") && hasHost(value.substring(1, value.length() - 1));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasHost(String address) {
        String host = URI.create(address).getHost();
        return host != null && host.chars().anyMatch(c -> c == '.' || Character.isLetter(c));
    }

    private static void take(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(name.strip());
        }
    }

    private static @Nullable String firstGroup(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static @Nullable String firstGroupWithin(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private VcfHead head(TextLine.Legible line) {
        List<String> columns = Arrays.asList(line.text().split("\t", -1));
        int fixed = Math.min(columns.size(), COLUMNS.size());
        if (columns.size() < VcfHead.FIXED_COLUMNS || !columns.subList(0, fixed).equals(COLUMNS.subList(0, fixed))) {
            throw refused(
                    line.number(),
                    "header line #CHROM must name CHROM to INFO, then FORMAT and samples, separated by tabs");
        }
        List<String> samples = columns.subList(fixed, columns.size());
        if (columns.size() == COLUMNS.size()) {
            warnings.warn(line.number(), "header line #CHROM names FORMAT but no sample");
        }
        requireSamples(line.number(), samples);
        SampleRoles roles = SampleRoles.of(samples, present(samples, tumors), present(samples, normals));
        somatic |= !roles.tumors().isEmpty() || SOMATIC_KEYS.stream().anyMatch(declared::containsAll);
        if (somatic && roles.tumors().isEmpty() && samples.size() == 1) {
            roles = new SampleRoles(List.of(0), List.of());
        }
        List<String> specimens = samples.stream()
                .map(name -> {
                    String stated = sampleNames.getOrDefault(name, "");
                    return SampleRoles.isGeneric(name) && !stated.isBlank() ? stated : name;
                })
                .toList();
        return new VcfHead(
                samples,
                specimens,
                roles,
                assembly(line.number()),
                caller(),
                somatic,
                annotations(),
                info,
                format,
                since44);
    }

    private void requireSamples(long line, List<String> samples) {
        if (samples.size() > MOST_SAMPLES) {
            throw refused(line, "file has %d samples, at most %d are allowed".formatted(samples.size(), MOST_SAMPLES));
        }
        if (samples.stream().anyMatch(String::isBlank)) {
            throw refused(line, "a sample column has no name, each must have one");
        }
        if (new HashSet<>(samples).size() < samples.size()) {
            throw refused(line, "two sample columns have the same name, each must have its own");
        }
    }

    private Set<String> present(List<String> samples, Set<String> names) {
        Set<String> present = new LinkedHashSet<>(names);
        present.retainAll(new HashSet<>(samples));
        return present;
    }

    private String assembly(long line) {
        Set<ReferenceAssembly> certain = byLength.isEmpty() ? byName : byLength;
        if (certain.size() > 1) {
            warnings.warn(line, "header names two reference assemblies; the assembly is taken as unknown");
        }
        return certain.size() == 1 ? certain.iterator().next().text() : ReferenceAssembly.UNKNOWN;
    }

    private @Nullable String caller() {
        if (sources.isEmpty()) {
            return null;
        }
        String names = String.join(", ", sources);
        return sourceVersion == null ? names : names + " " + sourceVersion;
    }

    /// VEP before SnpEff where a file has both, because VEP knows MANE.
    private @Nullable AnnotationFormat annotations() {
        return annotationDescriptions.entrySet().stream()
                .flatMap(entry -> AnnotationFormat.declaredBy(entry.getKey(), entry.getValue()).stream())
                .max(Comparator.comparing(AnnotationFormat::vep).thenComparing(AnnotationFormat::key))
                .map(format -> format.ofVersion(format.vep() ? vepVersion : snpEffVersion))
                .orElse(null);
    }

    private static UnreadableFileException refused(long line, String reason) {
        return UnreadableFileException.refused(new Place.Line(line), reason);
    }

    /// The lines of one small header, as htsjdk wants them.
    private static final class Lines implements LineIterator {
        private final Queue<String> left;

        private Lines(List<String> lines) {
            left = new ArrayDeque<>(lines);
        }

        @Override
        public boolean hasNext() {
            return !left.isEmpty();
        }

        @Override
        public String next() {
            return left.remove();
        }

        @Override
        public String peek() {
            return left.element();
        }
    }
}
