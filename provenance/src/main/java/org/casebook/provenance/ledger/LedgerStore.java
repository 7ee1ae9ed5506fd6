package org.casebook.provenance.ledger;

/// Where a ledger keeps its lines. A store is open for one writer at a time.
public interface LedgerStore extends LedgerSource, AutoCloseable {

    /// The last entry in the store, from which the next one goes on.
    LedgerHead head();

    /// The newest end that is on the disk, signed.
    LedgerCheckpoint checkpoint();

    /// The key that signs.
    LedgerKey key();

    /// Whether an entry names the key already.
    boolean namesItsKey();

    /// Adds whole lines, each ending in a newline. They and the anchor are on the disk when this returns.
    ///
    /// @param lines one or more
    /// @param head the last of them
    /// @throws LedgerException when that is not certain; the store must then be closed and opened again
    void append(byte[] lines, LedgerHead head);

    @Override
    void close();
}
