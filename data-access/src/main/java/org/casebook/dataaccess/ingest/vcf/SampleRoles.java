package org.casebook.dataaccess.ingest.vcf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which sample columns are tumors and which one is the normal they were compared with.
///
/// The header decides (`##tumor_sample`, `##normal_sample`, the command line of MuTect, `##PEDIGREE` with Derived
/// and Original), then the column names TUMOR and NORMAL, then TCGA barcodes when all columns are of one
/// participant. Where none of these holds, no role is assumed.
///
/// @param tumors columns, base 0, in file order
/// @param normals likewise
///
/// Source: Mutect2 (GATK 4) header lines; VCF 4.4 specification, section 1.4.9 (PEDIGREE); TCGA barcode, sample
/// type codes 01 to 09 tumor and 10 to 14 normal.
record SampleRoles(List<Integer> tumors, List<Integer> normals) {
    private static final SampleRoles NONE = new SampleRoles(List.of(), List.of());
    private static final Pattern TUMOR = Pattern.compile("TUMOU?R");
    private static final Pattern NORMAL = Pattern.compile("NORMAL");
    private static final Pattern BARCODE = Pattern.compile("(TCGA-[0-9A-Z]{2}-[0-9A-Z]{4})-([0-9]{2})[A-Z]?(-.*)?");
    private static final Pattern GENERIC = Pattern.compile(
            "(TUMOU?R|NORMAL|PRIMARY|METASTASIS|RELAPSE|RECURRENCE|GERMLINE|SOMATIC|BLOOD|CONTROL|CASE|SAMPLE|PATIENT"
                    + "|SUBJECT|DNA|RNA|CTDNA|UNKNOWN|DEFAULT|TEST|NA|NONE|T|N|S)?[-_ .]?[0-9]{0,2}");

    SampleRoles {
        tumors = List.copyOf(tumors);
        normals = List.copyOf(normals);
    }

    /// @param headerTumors names that the header gives to tumors
    /// @param headerNormals names that the header gives to normals
    static SampleRoles of(List<String> samples, Set<String> headerTumors, Set<String> headerNormals) {
        if (!headerTumors.isEmpty() || !headerNormals.isEmpty()) {
            Predicate<String> normal = headerNormals::contains;
            Predicate<String> tumor = headerTumors.isEmpty() ? normal.negate() : headerTumors::contains;
            SampleRoles byHeader = where(samples, tumor, normal);
            if (!byHeader.tumors.isEmpty()) {
                return byHeader;
            }
        }
        SampleRoles byName = where(samples, name -> matches(TUMOR, name), name -> matches(NORMAL, name));
        if (!byName.tumors.isEmpty()) {
            return byName;
        }
        return byBarcode(samples);
    }

    /// Whether a name says only what kind of sample it is, or nothing, so that two files with it have no sample in
    /// common.
    static boolean isGeneric(String name) {
        return matches(GENERIC, name.strip());
    }

    private static SampleRoles byBarcode(List<String> samples) {
        List<Matcher> barcodes =
                samples.stream().map(BARCODE::matcher).filter(Matcher::matches).toList();
        boolean onePatient = barcodes.size() == samples.size()
                && barcodes.stream().map(code -> code.group(1)).distinct().count() == 1;
        if (!onePatient) {
            return NONE;
        }
        Map<Boolean, List<Integer>> columns = IntStream.range(0, samples.size())
                .boxed()
                .filter(at -> type(barcodes.get(at)) >= 1 && type(barcodes.get(at)) <= 14)
                .collect(Collectors.partitioningBy(at -> type(barcodes.get(at)) < 10));
        return new SampleRoles(columns.getOrDefault(true, List.of()), columns.getOrDefault(false, List.of()));
    }

    private static int type(Matcher barcode) {
        return Integer.parseInt(barcode.group(2));
    }

    private static SampleRoles where(List<String> samples, Predicate<String> tumor, Predicate<String> normal) {
        List<Integer> tumors = new ArrayList<>();
        List<Integer> normals = new ArrayList<>();
        for (int at = 0; at < samples.size(); at++) {
            if (tumor.test(samples.get(at))) {
                tumors.add(at);
            } else if (normal.test(samples.get(at))) {
                normals.add(at);
            }
        }
        return new SampleRoles(tumors, normals);
    }

    private static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }
}
