package org.casebook.dataaccess.ingest.genotype;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.ProgressStream;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.casebook.provenance.source.Place;

/// Imports a PLINK 1 fileset, once the sizes of its three files agree. The `.bed` stands for the set; a `.bed` that is
/// no
/// PLINK file but has a `.bim` or `.fam` beside it is taken too, to say so.
///
/// PLINK does not say which allele is the reference; `ref` of the rows is A2, which tools write there by habit,
/// and dosages count A1.
public final class PlinkImporter implements Importer {
    private static final String BED = ".bed";
    private static final String BIM = ".bim";
    private static final String FAM = ".fam";
    private static final int LONGEST_LINE = 1 << 20;

    private final VariantList list;

    public PlinkImporter(VariantList list) {
        this.list = list;
    }

    @Override
    public FileKind kind() {
        return FileKind.PLINK;
    }

    /// Changes with the list too.
    @Override
    public String version() {
        return "1." + list.hash().shortForm();
    }

    @Override
    public boolean recognises(IncomingFile file) {
        if (isCompanion(file.name()) || hasMagic(file.head())) {
            return true;
        }
        return ends(file.name(), BED)
                && companions(file.name()).stream()
                        .anyMatch(name -> file.sibling(name).isPresent());
    }

    @Override
    public List<String> companions(String name) {
        return isCompanion(name) ? List.of() : List.of(beside(name, BIM), beside(name, FAM));
    }

    @Override
    public Optional<String> primary(String name) {
        return isCompanion(name) ? Optional.of(beside(name, BED)) : Optional.empty();
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        IncomingFile bim = companion(file, BIM);
        IncomingFile fam = companion(file, FAM);
        long variants = lines(bim);
        VariantSelection wanted = list.selection(variants, lines(fam));
        try (var famBytes = ProgressStream.unheard(fam);
                var bimBytes = ProgressStream.unheard(bim);
                var bedBytes = ProgressStream.of(file, sink);
                var reader = PlinkReader.open(famBytes, bimBytes, bedBytes, wanted)) {
            long bytes = 3 + variants * ((reader.samples() + 3) / 4);
            if (file.size() != bytes) {
                throw refused("bed has %d bytes, must have %d (3 + %d variants of %d samples, 4 to a byte)"
                        .formatted(file.size(), bytes, variants, reader.samples()));
            }
            GenotypeRows.of(reader, file.hash(), sink);
        }
    }

    private static long lines(IncomingFile file) {
        long count = 0;
        try (var lines = new BoundedLines(ProgressStream.unheard(file), LONGEST_LINE)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                count += line.get() instanceof TextLine.Legible(long _, String text) && text.isBlank() ? 0 : 1;
            }
        }
        return count;
    }

    private static IncomingFile companion(IncomingFile file, String extension) {
        return file.sibling(beside(file.name(), extension))
                .orElseThrow(() -> refused("%s is missing, must lie beside the bed".formatted(extension)));
    }

    private static boolean hasMagic(byte[] head) {
        return head.length >= 3 && head[0] == 0x6c && head[1] == 0x1b && (head[2] == 0 || head[2] == 1);
    }

    private static boolean isCompanion(String name) {
        return ends(name, BIM) || ends(name, FAM);
    }

    private static boolean ends(String name, String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /// The name with another extension, in the case of its own.
    private static String beside(String name, String extension) {
        int dot = name.lastIndexOf('.');
        String own = dot < 0 ? "" : name.substring(dot);
        boolean upper = own.length() > 1 && own.equals(own.toUpperCase(Locale.ROOT));
        return (dot < 0 ? name : name.substring(0, dot)) + (upper ? extension.toUpperCase(Locale.ROOT) : extension);
    }

    private static UnreadableFileException refused(String reason) {
        return UnreadableFileException.refused(new Place.Whole(), reason);
    }
}
