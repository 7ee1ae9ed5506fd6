package org.casebook.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A file that was not there before: whole or not at all, and readable by its owner alone.
final class NewFile {
    private NewFile() {}

    /// Writes it beside its place, then moves it there. Nothing is asked of the content where a file stands
    /// already.
    ///
    /// @throws IOException also when there is such a file
    static void write(Path file, Content content) throws IOException {
        Path place = file.toAbsolutePath();
        refuse(place);
        Path part = Files.createTempFile(place.getParent(), "casebook", ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                content.write(out);
            }
            Files.move(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void refuse(Path place) throws IOException {
        if (place.getParent() == null || Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(place.toString());
        }
    }

    /// What goes into it, in UTF-8.
    interface Content {
        void write(Writer out) throws IOException;
    }
}
