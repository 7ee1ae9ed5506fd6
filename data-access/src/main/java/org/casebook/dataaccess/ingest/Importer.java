package org.casebook.dataaccess.ingest;

import java.util.List;
import java.util.Optional;

/// Reads one kind of file and gives its rows to a sink, one after the other; memory does not grow with the file.
/// It has no state of its own: the same instance reads many files.
public interface Importer {
    FileKind kind();

    /// Goes into the derivation of every row; changes whenever the rows for the same bytes would.
    String version();

    /// Whether this importer should read the file, told from its first bytes and its name.
    boolean recognises(IncomingFile file);

    /// Names of the files that must lie beside one of this name to understand it; none for most kinds.
    default List<String> companions(String name) {
        return List.of();
    }

    /// The file that a companion belongs to; empty for a file that stands for itself.
    default Optional<String> primary(String name) {
        return Optional.empty();
    }

    /// Reads the file. A line or element that breaks the rules is rejected at the sink and reading goes on.
    ///
    /// @throws UnreadableFileException when the file as a whole cannot be read; what was given to the sink before
    ///     it stays when `keepsWhatCame` of the exception says so, otherwise it is taken back
    void read(IncomingFile file, ImportSink sink);
}
