package org.casebook.dataaccess.lakehouse;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.casebook.dataaccess.DataAccessException.ErrorCode;

/// Where everything of one home lies. Knows names, not contents.
///
/// @param root the folder that `--home` names
public record HomeFolder(Path root) {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    public Path settings() {
        return root.resolve("home.json");
    }

    /// Only in a demo home: the generated passphrase.
    public Path demoKey() {
        return root.resolve("demo.key");
    }

    /// Path of the database without the suffix that the engine adds.
    public Path database() {
        return root.resolve("casebook");
    }

    public Path objects() {
        return root.resolve("objects");
    }

    public Path ledger() {
        return root.resolve("ledger").resolve("ledger.jsonl");
    }

    public Path policy() {
        return root.resolve("policy.yaml");
    }

    public Path users() {
        return root.resolve("users.yaml");
    }

    public Path policyTests() {
        return root.resolve("policy-tests.yaml");
    }

    public boolean exists() {
        return Files.isRegularFile(settings());
    }

    /// Whether anybody did anything in this home: everyone who does leaves an entry in the ledger.
    boolean wasUsed() {
        return ledger().toFile().length() > 0;
    }

    /// Makes the folders, readable by their owner only where the file system can say so.
    void create() {
        try {
            createOwnerOnly(root);
            createOwnerOnly(objects());
            createOwnerOnly(root.resolve("ledger"));
        } catch (IOException e) {
            throw new LakehouseException(
                    ErrorCode.HOME_UNREADABLE, "home folder cannot be made, its parent must be writable", e);
        }
    }

    private static void createOwnerOnly(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Writes a file that only its owner may read.
    static void writeOwnerOnly(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (POSIX) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
