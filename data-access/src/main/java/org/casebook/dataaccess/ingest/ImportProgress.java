package org.casebook.dataaccess.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.casefile.Pseudonym;

/// Hears how an import goes on. Called on the importing thread, in the order of the methods.
public interface ImportProgress {
    /// The files are found; reading begins.
    ///
    /// @param files all that will be read, in this order
    /// @param bytes size of all of them
    void begins(List<Path> files, long bytes);

    /// Reading goes on.
    ///
    /// @param file base 1
    /// @param files how many there are in all
    /// @param done bytes of this file read so far
    /// @param size bytes of this file
    /// @param rows rows of this file taken so far
    void at(int file, int files, String name, long done, long size, long rows);

    void finished(ImportReport report);

    /// Cases are computed anew from what came. A stopped import does this too, so that no case shows half of it.
    ///
    /// @param done cases computed so far
    void building(int done, int cases);

    /// The cases of these patients are new; called once, at the end, also with none.
    void changed(Set<Pseudonym> patients);

    /// Asked between files and while one is read; true stops the import: the file under way is taken back, those
    /// before it stay.
    boolean cancelled();

    /// Hears nothing and never stops.
    ImportProgress SILENT = new ImportProgress() {
        @Override
        public void begins(List<Path> files, long bytes) {}

        @Override
        public void at(int file, int files, String name, long done, long size, long rows) {}

        @Override
        public void finished(ImportReport report) {}

        @Override
        public void building(int done, int cases) {}

        @Override
        public void changed(Set<Pseudonym> patients) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
