package org.casebook.views.packet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.casebook.viewmodels.packet.PacketDocument;

/// Writes a packet as PDF.
public final class PacketPdf {
    private static final String FONT = "DejaVu Sans";

    private PacketPdf() {}

    /// Writes the packet; equal documents give equal bytes.
    public static void write(PacketDocument document, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        String html = PacketHtml.of(document, resource("packet.css"));
        try (PdfBoxRenderer renderer = new PdfRendererBuilder()
                .withHtmlContent(html, "/")
                .useFont(() -> open("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> open("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
                .toStream(OutputStream.nullOutputStream())
                .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            withoutClock(pdf, document.title(), html.hashCode());
            pdf.save(out);
        }
    }

    /// The file identifier and the dates follow from the content, not from the moment.
    private static void withoutClock(PDDocument pdf, String title, long identifier) {
        Calendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        epoch.setTimeInMillis(0);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator("Casebook");
        information.setCreationDate(epoch);
        information.setModificationDate(epoch);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(identifier);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PacketPdf.class.getResourceAsStream(name), name);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
