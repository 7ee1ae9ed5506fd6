package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.stream.LongStream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.provenance.ledger.LedgerAction;

/// Measures what keeping variants costs at least: the rows of a home inserted once more, without index, and taken
/// away. Answers with times, never with data; only for who may import, and only in a demo home.
public final class InsertMeter {
    private final Door door;
    private final Lakehouse lakehouse;

    InsertMeter(Door door, Lakehouse lakehouse) {
        this.door = door;
        this.lakehouse = lakehouse;
    }

    /// Inserts all variants of the home again and again. It stands in the ledger.
    ///
    /// @param rounds at least 1
    /// @return nanoseconds, round by round
    public Governed<List<Long>> variants(AccessContext context, int rounds) {
        if (!lakehouse.home().demo()) {
            return Governed.withheld(Reason.NOT_PERMITTED);
        }
        return door.act(context, Action.IMPORT, LedgerAction.ACCESS, List.of(), granted -> {
            List<CaseItem<Variant>> variants = lakehouse.gold().patients().stream()
                    .flatMap(patient -> lakehouse.gold().rows(Variant.class, patient).stream())
                    .toList();
            return Governed.released(LongStream.range(0, rounds)
                    .map(round -> lakehouse.bareInsert().variants(variants))
                    .boxed()
                    .toList());
        });
    }
}
