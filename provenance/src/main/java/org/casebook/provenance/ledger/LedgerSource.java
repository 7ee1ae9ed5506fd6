package org.casebook.provenance.ledger;

import java.util.Optional;

/// A ledger's lines and anchor, for reading. Reading needs no lock and sees what was finished when it began.
public interface LedgerSource {

    /// The end that was acknowledged last; empty when no ledger was ever begun here.
    ///
    /// @throws LedgerException when there is an anchor that cannot be read
    Optional<LedgerCheckpoint> anchor();

    /// Shows every line that ends in a newline, in order, until the visitor has seen enough. A last line without one
    /// is a write that was never acknowledged, and is not shown.
    ///
    /// @throws LedgerException when the bytes cannot be read
    void read(LineVisitor visitor);

    /// Sees lines one after the other.
    @FunctionalInterface
    interface LineVisitor {
        /// Takes the next line.
        ///
        /// @param line without its newline; one that is longer than the ledger writes is cut
        /// @return whether to go on
        boolean line(byte[] line);
    }
}
