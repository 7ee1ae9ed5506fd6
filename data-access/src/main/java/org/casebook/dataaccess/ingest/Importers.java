package org.casebook.dataaccess.ingest;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.imaging.DicomDecoder;
import org.casebook.dataaccess.ingest.board.BoardImporter;
import org.casebook.dataaccess.ingest.dicom.DicomDirImporter;
import org.casebook.dataaccess.ingest.dicom.DicomImporter;
import org.casebook.dataaccess.ingest.fhir.FhirImporter;
import org.casebook.dataaccess.ingest.fhir.NoteReading;
import org.casebook.dataaccess.ingest.genotype.BgenImporter;
import org.casebook.dataaccess.ingest.genotype.PlinkImporter;
import org.casebook.dataaccess.ingest.genotype.VariantList;
import org.casebook.dataaccess.ingest.note.EntityRecords;
import org.casebook.dataaccess.ingest.note.NoteEngine;
import org.casebook.dataaccess.ingest.note.NoteImporter;
import org.casebook.dataaccess.ingest.panel.PanelImporter;
import org.casebook.dataaccess.ingest.vcf.VcfImporter;
import org.casebook.dataaccess.ingest.wearable.WearableImporter;

/// The importers that come with the program.
public final class Importers {
    private Importers() {}

    /// One for each kind, in the order in which they are asked: what content tells for certain comes first, what only a
    /// name suggests last. Loads the lexicon and the variant list; build it once.
    public static List<Importer> all() {
        NoteEngine notes = NoteEngine.bundled();
        VariantList variants = VariantList.bundled();
        return List.of(
                new VcfImporter(),
                new NoteImporter(notes),
                new BoardImporter(),
                new FhirImporter(new TermReading(notes)),
                new DicomDirImporter(),
                new DicomImporter(DicomDecoder.standard()),
                new PlinkImporter(variants),
                new BgenImporter(variants),
                new WearableImporter(),
                new PanelImporter());
    }

    /// The note engine, as FHIR texts want it.
    private record TermReading(NoteEngine notes) implements NoteReading {
        @Override
        public String engine() {
            return notes.engine().label();
        }

        @Override
        public List<NoteEntity> entities(ItemId note, String text) {
            return EntityRecords.of(note, text, notes.read(text));
        }
    }
}
