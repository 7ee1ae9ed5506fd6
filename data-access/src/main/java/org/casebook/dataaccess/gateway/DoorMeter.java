package org.casebook.dataaccess.gateway;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.provenance.ledger.LedgerAction;

/// Measures what the door costs: reading a case through it, against reading the same rows without it; and what opening
/// the case costs as a whole, with everything that is computed from the rows.
/// Answers with times and a number of rows, never with data; only for a case that the user may open, and only in a
/// demo home.
public final class DoorMeter {
    /// What [CaseReading] reads of a patient.
    private static final List<Class<?>> OF_A_CASE = List.of(
            Patient.class,
            Condition.class,
            Observation.class,
            Treatment.class,
            Specimen.class,
            ServiceOrder.class,
            PanelRegion.class,
            Variant.class,
            GenotypeCall.class,
            ImagingInstance.class,
            Note.class,
            NoteEntity.class,
            WearableSample.class,
            TimelineEvent.class);

    private static final List<Class<?>> AGENDA = List.of(BoardCase.class);
    private static final List<Class<?>> MEETINGS = List.of(Board.class);

    private final Door door;
    private final CaseGateway cases;
    private final Lakehouse lakehouse;

    DoorMeter(Door door, CaseGateway cases, Lakehouse lakehouse) {
        this.door = door;
        this.cases = cases;
        this.lakehouse = lakehouse;
    }

    /// Opens a case again and again, and reads it in turn with and without the door. Each opening and each reading
    /// through the door stands in the ledger.
    ///
    /// @param rounds at least 1; what comes before them warms up and is not in the answer
    public Governed<Cost> open(AccessContext context, CaseId id, int rounds) {
        if (!lakehouse.home().demo()) {
            return Governed.withheld(Reason.NOT_PERMITTED);
        }
        return cases.open(context, id)
                .map(file -> cost(context, id, file.header().patient(), rounds));
    }

    private Cost cost(AccessContext context, CaseId id, Pseudonym patient, int rounds) {
        List<Long> opening = new ArrayList<>();
        List<Long> governed = new ArrayList<>();
        List<Long> ungoverned = new ArrayList<>();
        long rows = ungoverned(patient);
        for (int round = 0; round < rounds; round++) {
            opening.add(nanos(() -> cases.open(context, id)));
            governed.add(nanos(() -> governed(context, id)));
            ungoverned.add(nanos(() -> ungoverned(patient)));
        }
        return new Cost(governed, ungoverned, opening, rows);
    }

    /// Every step of the door, and all that [LakehouseCaseGateway#open] reads; nothing is computed from it.
    private Governed<Integer> governed(AccessContext context, CaseId id) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                List.of(id.text()),
                pass -> new AgendaReading(pass.reader(), context.site())
                        .find(id)
                        .map(place -> Governed.released(
                                CaseReading.of(pass, place.patient()).events().size()))
                        .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    private long ungoverned(Pseudonym patient) {
        return lakehouse.ungovernedCount().rows(patient, OF_A_CASE, AGENDA, MEETINGS);
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /// What one case took, round by round.
    ///
    /// @param governed nanoseconds of reading through the door: decision, permission, entry in the ledger
    /// @param ungoverned nanoseconds of the same statements without permission and ledger
    /// @param opening nanoseconds of the whole opening: the governed reading, and the case put together from it
    /// @param rows how many the statements give
    public record Cost(List<Long> governed, List<Long> ungoverned, List<Long> opening, long rows) {
        public Cost {
            governed = List.copyOf(governed);
            ungoverned = List.copyOf(ungoverned);
            opening = List.copyOf(opening);
        }
    }
}
