package org.casebook.viewmodels.packet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.packet.PacketDocument.Paragraph;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.packet.PacketDocument.Table;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// How a packet tabulates: column titles by key, and what a list that is withheld or masked says of itself.
final class PacketSections {
    private static final Texts TEXTS = Texts.of("packet");

    private PacketSections() {}

    /// A table with the columns `key.column.1`, `key.column.2` and so on.
    ///
    /// @param widths of the columns in percent
    static Table table(String key, List<Integer> widths, List<List<String>> rows) {
        List<PacketDocument.Column> columns = new ArrayList<>();
        for (int width : widths) {
            String title = TEXTS.say(key + ".column." + (columns.size() + 1));
            columns.add(new PacketDocument.Column(title, width, false));
        }
        return new Table(columns, rows, TEXTS.say("empty"));
    }

    /// A table of what the policy gives, or the fact that it gives nothing.
    ///
    /// @param rows of one item
    static <T> List<Section> governed(
            String key, List<Integer> widths, Governed<List<T>> items, Function<T, List<List<String>>> rows) {
        return switch (items) {
            case Governed.Withheld<List<T>> withheld -> List.of(new Paragraph(TEXTS.say("withheld")));
            case Governed.Released<List<T>>(List<T> list) -> List.of(table(key, widths, all(list, rows)));
            case Governed.Masked<List<T>>(List<T> list, String how) ->
                List.of(new Paragraph(TEXTS.code("masked", how)), table(key, widths, all(list, rows)));
        };
    }

    private static <T> List<List<String>> all(List<T> list, Function<T, List<List<String>>> rows) {
        return list.stream().flatMap(each -> rows.apply(each).stream()).toList();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : Texts.day(day);
    }

    static String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
