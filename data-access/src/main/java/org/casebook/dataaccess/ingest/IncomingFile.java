package org.casebook.dataaccess.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.casebook.provenance.source.ObjectHash;

/// A file on its way in: its bytes are already kept in bronze under their hash.
public interface IncomingFile {
    /// The last part of the path, as received; it may carry identity, so it goes into no log.
    String name();

    ObjectHash hash();

    /// In bytes.
    long size();

    /// The bytes from the start; every call gives a new stream. The caller closes it.
    InputStream open() throws IOException;

    /// The first bytes, at most [#HEAD] of them, for telling kinds apart.
    byte[] head();

    /// A file of that name in the same folder, which this one needs to be understood (`.bim` beside `.bed`).
    /// Its bytes are in bronze too.
    Optional<IncomingFile> sibling(String name);

    /// How many bytes [#head()] gives at most.
    int HEAD = 4096;
}
