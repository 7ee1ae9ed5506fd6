package org.casebook.dataaccess.ingest.vcf;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What holds for the values of one INFO or FORMAT key; worked out once per file and not once per value.
///
/// @param field the declared meaning, null for a key that nobody declares
/// @param wellFormed whether the key has only characters that a key may have
/// @param perGenotype whether there must be one value per genotype
/// @param genotype whether the key is GT
/// @param fraction whether values must lie in [0, 1]
record KeyRule(
        String key,
        @Nullable FieldRule field,
        boolean wellFormed,
        boolean notNegative,
        boolean perGenotype,
        boolean genotype,
        boolean fraction) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z_][0-9A-Za-z_.]*|1000G");
    private static final Set<String> NOT_NEGATIVE =
            Set.of("AC", "AN", "DP", "END", "MQ0", "NS", "AD", "ADF", "ADR", "GQ");
    private static final Set<String> FRACTIONS = Set.of("AF", "FA", "VAF");

    static KeyRule of(String key, @Nullable FieldRule field) {
        return new KeyRule(
                key,
                field,
                FORM.matcher(key).matches(),
                NOT_NEGATIVE.contains(key),
                field != null && field.number().equals("G"),
                key.equals("GT"),
                FRACTIONS.contains(key));
    }
}
