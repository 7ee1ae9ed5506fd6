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
    public Governed<Opening> open(AccessContext context, CaseId id, int rounds) {
        if (!lakehouse.home().demo()) {
            return Governed.withheld(Reason.NOT_PERMITTED);
        }
        return cases.open(context, id)
                .map(file -> cost(context, id, file.header().patient(), rounds));
    }

    private Opening cost(AccessContext context, CaseId id, Pseudonym patient, int rounds) {
        List<Long> opening = new ArrayList<>();
        List<Long> governed = new ArrayList<>();
        List<Long> ungoverned = new ArrayList<>();
        long rows = ungoverned(patient);
        for (int round = 0; round < rounds; round++) {
            opening.add(nanos(() -> cases.open(context, id)));
            governed.add(nanos(() -> governed(context, id)));
            ungoverned.add(nanos(() -> ungoverned(patient)));
        }
        return new Opening(new Cost(governed, ungoverned, rows), opening);
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

    /// Reads in turn with and without the door what similar cases compare: the features and the tumor of every patient.
    /// Each reading through the door stands in the ledger.
    ///
    /// @param rounds at least 1; what comes before them warms up and is not in the answer
    public Governed<Cost> features(AccessContext context, int rounds) {
        if (!lakehouse.home().demo()) {
            return Governed.withheld(Reason.NOT_PERMITTED);
        }
        return cases.features(context).map(seen -> {
            List<Long> governed = new ArrayList<>();
            List<Long> ungoverned = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                governed.add(nanos(() -> cases.features(context)));
                ungoverned.add(nanos(() -> lakehouse.ungovernedCount().features(Condition.class)));
            }
            long blocks =
                    seen.stream().mapToLong(patient -> patient.blocks().size()).sum();
            return new Cost(governed, ungoverned, blocks);
        });
    }

    /// What reading took, round by round.
    ///
    /// @param governed nanoseconds through the door: decision, permission, entry in the ledger
    /// @param ungoverned nanoseconds of the same statements without permission and ledger
    /// @param rows how many there are that the user may see
    public record Cost(List<Long> governed, List<Long> ungoverned, long rows) {
        public Cost {
            governed = List.copyOf(governed);
            ungoverned = List.copyOf(ungoverned);
        }
    }

    /// What opening a case took, round by round.
    ///
    /// @param whole nanoseconds of the governed reading and of putting the case together from it
    public record Opening(Cost reading, List<Long> whole) {
        public Opening {
            whole = List.copyOf(whole);
        }
    }
}
