package org.casebook.app.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casebook.provenance.ledger.FileLedgerSource;
import org.casebook.provenance.ledger.LedgerCheckpoint;
import org.casebook.provenance.ledger.LedgerHead;
import org.casebook.provenance.ledger.LedgerKey;
import org.casebook.provenance.ledger.LedgerSigner;
import org.casebook.provenance.ledger.LedgerStore;

/// A ledger of many entries in a short time: it forces nothing to the disk and signs nothing. Walking it costs what
/// walking any ledger costs, one signature less.
final class UnforcedLedger implements LedgerStore {
    private final FileLedgerSource source;
    private final OutputStream out;
    private final LedgerKey key = LedgerSigner.random().key();
    private LedgerHead head = LedgerHead.EMPTY;

    UnforcedLedger(Path file) throws IOException {
        this.source = new FileLedgerSource(file);
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    @Override
    public LedgerHead head() {
        return head;
    }

    @Override
    public LedgerCheckpoint checkpoint() {
        return new LedgerCheckpoint(head, null);
    }

    @Override
    public LedgerKey key() {
        return key;
    }

    /// It is not signed, so no entry must name its key.
    @Override
    public boolean namesItsKey() {
        return true;
    }

    @Override
    public void append(byte[] lines, LedgerHead last) {
        try {
            out.write(lines);
            head = last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<LedgerCheckpoint> anchor() {
        return Optional.of(checkpoint());
    }

    @Override
    public void read(LineVisitor visitor) {
        source.read(visitor);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
