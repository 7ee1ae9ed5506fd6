package org.casebook.dataaccess.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.casebook.provenance.source.ObjectHash;

/// An incoming file that lies in memory.
public final class MemoryFile implements IncomingFile {
    private final String name;
    private final byte[] bytes;
    private final Map<String, byte[]> folder;

    /// @param folder files in the same folder, by name
    public MemoryFile(String name, byte[] bytes, Map<String, byte[]> folder) {
        this.name = name;
        this.bytes = bytes.clone();
        this.folder = Map.copyOf(folder);
    }

    /// A file alone in its folder.
    public static MemoryFile of(String name, byte[] bytes) {
        return new MemoryFile(name, bytes, Map.of());
    }

    /// A file of UTF-8 text alone in its folder.
    public static MemoryFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ObjectHash hash() {
        return ObjectHash.of(bytes);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    }

    @Override
    public Optional<IncomingFile> sibling(String sibling) {
        return Optional.ofNullable(folder.get(sibling)).map(content -> new MemoryFile(sibling, content, folder));
    }
}
