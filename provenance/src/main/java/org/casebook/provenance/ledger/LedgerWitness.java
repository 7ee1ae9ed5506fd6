package org.casebook.provenance.ledger;

import java.util.Optional;

/// Remembers, outside the ledger's files, how far a ledger has come. Whoever puts an older ledger with its older anchor
/// in the place of the newer finds it contradicted here.
///
/// A witness may lag behind the ledger, never run ahead of it.
public interface LedgerWitness {

    /// The newest head that it was told of and kept; empty when there was none.
    Optional<LedgerHead> last();

    /// Takes note of a head that is on the disk. May keep it later, and only the newest of several.
    void sees(LedgerHead head);

    /// Remembers nothing.
    LedgerWitness NONE = new LedgerWitness() {
        @Override
        public Optional<LedgerHead> last() {
            return Optional.empty();
        }

        @Override
        public void sees(LedgerHead head) {
            // On purpose nothing: who has no other place than the files has no witness.
        }
    };
}
