package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.ledger.Ledger;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerEntry;
import org.casebook.provenance.ledger.LedgerQuery;
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
        List<String> about = filter.item() == null ? List.of() : List.of(filter.item());
        return door.act(
                context,
                Action.AUDIT,
                LedgerAction.ACCESS,
                about,
                granted -> Governed.released(ledger.reader().latest(query(filter), filter.limit()).reversed().stream()
                        .map(LedgerAuditGateway::entry)
                        .toList()));
    }

    @Override
    public Verification verify() {
        return verification(ledger.verify());
    }

    static Verification verification(LedgerVerification walked) {
        return switch (walked) {
            case LedgerVerification.Verified(long count, var head) -> new Verification(count, null, "");
            case LedgerVerification.Broken(long sequence, long line, String reason) ->
                new Verification(sequence, sequence, "line %d: %s".formatted(line, reason));
        };
    }

    private static LedgerQuery query(Filter filter) {
        LedgerQuery query = LedgerQuery.ALL;
        if (filter.item() != null) {
            query = query.about(filter.item());
        }
        if (filter.user() != null) {
            query = query.by(filter.user().text());
        }
        if (filter.action() != null) {
            query = query.doing(LedgerAction.valueOf(filter.action().toUpperCase(Locale.ROOT)));
        }
        return query;
    }

    private static Entry entry(LedgerEntry entry) {
        return new Entry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.action().name(),
                entry.purpose(),
                entry.subjects(),
                entry.outcome().name(),
                entry.detail().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")),
                entry.policyHash().hex());
    }
}
