package org.casebook.provenance.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that only their owner may read. Where the file system knows no POSIX permissions (Windows), they inherit
/// those of their folder, which a user's profile keeps to that user.
final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /// Creates the file if there is none, and takes away what others may do with it.
    static void createFile(Path path) throws IOException {
        boolean posix = isPosix(path);
        FileAttribute<?>[] attributes =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
        try {
            Files.createFile(path, attributes);
        } catch (FileAlreadyExistsException e) {
            if (posix && !Files.getPosixFilePermissions(path).equals(OWNER)) {
                Files.setPosixFilePermissions(path, OWNER);
            }
        }
    }

    /// Puts `fresh` in the place of `path`, in one step.
    static void replace(Path fresh, Path path) throws IOException {
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Makes new names in the folder of `path` survive a power failure; Windows has no such call and needs none.
    static void forceFolder(Path path) throws IOException {
        if (isPosix(path)) {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
