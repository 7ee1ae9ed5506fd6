package org.casebook.dataaccess.ingest.genotype;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.ingest.UnreadableFileException;

/// Reads the genotypes of a cohort, one variant at a time. For one thread; closing it closes the streams it was given.
public sealed interface GenotypeReader extends AutoCloseable permits PlinkReader, BgenReader {

    /// How many samples each variant has.
    int samples();

    /// The names of the samples in the order of their dosages; empty when the file names none.
    List<SampleId> sampleIds();

    /// The next variant of the selection, empty at the end of the file.
    ///
    /// @throws UnreadableFileException when the file breaks its format, also in a variant that was passed over
    /// @throws UncheckedIOException when a stream fails
    Optional<GenotypeRecord> next();

    /// @throws UncheckedIOException when a stream fails
    @Override
    void close();
}
