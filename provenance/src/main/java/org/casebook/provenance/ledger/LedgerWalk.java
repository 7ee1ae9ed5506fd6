package org.casebook.provenance.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casebook.provenance.ledger.LedgerVerification.Broken;
import org.casebook.provenance.ledger.LedgerVerification.Verified;
import org.jspecify.annotations.Nullable;

/// The state of a walk along the chain.
final class LedgerWalk implements LedgerSource.LineVisitor {
    private static final String ANCHOR = "the anchor";

    private final @Nullable LedgerCheckpoint anchor;
    private final List<LedgerEvidence> evidence;
    private final List<Passage> passages;
    private LedgerHead head = LedgerHead.EMPTY;
    private @Nullable KeyEntry named;
    private @Nullable Broken broken;

    /// @param anchor null when there is none
    LedgerWalk(@Nullable LedgerCheckpoint anchor, List<LedgerEvidence> evidence) {
        this.anchor = anchor;
        this.evidence = evidence;
        this.passages = Stream.concat(
                        Stream.of(new Passage(ANCHOR, anchor == null ? LedgerHead.EMPTY : anchor.head())),
                        evidence.stream().map(known -> new Passage(known.name(), known.head())))
                .toList();
    }

    /// An end that the ledger had once, so it must come past it.
    private record Passage(String name, LedgerHead head) {}

    /// The first entry that names the key.
    private record KeyEntry(long sequence, LedgerKey key) {}

    @Override
    public boolean line(byte[] line) {
        try {
            LedgerEntry entry = LedgerLine.readEntry(line);
            Optional<String> fault = fault(entry);
            fault.ifPresent(this::breakHere);
            head = fault.isPresent() ? head : entry.head();
        } catch (LedgerException e) {
            breakHere("the line cannot be read: " + e.getMessage());
        }
        return broken == null;
    }

    private Optional<String> fault(LedgerEntry entry) {
        long expected = head.sequence() + 1;
        if (!entry.isIntact()) {
            return Optional.of("a field was changed: the hash of the entry does not fit");
        }
        if (entry.sequence() != expected) {
            return Optional.of("the entry is number %d, must be %d: lines were deleted, inserted or moved"
                    .formatted(entry.sequence(), expected));
        }
        if (!entry.previous().equals(head.hash())) {
            return Optional.of("the entry does not continue the one before: one of the two was replaced");
        }
        return passages.stream()
                .filter(passage -> passage.head().sequence() == expected
                        && !passage.head().hash().equals(entry.hash()))
                .findFirst()
                .map(passage -> "the entry is not the one that %s names: it was replaced".formatted(passage.name()))
                .or(() -> keyFault(entry));
    }

    private Optional<String> keyFault(LedgerEntry entry) {
        Optional<LedgerKey> key = KeyAnnouncement.keyIn(entry);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (named == null) {
            named = new KeyEntry(entry.sequence(), key.get());
        }
        return named.key().equals(key.get())
                ? Optional.empty()
                : Optional.of("the entry names another key than entry %d".formatted(named.sequence()));
    }

    LedgerVerification result() {
        if (broken == null) {
            passages.stream()
                    .filter(passage -> passage.head().sequence() > head.sequence())
                    .findFirst()
                    .ifPresent(passage -> breakHere("the ledger ends here, but %s names entry %d: lines were cut off"
                            .formatted(passage.name(), passage.head().sequence())));
        }
        if (broken == null) {
            anchorFault().ifPresent(reason -> broken = new Broken(1, 1, reason));
        }
        return broken == null ? new Verified(head.sequence(), head.hash(), named == null ? null : named.key()) : broken;
    }

    private Optional<String> anchorFault() {
        if (anchor == null) {
            return head.sequence() > 0 ? Optional.of("the anchor beside the ledger is missing") : Optional.empty();
        }
        return anchor.seal() == null ? unsignedFault(anchor) : sealFault(anchor, anchor.seal());
    }

    private Optional<String> unsignedFault(LedgerCheckpoint unsigned) {
        if (named != null && named.sequence() <= unsigned.head().sequence()) {
            return Optional.of("the anchor is not signed, but entry %d says that the ledger is: it was replaced"
                    .formatted(named.sequence()));
        }
        return evidence.stream()
                .filter(known -> known.head().sequence() > 0)
                .findFirst()
                .map(known -> "the anchor is not signed, but %s says that the ledger is: it was replaced"
                        .formatted(known.name()));
    }

    private Optional<String> sealFault(LedgerCheckpoint signed, LedgerSeal seal) {
        if (!signed.isGenuine()) {
            return Optional.of("the signature of the anchor does not fit: the anchor was changed");
        }
        boolean namedBefore = named != null && named.sequence() <= signed.head().sequence();
        if (signed.head().sequence() > 0 && !namedBefore) {
            return Optional.of("the anchor is signed, but no entry names the key: entries were replaced");
        }
        if (named != null && !named.key().equals(seal.key())) {
            return Optional.of("the anchor is signed by another key than entry %d names: it was replaced"
                    .formatted(named.sequence()));
        }
        return evidence.stream()
                .filter(known -> !known.key().equals(seal.key()))
                .findFirst()
                .map(known ->
                        "the anchor is signed by another key than %s: the ledger was replaced".formatted(known.name()));
    }

    private void breakHere(String reason) {
        broken = new Broken(head.sequence() + 1, head.sequence() + 1, reason);
    }
}
