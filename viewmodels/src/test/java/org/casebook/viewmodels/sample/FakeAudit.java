package org.casebook.viewmodels.sample;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.dataaccess.gateway.AuditGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// A ledger of forty entries; a test may break it.
public final class FakeAudit implements AuditGateway {
    private static final int ENTRIES = 40;
    private static final String POLICY = "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce";
    private boolean whole = true;

    FakeAudit() {}

    /// From now on the record breaks at its 17th entry.
    public void damage() {
        whole = false;
    }

    @Override
    public Governed<List<Entry>> entries(AccessContext context, Filter filter) {
        return Governed.released(IntStream.range(0, ENTRIES)
                .mapToObj(n -> entry(ENTRIES - n))
                .filter(entry -> filter.item() == null || entry.items().contains(filter.item()))
                .filter(entry -> filter.user() == null
                        || entry.user().equals(filter.user().text()))
                .filter(entry -> filter.action() == null || entry.action().equals(filter.action()))
                .limit(filter.limit())
                .toList());
    }

    private static Entry entry(int sequence) {
        boolean denied = sequence % 9 == 0;
        String[] users = {"oncologist", "coordinator", "steward", "researcher"};
        String[] actions = {"ACCESS", "SEARCH", "EXPORT", "IMPORT"};
        return new Entry(
                sequence,
                SampleBoards.NOW.minus(Duration.ofMinutes(7L * (ENTRIES - sequence))),
                users[sequence % users.length],
                denied ? "DENIAL" : actions[sequence % actions.length],
                sequence % 4 == 3 ? "HRESCH" : "TREAT",
                List.of(SampleBoards.caseId(1 + sequence % 9).text()),
                denied ? "DENIED" : "ALLOWED",
                denied ? "rule=default" : "items=" + 3 * sequence,
                POLICY);
    }

    @Override
    public Verification verify() {
        return whole
                ? new Verification(ENTRIES, null, "")
                : new Verification(ENTRIES, 17L, "a field was changed: the hash of the entry does not fit");
    }
}
