package org.casebook.viewmodels.packet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.provenance.source.SourceRef;
import org.casebook.viewmodels.packet.PacketDocument.Column;
import org.casebook.viewmodels.packet.PacketDocument.Table;
import org.casebook.viewmodels.panel.PlaceText;
import org.casebook.viewmodels.text.Texts;

/// Numbers the sources of a packet in the order in which they are first named, from 1.
final class SourceNumbers {
    private static final Texts TEXTS = Texts.of("packet");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private String last = "";

    /// How a row names its sources, for instance `[3] [5–9]`; empty for none.
    String of(String item, List<SourceRef> sources) {
        int[] ordered = sources.stream()
                .mapToInt(source -> number(item, source))
                .sorted()
                .distinct()
                .toArray();
        StringBuilder text = new StringBuilder();
        for (int first = 0, last; first < ordered.length; first = last + 1) {
            last = first;
            while (last + 1 < ordered.length && ordered[last + 1] == ordered[last] + 1) {
                last++;
            }
            String range = first == last ? "[%d]" : "[%d–%d]";
            text.append(text.isEmpty() ? "" : " ").append(range.formatted(ordered[first], ordered[last]));
        }
        return text.toString();
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
                item.equals(last) ? "" : item,
                PlaceText.of(source.place()),
                source.object().hex()));
        last = item;
        return number;
    }

    /// The appendix: number, item where it is another than the one above, place, hash of the file.
    Table appendix() {
        List<Column> columns = List.of(
                new Column(TEXTS.say("appendix.column.1"), 5, false),
                new Column(TEXTS.say("appendix.column.2"), 28, false),
                new Column(TEXTS.say("appendix.column.3"), 21, false),
                new Column(TEXTS.say("appendix.column.4"), 46, true));
        return new Table(columns, rows, TEXTS.say("empty"));
    }
}
