package org.casebook.viewmodels.packet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.provenance.source.SourceRef;

/// Numbers the sources of a packet in the order in which they are first named, from 1.
final class SourceNumbers {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    /// How a row names its sources, for instance `[3] [4]`; empty for none.
    String of(String item, List<SourceRef> sources) {
        StringBuilder text = new StringBuilder();
        for (SourceRef source : sources.subList(0, Math.min(sources.size(), 3))) {
            text.append(text.isEmpty() ? "" : " ")
                    .append('[')
                    .append(number(item, source))
                    .append(']');
        }
        return sources.size() > 3 ? text + " +" + (sources.size() - 3) : text.toString();
    }

    private int number(String item, SourceRef source) {
        Integer known = numbers.get(source.toString());
        if (known != null) {
            return known;
        }
        int number = numbers.size() + 1;
        numbers.put(source.toString(), number);
        rows.add(List.of(
                Integer.toString(number),
                item,
                source.place().fragment(),
                source.object().hex()));
        return number;
    }

    /// The appendix: number, item, place, hash of the file.
    List<List<String>> rows() {
        return List.copyOf(rows);
    }
}
