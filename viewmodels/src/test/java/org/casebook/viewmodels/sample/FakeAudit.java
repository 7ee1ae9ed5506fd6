package org.casebook.viewmodels.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.casebook.dataaccess.gateway.AuditGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// A ledger of entries over two weeks that oncologists and stewards may read; a test may break it.
public final class FakeAudit implements AuditGateway {
    private static final String FINGERPRINT = "2a1f 90c3 77de 01b8 5e44 c0d9 13ab 6f72";
    private static final int ENTRIES = 450;
    private static final String POLICY = "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce";
    private final List<Filter> asked = new ArrayList<>();
    private boolean whole = true;

    FakeAudit() {}

    /// From now on the record breaks at its 17th entry.
    public void damage() {
        whole = false;
    }

    /// What was asked for, oldest first.
    public List<Filter> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Governed<List<Entry>> entries(AccessContext context, Filter filter) {
        asked.add(filter);
        if (!context.roles().contains("oncologist") && !context.roles().contains("steward")) {
            return Governed.withheld(Governed.Reason.NOT_PERMITTED);
        }
        return Governed.released(IntStream.range(0, ENTRIES)
                .mapToObj(n -> entry(ENTRIES - n))
                .filter(entry -> fits(filter, entry))
                .limit(filter.limit())
                .toList());
    }

    @Override
    public Governed<Long> export(AccessContext context, Filter filter, String form, Consumer<Exported> sink) {
        return entries(context, filter).map(entries -> {
            entries.reversed().forEach(entry -> sink.accept(new Exported(entry, List.of(), List.of())));
            return (long) entries.size();
        });
    }

    private static boolean fits(Filter filter, Entry entry) {
        return (filter.item() == null || entry.items().contains(filter.item()))
                && (filter.user() == null || entry.user().equals(filter.user().text()))
                && (filter.action() == null || entry.action().equals(filter.action()))
                && (filter.outcome() == null || entry.outcome().equals(filter.outcome()))
                && (filter.from() == null || !entry.at().isBefore(filter.from()))
                && (filter.until() == null || entry.at().isBefore(filter.until()));
    }

    private static Entry entry(int sequence) {
        boolean denied = sequence % 9 == 0;
        boolean partial = sequence % 14 == 0;
        String[] users = {"oncologist", "coordinator", "steward", "researcher"};
        String[] actions = {"ACCESS", "SEARCH", "EXPORT", "IMPORT", "ACCESS", "SIGN", "ACCESS"};
        boolean readsList = !denied && sequence % 7 == 4;
        int ago = ENTRIES - sequence;
        return new Entry(
                sequence,
                SampleBoards.NOW.minus(Duration.ofMinutes(20L * ago + 300L * (ago / 12) + 500L * (ago / 37))),
                users[sequence % users.length],
                denied ? "DENIAL" : actions[sequence % actions.length],
                sequence % 4 == 3 ? "HRESCH" : "TREAT",
                readsList
                        ? List.of()
                        : List.of(SampleBoards.caseId(1 + sequence % 9).text()),
                denied ? "DENIED" : partial ? "PARTIAL" : "ALLOWED",
                denied
                        ? "right=EXPORT rule=default-deny"
                        : (readsList ? "read=boards " : "") + "right=VIEW rule=oncologist-treats",
                POLICY);
    }

    @Override
    public Governed<Receipt> receipt(AccessContext context) {
        return Governed.released(new Receipt(ENTRIES, FINGERPRINT, "{}"));
    }

    @Override
    public Verification verify() {
        return whole
                ? new Verification(ENTRIES, null, "", FINGERPRINT)
                : new Verification(
                        ENTRIES, 17L, "line 17: a field was changed: the hash of the entry does not fit", null);
    }
}
