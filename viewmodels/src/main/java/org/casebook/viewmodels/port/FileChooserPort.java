package org.casebook.viewmodels.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lets the user choose files and folders.
public interface FileChooserPort {
    /// Files to read; empty when the user changed their mind.
    List<Path> openFiles(String title);

    /// A folder to read; empty when the user changed their mind.
    Optional<Path> openFolder(String title);

    /// A place to write to; empty when the user changed their mind.
    ///
    /// @param proposed name of the file, with its ending
    Optional<Path> saveFile(String title, String proposed);
}
