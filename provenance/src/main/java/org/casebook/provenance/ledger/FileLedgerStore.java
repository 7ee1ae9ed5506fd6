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
/// An append forces the lines to the disk, then replaces the anchor with a signed one, then tells the witness. So after
/// a crash the file may hold more than the anchor names, and the anchor more than the witness, never less: less means
/// that lines were cut off, or that an older ledger took the place of the newer.
public final class FileLedgerStore implements LedgerStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileLedgerStore.class);

    private final FileLedgerSource source;
    private final FileChannel lock;
    // Not a channel: an interrupt of the writing thread closes a channel, and with it the ledger of everyone.
    private final RandomAccessFile file;
    private final LedgerSigner signer;
    private final LedgerWitness witness;
    private final @Nullable TornLine torn;
    private boolean namesItsKey;
    private LedgerCheckpoint checkpoint;

    private FileLedgerStore(
            FileLedgerSource source,
            FileChannel lock,
            RandomAccessFile file,
            LedgerSigner signer,
            LedgerWitness witness,
            Opening opening) {
        this.source = source;
        this.lock = lock;
        this.file = file;
        this.signer = signer;
        this.witness = witness;
        this.torn = opening.torn();
        this.namesItsKey = opening.namesItsKey();
        this.checkpoint = opening.checkpoint();
    }

    /// What was found on opening.
    private record Opening(
            LedgerCheckpoint checkpoint,
            boolean namesItsKey,
            @Nullable TornLine torn) {}

    /// Opens the ledger for appending, and begins it if there is none. A line torn by a crash is set aside first.
    ///
    /// @param path the ledger file; its folder must exist
    /// @param signer a ledger that is signed must be signed by this one
    /// @param witness must not know more than the ledger holds
    /// @throws LedgerException with `LEDGER_IN_USE` when someone else has it open, `LEDGER_BROKEN` when its end is
    ///     not what anchor and witness say, `LEDGER_UNWRITABLE` when the files cannot be used
    public static FileLedgerStore open(Path path, LedgerSigner signer, LedgerWitness witness) {
        FileLedgerSource source = new FileLedgerSource(path);
        try {
            FileChannel lock = lock(source);
            try {
                return open(source, lock, signer, witness);
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

    private static FileLedgerStore open(
            FileLedgerSource source, FileChannel lock, LedgerSigner signer, LedgerWitness witness) throws IOException {
        OwnerOnly.createFile(source.path());
        RandomAccessFile file = new RandomAccessFile(source.path().toFile(), "rw");
        try {
            Opening opening = open(source, file, signer, witness);
            if (opening.checkpoint().head().sequence() > 0) {
                witness.sees(opening.checkpoint().head());
            }
            return new FileLedgerStore(source, lock, file, signer, witness, opening);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// After a clean end anchor, witness and last line agree, and nothing is walked.
    private static Opening open(
            FileLedgerSource source, RandomAccessFile file, LedgerSigner signer, LedgerWitness witness)
            throws IOException {
        Optional<TornLine> torn = TornLine.mend(source, file);
        torn.ifPresent(line -> LOG.warn("ledger had a torn last line: {} bytes set aside", line.bytes()));
        LedgerHead last = lastHead(file);
        Optional<LedgerCheckpoint> anchor = source.anchor();
        if (last.sequence() > 0
                && anchor.filter(end -> agree(end, last, signer, witness)).isPresent()) {
            return new Opening(anchor.get(), true, torn.orElse(null));
        }
        LedgerVerification.Verified verified = requireVerified(source, signer, witness);
        LedgerHead head = new LedgerHead(verified.count(), verified.head());
        boolean namesItsKey = verified.key() != null;
        // An end before the entry that names the key stays unsigned: so a signed end always has that entry.
        LedgerCheckpoint checkpoint =
                namesItsKey || head.sequence() == 0 ? signer.sign(head) : new LedgerCheckpoint(head, null);
        writeAnchor(source, checkpoint);
        OwnerOnly.forceFolder(source.path());
        return new Opening(checkpoint, namesItsKey, torn.orElse(null));
    }

    private static boolean agree(LedgerCheckpoint anchor, LedgerHead last, LedgerSigner signer, LedgerWitness witness) {
        LedgerSeal seal = anchor.seal();
        return seal != null
                && seal.key().equals(signer.key())
                && anchor.head().equals(last)
                && witness.last().map(last::equals).orElse(true)
                && anchor.isGenuine();
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

    private static LedgerVerification.Verified requireVerified(
            FileLedgerSource source, LedgerSigner signer, LedgerWitness witness) {
        LedgerEvidence evidence = witness.last()
                .map(head -> new LedgerEvidence("the witness in the home", head, signer.key()))
                .orElseGet(() -> LedgerEvidence.ofKey(signer.key()));
        return switch (LedgerVerification.of(source, evidence)) {
            case LedgerVerification.Verified verified -> verified;
            case LedgerVerification.Broken broken ->
                throw new LedgerException(
                        ErrorCode.LEDGER_BROKEN,
                        "ledger %s is broken at line %d: %s".formatted(source.path(), broken.line(), broken.reason()));
        };
    }

    private static void writeAnchor(FileLedgerSource source, LedgerCheckpoint checkpoint) throws IOException {
        Path fresh = source.beside(".head.new");
        OwnerOnly.createFile(fresh);
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            out.write(LedgerLine.write(checkpoint));
            out.write('\n');
            out.getFD().sync();
        }
        OwnerOnly.replace(fresh, source.anchorPath());
    }

    /// What a crash left behind and [#open(Path, LedgerSigner, LedgerWitness)] set aside; empty when the file ended
    /// well.
    public Optional<TornLine> torn() {
        return Optional.ofNullable(torn);
    }

    @Override
    public LedgerHead head() {
        return checkpoint.head();
    }

    @Override
    public LedgerCheckpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public LedgerKey key() {
        return signer.key();
    }

    @Override
    public boolean namesItsKey() {
        return namesItsKey;
    }

    @Override
    public void append(byte[] lines, LedgerHead last) {
        try {
            file.seek(file.length());
            file.write(lines);
            file.getFD().sync();
            LedgerCheckpoint signed = signer.sign(last);
            writeAnchor(source, signed);
            checkpoint = signed;
            // The first that a ledger appends is the entry that names the key.
            namesItsKey = true;
        } catch (IOException e) {
            throw new LedgerException(
                    ErrorCode.LEDGER_UNWRITABLE,
                    "ledger %s could not be written after entry %d".formatted(source.path(), head().sequence()),
                    e);
        }
        witness.sees(last);
    }

    @Override
    public Optional<LedgerCheckpoint> anchor() {
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
