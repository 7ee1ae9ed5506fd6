package org.casebook.dataaccess.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.casebook.dataaccess.lakehouse.ObjectStore;
import org.casebook.provenance.source.ObjectHash;

/// A file whose bytes are in bronze; it is read from there, so that what was hashed is what is read.
final class BronzeFile implements IncomingFile {
    private final ObjectStore objects;
    private final Path path;
    private final ObjectHash hash;
    private final long size;
    private final byte[] head;

    private BronzeFile(ObjectStore objects, Path path, ObjectHash hash, long size, byte[] head) {
        this.objects = objects;
        this.path = path;
        this.hash = hash;
        this.size = size;
        this.head = head;
    }

    /// Takes a file into bronze.
    static BronzeFile receive(ObjectStore objects, Path path) throws IOException {
        ObjectHash hash = ObjectStore.hash(path);
        objects.put(path, hash);
        try (InputStream in = objects.open(hash)) {
            return new BronzeFile(objects, path, hash, Files.size(path), in.readNBytes(HEAD));
        }
    }

    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public ObjectHash hash() {
        return hash;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return objects.open(hash);
    }

    @Override
    public byte[] head() {
        return head.clone();
    }

    @Override
    public Optional<IncomingFile> sibling(String name) {
        if (name.contains("/") || name.contains("\\") || name.equals("..")) {
            return Optional.empty();
        }
        Path other = path.resolveSibling(name);
        if (!Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(receive(objects, other));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
