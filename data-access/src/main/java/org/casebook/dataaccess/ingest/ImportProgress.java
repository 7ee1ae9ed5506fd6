package org.casebook.dataaccess.ingest;

/// Hears how an import goes on. Called on the importing thread.
public interface ImportProgress {
    /// Reading goes on.
    ///
    /// @param file base 1
    /// @param files how many there are in all
    /// @param done bytes of this file read so far
    /// @param size bytes of this file
    void at(int file, int files, String name, long done, long size);

    void finished(ImportReport report);

    /// Asked between rows; true stops the import, and what is imported so far stays consistent.
    boolean cancelled();

    /// Hears nothing and never stops.
    ImportProgress SILENT = new ImportProgress() {
        @Override
        public void at(int file, int files, String name, long done, long size) {}

        @Override
        public void finished(ImportReport report) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
