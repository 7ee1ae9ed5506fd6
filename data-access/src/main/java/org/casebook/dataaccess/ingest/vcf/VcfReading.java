package org.casebook.dataaccess.ingest.vcf;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;

/// One pass over one file, from the first byte to the last.
final class VcfReading {
    private static final long LINES_PER_PROGRESS = 500;

    private final ObjectHash hash;
    private final VcfBytes bytes;
    private final BoundedLines lines;
    private final ImportSink sink;
    private final VcfWarnings warnings;
    private final FormatKeys formats = new FormatKeys();
    private long last;

    VcfReading(ObjectHash hash, VcfBytes bytes, BoundedLines lines, ImportSink sink) {
        this.hash = hash;
        this.bytes = bytes;
        this.lines = lines;
        this.sink = sink;
        this.warnings = new VcfWarnings(sink);
    }

    /// @throws UnreadableFileException when the header cannot be read, or the body ends before it should
    void run() {
        VcfHead head = head();
        try {
            body(head, new LineRules(head, warnings), new VariantRows(hash, head, sink));
        } catch (UncheckedIOException e) {
            warnings.close();
            throw UnreadableFileException.endsEarly(
                    new Place.Line(last + 1), "compressed data are damaged or end early after this line's start");
        }
        warnings.close();
        if (bytes.isCut()) {
            throw UnreadableFileException.endsEarly(
                    new Place.Line(last + 1), "bgzip end-of-file block is missing, so the file may have been cut");
        }
    }

    private VcfHead head() {
        try {
            return new HeaderReader(warnings).read(lines);
        } catch (UncheckedIOException e) {
            throw UnreadableFileException.refused(
                    new Place.Whole(), "compressed data are damaged or end early within the header");
        }
    }

    /// One line is always read ahead, because only then it is known whether the line before is the last.
    private void body(VcfHead head, LineRules rules, VariantRows rows) {
        Optional<TextLine> next = lines.next();
        if (next.isEmpty() && !bytes.endsWithLine()) {
            warnings.warn(1, "header has no line feed at its end, must have one: the file may have been cut");
        }
        while (next.isPresent()) {
            TextLine line = next.get();
            next = lines.next();
            boolean unended = next.isEmpty() && !bytes.endsWithLine();
            if (unended && bytes.isCut()) {
                sink.reject(new Place.Line(line.number()), "line is cut where the file ends");
                break;
            }
            if (unended) {
                warnings.warn(line.number(), "last line has no line feed, must have one: the file may have been cut");
            }
            one(line, head, rules, rows);
            last = line.number();
            if (last % LINES_PER_PROGRESS == 0) {
                sink.progress(bytes.bytesRead());
            }
        }
        sink.progress(bytes.bytesRead());
    }

    private void one(TextLine line, VcfHead head, LineRules rules, VariantRows rows) {
        var place = new Place.Line(line.number());
        switch (line) {
            case TextLine.Illegible bad -> sink.reject(place, bad.reason());
            case TextLine.Legible good -> {
                if (good.text().isBlank()) {
                    warnings.warn(good.number(), "line is blank, left out");
                    return;
                }
                try {
                    VcfLine parsed = VcfLine.parse(
                            good.number(), good.text(), head.samples().size(), formats);
                    rules.check(parsed);
                    rows.of(parsed, rules);
                } catch (BrokenLineException e) {
                    sink.reject(place, e.reason());
                }
            }
        }
    }
}
