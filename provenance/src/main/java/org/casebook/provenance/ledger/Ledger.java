package org.casebook.provenance.ledger;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.casebook.provenance.ProvenanceException.ErrorCode;

/// Appends entries to the record. Safe for any number of threads: those that wait together share one write to the disk.
public final class Ledger implements AutoCloseable {
    private final LedgerStore store;
    private final Clock clock;

    private final ReentrantLock chain = new ReentrantLock();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private LedgerHead head;

    // Fair: whoever just wrote would otherwise come back first and write alone, while those it wrote for still wait.
    private final ReentrantLock disk = new ReentrantLock(true);
    private long durable;
    private boolean failed;

    /// Goes on where the store ends. A ledger in which no entry names the key that signs it gets one first.
    ///
    /// @param store closed together with the ledger
    /// @throws LedgerException when that entry could not be written
    public Ledger(LedgerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.head = store.head();
        this.durable = head.sequence();
        if (!store.namesItsKey()) {
            append(KeyAnnouncement.of(store.key()));
        }
    }

    /// Writes an entry. When this returns it is on the disk; when it throws, nothing may be released on its account.
    ///
    /// @throws LedgerException when it could not be written; the ledger then takes no more until it is opened again
    public LedgerEntry append(LedgerDraft draft) {
        LedgerEntry entry = chain(draft);
        commit(entry.sequence());
        return entry;
    }

    private LedgerEntry chain(LedgerDraft draft) {
        chain.lock();
        try {
            LedgerEntry entry = LedgerEntry.after(head, clock.instant(), draft);
            waiting.writeBytes(LedgerLine.write(entry));
            waiting.write('\n');
            head = entry.head();
            return entry;
        } finally {
            chain.unlock();
        }
    }

    /// Whoever gets the disk writes for everyone who is waiting for it.
    private void commit(long sequence) {
        disk.lock();
        try {
            if (durable >= sequence) {
                return;
            }
            if (failed) {
                throw new LedgerException(
                        ErrorCode.LEDGER_UNWRITABLE, "ledger takes no more entries since a write failed");
            }
            writeWaiting();
        } finally {
            disk.unlock();
        }
    }

    private void writeWaiting() {
        byte[] lines;
        LedgerHead last;
        chain.lock();
        try {
            lines = waiting.toByteArray();
            waiting.reset();
            last = head;
        } finally {
            chain.unlock();
        }
        failed = true;
        store.append(lines, last);
        failed = false;
        durable = last.sequence();
    }

    /// Walks the whole record, which the key of this ledger must have signed.
    public LedgerVerification verify() {
        return LedgerVerification.of(store, LedgerEvidence.ofKey(store.key()));
    }

    /// A receipt for everything that was acknowledged so far. Kept elsewhere, it shows later whether the ledger still
    /// holds it.
    public LedgerCheckpoint receipt() {
        disk.lock();
        try {
            return store.checkpoint();
        } finally {
            disk.unlock();
        }
    }

    /// Reads the record.
    public LedgerReader reader() {
        return new LedgerReader(store);
    }

    /// Waits for a write under way and closes the store; later appends fail.
    @Override
    public void close() {
        disk.lock();
        try {
            failed = true;
            store.close();
        } finally {
            disk.unlock();
        }
    }
}
