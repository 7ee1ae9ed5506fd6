package org.casebook.dataaccess.ingest.vcf;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one record says about one sample: the values in the order of the FORMAT keys.
///
/// @param values as written; trailing ones may be left out
record Call(List<String> keys, List<String> values) {
    static final Call NONE = new Call(List.of(), List.of());

    static Call of(List<String> keys, String column) {
        return new Call(keys, Arrays.asList(column.split(":", -1)));
    }

    /// Whether there is no such sample, rather than one with missing values.
    boolean isNone() {
        return keys.isEmpty();
    }

    /// The value of a key, null when the key is not there or its value is missing.
    @Nullable
    String value(String key) {
        int at = keys.indexOf(key);
        if (at < 0 || at >= values.size()) {
            return null;
        }
        String value = values.get(at);
        return value.equals(".") || value.isEmpty() ? null : value;
    }

    /// The comma-separated values of a key, empty when missing.
    List<String> list(String key) {
        String value = value(key);
        return value == null ? List.of() : Arrays.asList(value.split(",", -1));
    }
}
