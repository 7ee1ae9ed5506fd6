package org.casebook.provenance.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a ledger in a file with one JSON line per entry, readable for its owner only. Beside it lie the anchor
/// (`.head`), the lock (`.lock`) and, after a crash, what was torn off (`.torn`).
///
/// An append forces the lines to the disk, then replaces the anchor. So after a crash the file may hold more than the
/// anchor names, never less: less means that lines were cut off.
public final class FileLedgerStore implements LedgerStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileLedgerStore.class);

    private final FileLedgerSource source;
    private final FileChannel lock;
    // Not a channel: an interrupt of the writing thread closes a channel, and with it the ledger of everyone.
    private final RandomAccessFile file;
    private final @Nullable TornLine torn;
    private LedgerHead head;

    private FileLedgerStore(
            FileLedgerSource source,
            FileChannel lock,
            RandomAccessFile file,
            LedgerHead head,
            @Nullable TornLine torn) {
        this.source = source;
        this.lock = lock;
        this.file = file;
        this.head = head;
        this.torn = torn;
    }

    /// Opens the ledger for appending, and begins it if there is none. A line torn by a crash is set aside first.
    ///
    /// @param path the ledger file; its folder must exist
    /// @throws LedgerException with `LEDGER_IN_USE` when someone else has it open, `LEDGER_BROKEN` when its end is
    ///     not what the anchor says, `LEDGER_UNWRITABLE` when the files cannot be used
    public static FileLedgerStore open(Path path) {
        FileLedgerSource source = new FileLedgerSource(path);
        try {
            FileChannel lock = lock(source);
            try {
                return open(source, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LedgerException(
                    ErrorCode.LEDGER_UNWRITABLE, "ledger %s cannot be opened for writing".formatted(path), e);
        }
    }

    private static FileChannel lock(FileLedgerSource source) throws IOException {
        OwnerOnly.createFile(source.lockPath());
        FileChannel channel = FileChannel.open(source.lockPath(), StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("ledger is open in this process already");
        }
        channel.close();
        throw new LedgerException(
                ErrorCode.LEDGER_IN_USE,
                "ledger %s is open elsewhere, must be open for one writer at a time".formatted(source.path()));
    }

    private static FileLedgerStore open(FileLedgerSource source, FileChannel lock) throws IOException {
        OwnerOnly.createFile(source.path());
        RandomAccessFile file = new RandomAccessFile(source.path().toFile(), "rw");
        try {
            Optional<TornLine> torn = TornLine.mend(source, file);
            torn.ifPresent(line -> LOG.warn("ledger had a torn last line: {} bytes set aside", line.bytes()));
            LedgerHead head = lastHead(file);
            Optional<LedgerHead> anchor = source.anchor();
            if (anchor.isEmpty() || !anchor.get().equals(head)) {
                head = requireVerified(source);
                writeAnchor(source, head);
                OwnerOnly.forceFolder(source.path());
            }
            return new FileLedgerStore(source, lock, file, head, torn.orElse(null));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// The head according to the last line alone; the empty one where it cannot be told, so that the whole is walked.
    private static LedgerHead lastHead(RandomAccessFile file) throws IOException {
        long length = file.length();
        if (length == 0) {
            return LedgerHead.EMPTY;
        }
        long start = LineEnds.lastLineStart(file, length - 1);
        if (length - start > LedgerLine.MAX_BYTES) {
            return LedgerHead.EMPTY;
        }
        byte[] line = new byte[(int) (length - 1 - start)];
        file.seek(start);
        file.readFully(line);
        try {
            LedgerEntry entry = LedgerLine.readEntry(line);
            return entry.isIntact() ? entry.head() : LedgerHead.EMPTY;
        } catch (LedgerException e) {
            LOG.warn("ledger's last line cannot be read, the whole is verified");
            return LedgerHead.EMPTY;
        }
    }

    private static LedgerHead requireVerified(FileLedgerSource source) {
        return switch (LedgerVerification.of(source)) {
            case LedgerVerification.Verified verified -> new LedgerHead(verified.count(), verified.head());
            case LedgerVerification.Broken broken ->
                throw new LedgerException(
                        ErrorCode.LEDGER_BROKEN,
                        "ledger %s is broken at line %d: %s".formatted(source.path(), broken.line(), broken.reason()));
        };
    }

    private static void writeAnchor(FileLedgerSource source, LedgerHead head) throws IOException {
        Path fresh = source.beside(".head.new");
        OwnerOnly.createFile(fresh);
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            out.write(LedgerLine.write(head));
            out.write('\n');
            out.getFD().sync();
        }
        OwnerOnly.replace(fresh, source.anchorPath());
    }

    /// What a crash left behind and [#open(Path)] set aside; empty when the file ended well.
    public Optional<TornLine> torn() {
        return Optional.ofNullable(torn);
    }

    @Override
    public LedgerHead head() {
        return head;
    }

    @Override
    public void append(byte[] lines, LedgerHead last) {
        try {
            file.seek(file.length());
            file.write(lines);
            file.getFD().sync();
            writeAnchor(source, last);
            head = last;
        } catch (IOException e) {
            throw new LedgerException(
                    ErrorCode.LEDGER_UNWRITABLE,
                    "ledger %s could not be written after entry %d".formatted(source.path(), head.sequence()),
                    e);
        }
    }

    @Override
    public Optional<LedgerHead> anchor() {
        return source.anchor();
    }

    @Override
    public void read(LineVisitor visitor) {
        source.read(visitor);
    }

    @Override
    public void close() {
        try (lock) {
            file.close();
        } catch (IOException e) {
            throw new LedgerException(
                    ErrorCode.LEDGER_UNWRITABLE, "ledger %s could not be closed".formatted(source.path()), e);
        }
    }
}
