package org.casebook.dataaccess.ingest;

import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.provenance.source.Place;

/// Takes what an importer reads.
public interface ImportSink {
    void accept(SilverRow row);

    /// The file names this patient, whether or not a row comes of it: a file that then fails is known to be theirs.
    default void concerns(PatientIdentifier subject) {}

    /// A part of the file that breaks the rules and was left out. It goes to quarantine.
    ///
    /// @param reason one line: name, value, rule; no patient data
    void reject(Place place, String reason);

    /// Something that breaks the rules and was kept as it is.
    void warn(Place place, String reason);

    /// A well-formed part of a type that Casebook keeps in bronze only; it is counted by type.
    void keptInBronze(String type);

    /// How far reading has come, in bytes of the file. Importers call it often; it is cheap.
    ///
    /// @throws java.util.concurrent.CancellationException when the user has stopped the import
    void progress(long bytesRead);
}
