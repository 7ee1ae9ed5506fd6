package org.casebook.views.packet;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.casebook.viewmodels.packet.PacketDocument;
import org.casebook.viewmodels.packet.PacketDocument.Bar;
import org.casebook.viewmodels.packet.PacketDocument.Beside;
import org.casebook.viewmodels.packet.PacketDocument.Chapter;
import org.casebook.viewmodels.packet.PacketDocument.Heading;
import org.casebook.viewmodels.packet.PacketDocument.LaneRow;
import org.casebook.viewmodels.packet.PacketDocument.Lanes;
import org.casebook.viewmodels.packet.PacketDocument.Paragraph;
import org.casebook.viewmodels.packet.PacketDocument.Picture;
import org.casebook.viewmodels.packet.PacketDocument.Pictures;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.packet.PacketDocument.Table;

/// Writes a packet as XHTML. Every word of the document is escaped.
final class PacketHtml {
    private final StringBuilder html = new StringBuilder();
    private boolean begun;

    private PacketHtml() {}

    static String of(PacketDocument document, String style) {
        PacketHtml page = new PacketHtml();
        page.html.append("<html><head><title>");
        page.text(document.title());
        page.html.append("</title><style>").append(style).append("</style></head><body>");
        page.html.append("<div id=\"label\">");
        page.text(document.label());
        page.html.append("</div><div id=\"footer\">");
        page.text(document.footer());
        page.html.append("</div>");
        document.sections().forEach(page::section);
        return page.html
                .append(page.begun ? "</div>" : "")
                .append("</body></html>")
                .toString();
    }

    private void section(Section section) {
        switch (section) {
            case Chapter(String title, String subtitle, String running) -> {
                html.append(begun ? "</div><div class=\"chapter\">" : "<div>");
                begun = true;
                element("div class=\"running\"", running);
                element("h1", title);
                element("p class=\"subtitle\"", subtitle);
            }
            case Heading(String text) -> element("h2", text);
            case Paragraph(String text) -> element("p", text);
            case Table table -> table(table);
            case Beside(List<Section> left, List<Section> right) -> beside(left, right);
            case Lanes lanes -> lanes(lanes);
            case Pictures(List<Picture> pictures) -> pictures(pictures);
        }
    }

    private void table(Table table) {
        if (table.rows().isEmpty()) {
            element("p class=\"none\"", table.whenEmpty());
            return;
        }
        html.append("<table><thead><tr>");
        table.columns().forEach(column -> element("th style=\"width:" + column.width() + "%\"", column.title()));
        html.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                element(table.columns().get(i).exact() ? "td class=\"exact\"" : "td", row.get(i));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void beside(List<Section> left, List<Section> right) {
        html.append("<table class=\"beside\"><tbody><tr><td>");
        left.forEach(this::section);
        html.append("</td><td class=\"gutter\"></td><td>");
        right.forEach(this::section);
        html.append("</td></tr></tbody></table>");
    }

    private void lanes(Lanes lanes) {
        html.append("<table class=\"lanes\"><tbody>");
        for (LaneRow lane : lanes.lanes()) {
            html.append("<tr>");
            element("th", lane.name());
            html.append("<td><div class=\"lane\">");
            lane.bars().forEach(this::bar);
            html.append("</div></td></tr>");
        }
        html.append("<tr><th></th><td><table class=\"ends\"><tr>");
        element("td", lanes.from());
        element("td class=\"right\"", lanes.to());
        html.append("</tr></table></td></tr></tbody></table>");
    }

    private void bar(Bar bar) {
        html.append(String.format(
                Locale.ROOT, "<div class=\"bar\" style=\"left:%.2f%%;width:%.2f%%\"></div>", bar.left(), bar.width()));
    }

    private void pictures(List<Picture> pictures) {
        html.append("<div class=\"pictures\">");
        for (Picture picture : pictures) {
            html.append("<div class=\"picture\">");
            if (picture.png().length > 0) {
                html.append("<img width=\"%d\" height=\"%d\" src=\"data:image/png;base64,"
                                .formatted(picture.width(), picture.height()))
                        .append(Base64.getEncoder().encodeToString(picture.png()))
                        .append("\"/>");
            }
            element("p", picture.caption());
            html.append("</div>");
        }
        html.append("</div>");
    }

    /// @param tag name, with attributes where it has some
    private void element(String tag, String words) {
        html.append('<').append(tag).append('>');
        text(words);
        int space = tag.indexOf(' ');
        html.append("</").append(space < 0 ? tag : tag.substring(0, space)).append('>');
    }

    /// Long hashes may break anywhere; characters that XML 1.0 does not allow are left out.
    private void text(String words) {
        words.codePoints()
                .filter(c -> c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(c -> {
                    switch (c) {
                        case '<' -> html.append("&lt;");
                        case '>' -> html.append("&gt;");
                        case '&' -> html.append("&amp;");
                        case '"' -> html.append("&quot;");
                        default -> html.appendCodePoint(c);
                    }
                });
    }
}
