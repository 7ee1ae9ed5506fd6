package org.casebook.dataaccess.ingest.panel;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.LineOutcome;
import org.casebook.dataaccess.ingest.reading.Preamble;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;

/// Reads the regions of a gene panel from a BED file: chromosome, start (base 0, inclusive), end (base 0, exclusive)
/// and, in the fourth column, the gene. Before the first region, `# patient: system|value`, `# specimen: identifier`
/// and `# panel: name version` say what the regions belong to. Memory does not grow with the file. For one thread.
///
/// Source: BED format, UCSC genome browser file formats; GA4GH BED v1.0.
public final class PanelReader implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 16;
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,10}");
    private static final Pattern HEADER_LINE = Pattern.compile("(#|track\\b|browser\\b).*");
    private static final Pattern TRACK_NAME = Pattern.compile("track\\b.*\\bname=(?:\"([^\"]*)\"|(\\S+)).*");

    /// The first word of the fourth column: panels write `EGFR`, `EGFR_exon19`, `EGFR;NM_005228`.
    private static final Pattern GENE = Pattern.compile("([A-Za-z][A-Za-z0-9.-]*)(?:[_;|,:(\\s].*)?");

    private static final Pattern ACCESSION = Pattern.compile("(NM|NR|NP|XM|XR|ENS[EGT]\\d*|CCDS\\d*)([.].*)?");

    private final BoundedLines lines;
    private final Preamble preamble;
    private final String panel;
    private @Nullable TextLine pending;

    private PanelReader(BoundedLines lines, Preamble preamble, String panel, @Nullable TextLine pending) {
        this.lines = lines;
        this.preamble = preamble;
        this.panel = panel;
        this.pending = pending;
    }

    /// Reads up to the first region.
    ///
    /// @throws UnreadableFileException when an entry of the preamble breaks the rules
    public static PanelReader open(InputStream file) {
        var lines = new BoundedLines(file, LONGEST_LINE);
        var builder = new Preamble.Builder();
        String track = "";
        TextLine pending = null;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!(line.get() instanceof TextLine.Legible legible) || !isHeader(legible.text())) {
                pending = line.get();
                break;
            }
            if (legible.text().startsWith("#")) {
                builder.add(legible);
            }
            track = trackName(legible.text()).orElse(track);
        }
        Preamble preamble = builder.build();
        preamble.patient();
        return new PanelReader(lines, preamble, preamble.text("panel").orElse(track), pending);
    }

    private static boolean isHeader(String text) {
        return text.isBlank() || HEADER_LINE.matcher(text).matches();
    }

    private static Optional<String> trackName(String text) {
        Matcher track = TRACK_NAME.matcher(text);
        return track.matches()
                ? Optional.of(track.group(1) == null ? track.group(2) : track.group(1))
                : Optional.empty();
    }

    /// Name and version of the panel, or the name of the track; empty when the file says neither.
    public String panel() {
        return panel;
    }

    /// The patient whose specimen was tested, empty when the file does not say.
    public Optional<PatientIdentifier> patient() {
        return preamble.patient();
    }

    /// The specimen that was tested, as the laboratory names it; empty when the file does not say.
    public Optional<String> specimen() {
        return preamble.text("specimen");
    }

    /// The next region, empty at the end of the file.
    public Optional<LineOutcome<PanelRegion>> next() {
        for (var line = line(); line.isPresent(); line = line()) {
            var place = new Place.Line(line.get().number());
            switch (line.get()) {
                case TextLine.Illegible(long _, String reason) -> {
                    return Optional.of(new LineOutcome.Rejected<>(place, reason));
                }
                case TextLine.Legible(long _, String text)
                when !isHeader(text) -> {
                    return Optional.of(region(place, text));
                }
                case TextLine.Legible _ -> {}
            }
        }
        return Optional.empty();
    }

    private Optional<TextLine> line() {
        Optional<TextLine> line = pending == null ? lines.next() : Optional.of(pending);
        pending = null;
        return line;
    }

    private LineOutcome<PanelRegion> region(Place.Line place, String text) {
        // Where there are tabs, only tabs divide, so that names may hold blanks.
        String[] columns =
                text.indexOf('\t') >= 0 ? text.split("\t", -1) : text.strip().split("\\s+");
        if (columns.length < 3) {
            return new LineOutcome.Rejected<>(
                    place, "region has %d columns, must have at least 3".formatted(columns.length));
        }
        if (columns[0].isBlank()) {
            return new LineOutcome.Rejected<>(place, "chromosome is empty, must be named");
        }
        if (!POSITION.matcher(columns[1]).matches()
                || !POSITION.matcher(columns[2].strip()).matches()) {
            return new LineOutcome.Rejected<>(place, "start and end must be whole numbers from 0");
        }
        long start = Long.parseLong(columns[1]);
        long end = Long.parseLong(columns[2].strip());
        if (end < start) {
            return new LineOutcome.Rejected<>(place, "end is %d, must be at least the start %d".formatted(end, start));
        }
        return new LineOutcome.Accepted<>(
                place, new PanelRegion(panel, columns[0], start, end, columns.length > 3 ? gene(columns[3]) : null));
    }

    /// A name that is only an accession names no gene.
    private static @Nullable String gene(String name) {
        Matcher gene = GENE.matcher(name.strip());
        return gene.matches() && !ACCESSION.matcher(gene.group(1)).matches() ? gene.group(1) : null;
    }

    @Override
    public void close() {
        lines.close();
    }
}
