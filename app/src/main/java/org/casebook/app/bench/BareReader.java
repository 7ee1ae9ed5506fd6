package org.casebook.app.bench;

import ca.uhn.fhir.context.FhirContext;
import htsjdk.variant.variantcontext.VariantContext;
import htsjdk.variant.vcf.VCFFileReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.casebook.dataaccess.imaging.DicomDecoder;
import org.casebook.dataaccess.imaging.DicomFile;
import org.casebook.dataaccess.ingest.genotype.BgenReader;
import org.casebook.dataaccess.ingest.genotype.VariantSelection;
import org.hl7.fhir.r4.model.Bundle;

/// Reads a file with nothing but the library for its format, and tells how much that was, so that no reading is
/// left out as useless.
@FunctionalInterface
interface BareReader {
    long read(Path file) throws IOException;

    /// htsjdk, merely iterating.
    static long variants(Path file) {
        try (VCFFileReader reader = new VCFFileReader(file, false)) {
            long length = 0;
            for (VariantContext variant : reader) {
                length += variant.getEnd();
            }
            return length;
        }
    }

    /// HAPI FHIR, the file as one bundle.
    static long bundle(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return FhirContext.forR4Cached()
                    .newJsonParser()
                    .parseResource(Bundle.class, reader)
                    .getEntry()
                    .size();
        }
    }

    /// The DICOM reader of Casebook by itself: attributes, and the first frame decoded.
    static long dicom(Path file) throws IOException {
        DicomFile read = DicomFile.read(() -> new BufferedInputStream(Files.newInputStream(file)));
        return read.decode(0, DicomDecoder.standard()).hashCode();
    }

    /// Commons CSV, every record.
    static long records(Path file) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), format)) {
            long length = 0;
            for (CSVRecord each : parser) {
                length += each.get(0).length();
            }
            return length;
        }
    }

    /// The BGEN reader of Casebook by itself: every variant unpacked into dosages.
    static long genotypes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BgenReader reader = BgenReader.open(in, VariantSelection.everything())) {
            long samples = 0;
            while (reader.next().isPresent()) {
                samples += reader.samples();
            }
            return samples;
        }
    }

    /// The bytes.
    static long bytes(Path file) throws IOException {
        return Files.readAllBytes(file).length;
    }
}
