package org.casebook.dataaccess.lakehouse;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.casebook.dataaccess.DataAccessException.ErrorCode;
import org.casebook.provenance.source.ObjectHash;

/// Keeps files as received, encrypted and addressed by the hash of their clear bytes. An object is never altered.
/// The hash is bound to the ciphertext, so that an exchanged object does not open.
///
/// Source: streaming authenticated encryption AES-GCM-HKDF of Tink, 64 KiB segments.
public final class ObjectStore {
    private static final int SEGMENT = 64 * 1024;
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final StreamingAead cipher;

    ObjectStore(Path folder, HomeKey key) {
        this.folder = folder;
        try {
            this.cipher = new AesGcmHkdfStreaming(key.forUse("objects"), "HmacSha256", 32, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM, which it must have", e);
        }
    }

    /// Hashes a file without keeping it.
    public static ObjectHash hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ObjectHash.of(in);
        }
    }

    /// Keeps a file. When it returns, the object is durable. Nothing happens when it is kept already.
    ///
    /// @throws LakehouseException when the file no longer has this hash: somebody is still writing it
    public void put(Path file, ObjectHash hash) throws IOException {
        Path target = path(hash);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(folder, "incoming", UNFINISHED);
        try {
            MessageDigest digest = ObjectHash.sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                    OutputStream out = cipher.newEncryptingStream(Files.newOutputStream(part), bound(hash))) {
                in.transferTo(out);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (!ObjectHash.of(digest).equals(hash)) {
                throw new LakehouseException(
                        ErrorCode.FILE_UNREADABLE, "file changed while it was read, it must be at rest");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException e) {
            throw LakehouseException.failed("object cannot be encrypted", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Removes what a killed import left half written. Only for whoever alone has the home open.
    void forgetUnfinished() {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw LakehouseException.failed("object folder cannot be tidied, it must be writable", e);
        }
    }

    /// The clear bytes from the start. Changed ciphertext is an [IOException] while reading.
    public InputStream open(ObjectHash hash) throws IOException {
        try {
            return new BufferedInputStream(
                    cipher.newDecryptingStream(Files.newInputStream(path(hash)), bound(hash)), SEGMENT);
        } catch (GeneralSecurityException e) {
            throw LakehouseException.failed("object cannot be decrypted", e);
        }
    }

    /// The clear bytes, for reading at any place.
    public SeekableByteChannel channel(ObjectHash hash) throws IOException {
        try {
            return cipher.newSeekableDecryptingChannel(FileChannel.open(path(hash)), bound(hash));
        } catch (GeneralSecurityException e) {
            throw LakehouseException.failed("object cannot be decrypted", e);
        }
    }

    private Path path(ObjectHash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex().substring(2));
    }

    private static byte[] bound(ObjectHash hash) {
        return hash.hex().getBytes(StandardCharsets.US_ASCII);
    }
}
