package org.casebook.dataaccess.ingest.vcf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The FORMAT columns seen so far, split once: a file repeats few of them over all of its lines. For one file.
final class FormatKeys {
    private static final int MOST = 1000;

    private final Map<String, List<String>> split = new HashMap<>();

    List<String> of(String column) {
        List<String> known = split.get(column);
        if (known != null) {
            return known;
        }
        List<String> keys = List.of(column.split(":", -1));
        if (split.size() < MOST) {
            split.put(column, keys);
        }
        return keys;
    }
}
