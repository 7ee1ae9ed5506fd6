package org.casebook.dataaccess.ingest.genotype;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.reading.ProgressStream;

/// Imports a BGEN file. Any defect refuses the whole file: a genotype block that is wrong by one byte puts every later
/// dosage at another sample.
public final class BgenImporter implements Importer {
    private static final byte[] MAGIC = "bgen".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_AT = 16;
    private static final Pattern NAME = Pattern.compile("(?i).*\\.bgen(\\..*)?");

    private final VariantList list;

    public BgenImporter(VariantList list) {
        this.list = list;
    }

    @Override
    public FileKind kind() {
        return FileKind.BGEN;
    }

    /// Changes with the list too.
    @Override
    public String version() {
        return "1." + list.hash().shortForm();
    }

    @Override
    public boolean recognises(IncomingFile file) {
        byte[] head = file.head();
        boolean hasMagic = head.length >= MAGIC_AT + MAGIC.length
                && Arrays.equals(head, MAGIC_AT, MAGIC_AT + MAGIC.length, MAGIC, 0, MAGIC.length);
        return hasMagic || NAME.matcher(file.name()).matches();
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        VariantSelection wanted = selection(file);
        try (var in = ProgressStream.of(file, sink);
                var reader = BgenReader.open(in, wanted)) {
            GenotypeRows.of(reader, file.hash(), sink);
        }
    }

    private VariantSelection selection(IncomingFile file) {
        try (var in = ProgressStream.unheard(file);
                var header = BgenReader.open(in, VariantSelection.everything())) {
            return list.selection(header.variants(), header.samples());
        }
    }
}
