package org.casebook.dataaccess.ingest.vcf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the header of a file says about all of its records.
///
/// @param samples names of the sample columns, in order
/// @param specimens what stands for each sample: the name that a `##SAMPLE` line gives it, else its column name
/// @param assembly `GRCh38`, `GRCh37` or `unknown`
/// @param caller null when the header names none
/// @param somatic whether the header names a somatic caller or a tumor
/// @param annotations null when none are declared
/// @param info declared INFO keys; where the declaration is unreadable, the reserved meaning
/// @param format declared FORMAT keys, likewise
/// @param since44 whether the rules that came with VCF 4.4 hold
record VcfHead(
        List<String> samples,
        List<String> specimens,
        SampleRoles roles,
        String assembly,
        @Nullable String caller,
        boolean somatic,
        @Nullable AnnotationFormat annotations,
        Map<String, FieldRule> info,
        Map<String, FieldRule> format,
        boolean since44) {
    /// CHROM to INFO.
    static final int FIXED_COLUMNS = 8;

    VcfHead {
        samples = List.copyOf(samples);
        specimens = List.copyOf(specimens);
        info = Map.copyOf(info);
        format = Map.copyOf(format);
    }
}
