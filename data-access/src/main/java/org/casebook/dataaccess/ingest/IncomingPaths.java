package org.casebook.dataaccess.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the files that a user named: folders with everything in them, in order of path. Symbolic links are not
/// followed, so that a folder cannot reach outside of itself.
final class IncomingPaths {
    private IncomingPaths() {}

    /// The files, each once. Links, and what nobody may read, are among them, so that the report can say so.
    ///
    /// @throws MissingPathException when a path does not exist or a folder cannot be listed
    static List<Path> expand(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inside(path));
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                files.add(path);
            } else {
                throw new MissingPathException(path);
            }
        }
        return List.copyOf(files);
    }

    /// In bytes; 0 for what cannot be read.
    static long size(Path file) {
        return file.toFile().length();
    }

    private static List<Path> inside(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new MissingPathException(folder);
        }
        found.sort(null);
        return found;
    }
}
