package org.casebook.views.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.casebook.viewmodels.packet.PacketDocument;
import org.casebook.viewmodels.packet.PacketDocument.Chapter;
import org.casebook.viewmodels.packet.PacketDocument.Column;
import org.casebook.viewmodels.packet.PacketDocument.Heading;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.packet.PacketDocument.Table;
import org.junit.jupiter.api.Test;

class PacketPdfTest {
    private static final int ROWS = 120;

    @Test
    void headsEachPageWithItsOwnCase() throws IOException {
        List<Section> sections = new ArrayList<>(chapter("Case one", "running-one"));
        sections.addAll(chapter("Case two", "running-two"));

        List<String> pages = pages(pdf(sections));

        assertThat(pages)
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        page -> assertThat(page.contains("running-one")).isNotEqualTo(page.contains("running-two")));
        assertThat(pages.getFirst()).contains("Case one", "running-one");
        assertThat(pages.getLast()).contains("running-two");
        assertThat(pages.stream().filter(page -> page.contains("Case two")))
                .singleElement()
                .asString()
                .contains("running-two");
    }

    @Test
    void labelsEveryPage() throws IOException {
        assertThat(pages(pdf(chapter("Case one", "running-one"))))
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).contains("Confidentiality R", "never decides"));
    }

    @Test
    void givesEqualBytesForEqualDocuments() throws IOException {
        List<Section> sections = chapter("Case one", "running-one");

        assertThat(pdf(sections)).isEqualTo(pdf(sections));
    }

    @Test
    void writesMarkupAsText() throws IOException {
        assertThat(pages(pdf(List.of(new Chapter("<b>&\"", "\u0001", "running")))))
                .first()
                .asString()
                .contains("<b>&\"");
    }

    private static List<Section> chapter(String title, String running) {
        return List.of(
                new Chapter(title, "board", running),
                new Heading("Notes"),
                new Table(
                        List.of(new Column("Note", 100, false)), Collections.nCopies(ROWS, List.of("a note")), "none"));
    }

    private static byte[] pdf(List<Section> sections) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PacketPdf.write(new PacketDocument("Packet", "Confidentiality R", "Casebook never decides", sections), out);
        return out.toByteArray();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(number);
                text.setEndPage(number);
                pages.add(text.getText(document));
            }
            return pages;
        }
    }
}
