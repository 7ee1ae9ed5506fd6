package org.casebook.dataaccess.lakehouse;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.casebook.provenance.ledger.EntryHash;
import org.casebook.provenance.ledger.LedgerHead;
import org.casebook.provenance.ledger.LedgerWitness;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers in the encrypted tables how far the ledger has come. A thread of its own writes, so that whoever reads
/// under the door never waits for a second connection; of several heads that wait only the newest is written.
public final class WitnessStore implements LedgerWitness, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessStore.class);

    private final Jdbi jdbi;
    private final AtomicReference<LedgerHead> waiting = new AtomicReference<>(LedgerHead.EMPTY);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ledger-witness").factory());

    WitnessStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<LedgerHead> last() {
        return jdbi.withHandle(WitnessStore::last);
    }

    @Override
    public void sees(LedgerHead head) {
        if (waiting.getAndSet(head).equals(LedgerHead.EMPTY)) {
            writer.execute(this::write);
        }
    }

    private void write() {
        LedgerHead head = waiting.getAndSet(LedgerHead.EMPTY);
        try {
            jdbi.useTransaction(handle -> replace(handle, head));
        } catch (JdbiException e) {
            // It lags behind then, which it may; the next head, or the next opening, brings it up.
            LOG.warn("witness of the ledger could not be written at entry {}", head.sequence());
        }
    }

    private static Optional<LedgerHead> last(Handle handle) {
        return handle.createQuery("select sequence, hash from governance.ledger_witness")
                .map((row, context) -> new LedgerHead(row.getLong(1), new EntryHash(row.getString(2))))
                .findOne();
    }

    private static void replace(Handle handle, LedgerHead head) {
        int updated = handle.execute(
                "update governance.ledger_witness set sequence = ?, hash = ? where only_row = 1",
                head.sequence(),
                head.hash().hex());
        if (updated == 0) {
            handle.execute(
                    "insert into governance.ledger_witness (only_row, sequence, hash) values (1, ?, ?)",
                    head.sequence(),
                    head.hash().hex());
        }
    }

    /// Writes what waits, and ends.
    @Override
    public void close() {
        writer.close();
    }
}
