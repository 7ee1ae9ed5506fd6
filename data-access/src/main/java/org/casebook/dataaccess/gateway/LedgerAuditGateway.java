package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.ledger.EntryHash;
import org.casebook.provenance.ledger.Ledger;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerCheckpoint;
import org.casebook.provenance.ledger.LedgerEntry;
import org.casebook.provenance.ledger.LedgerKey;
import org.casebook.provenance.ledger.LedgerOutcome;
import org.casebook.provenance.ledger.LedgerQuery;
import org.casebook.provenance.ledger.LedgerSeal;
import org.casebook.provenance.ledger.LedgerVerification;

/// The ledger behind the door.
final class LedgerAuditGateway implements AuditGateway {
    private final Door door;
    private final Ledger ledger;

    LedgerAuditGateway(Door door, Ledger ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    @Override
    public Governed<List<Entry>> entries(AccessContext context, Filter filter) {
        String item = filter.item();
        return item == null
                ? door.read(
                        context, Action.AUDIT, LedgerAction.ACCESS, Listing.LEDGER, pass -> read(pass, context, filter))
                : door.read(
                        context, Action.AUDIT, LedgerAction.ACCESS, List.of(item), pass -> read(pass, context, filter));
    }

    private Governed<List<Entry>> read(Door.Pass pass, AccessContext context, Filter filter) {
        PermittedEntries permitted = PermittedEntries.of(pass, context);
        Predicate<LedgerEntry> asked = query(filter, permitted);
        return Governed.released(ledger.reader().latest(asked.and(permitted::shows), filter.limit()).reversed().stream()
                .map(permitted::entry)
                .toList());
    }

    @Override
    public Governed<Long> export(AccessContext context, Filter filter, String form, Consumer<Exported> sink) {
        String item = filter.item();
        Map<String, String> detail = new HashMap<>(item == null ? Listing.LEDGER.detail() : Map.of());
        detail.put("form", form);
        return door.readOut(
                context, Action.AUDIT, LedgerAction.EXPORT, item == null ? List.of() : List.of(item), detail, pass -> {
                    PermittedEntries permitted = PermittedEntries.of(pass, context);
                    return handOver(
                            query(filter, permitted).and(permitted::shows),
                            filter.limit(),
                            entry -> sink.accept(permitted.exported(entry)));
                });
    }

    /// The record is walked twice, so that the oldest of too many can be left out without keeping the others.
    private long handOver(Predicate<LedgerEntry> asked, int limit, Consumer<LedgerEntry> sink) {
        long[] fitting = {0};
        ledger.reader().read(asked, entry -> ++fitting[0] > 0);
        long[] over = {Math.max(0, fitting[0] - limit)};
        long handed = fitting[0] - over[0];
        ledger.reader().read(asked, entry -> {
            if (over[0]-- <= 0) {
                sink.accept(entry);
            }
            return true;
        });
        return handed;
    }

    @Override
    public Governed<Receipt> receipt(AccessContext context) {
        return door.act(context, Action.AUDIT, LedgerAction.EXPORT, Listing.LEDGER, granted -> {
            LedgerCheckpoint signed = ledger.receipt();
            LedgerSeal seal = Objects.requireNonNull(signed.seal(), "an open ledger is signed");
            return Governed.released(
                    new Receipt(signed.head().sequence(), seal.key().fingerprint(), signed.text()));
        });
    }

    @Override
    public Verification verify() {
        return verification(ledger.verify());
    }

    static Verification verification(LedgerVerification walked) {
        return switch (walked) {
            case LedgerVerification.Verified(long count, EntryHash head, LedgerKey key) ->
                new Verification(count, null, "", key == null ? null : key.fingerprint());
            case LedgerVerification.Broken(long sequence, long line, String reason) ->
                new Verification(sequence, sequence, "line %d: %s".formatted(line, reason), null);
        };
    }

    private static Predicate<LedgerEntry> query(Filter filter, PermittedEntries permitted) {
        LedgerQuery query = LedgerQuery.ALL.between(
                Objects.requireNonNullElse(filter.from(), Instant.MIN),
                Objects.requireNonNullElse(filter.until(), Instant.MAX));
        if (filter.item() != null) {
            Set<String> items = permitted.itemsOf(filter.item());
            query = query.about(items.toArray(String[]::new));
        }
        if (filter.user() != null) {
            query = query.by(filter.user().text());
        }
        if (filter.action() != null) {
            query = query.doing(LedgerAction.valueOf(filter.action().toUpperCase(Locale.ROOT)));
        }
        if (filter.outcome() == null) {
            return query;
        }
        LedgerOutcome outcome = LedgerOutcome.valueOf(filter.outcome().toUpperCase(Locale.ROOT));
        return query.and(entry -> entry.outcome() == outcome);
    }
}
