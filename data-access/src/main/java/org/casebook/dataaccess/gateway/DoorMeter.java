package org.casebook.dataaccess.gateway;

import java.util.ArrayList;
import java.util.List;
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
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.lakehouse.Lakehouse;

/// Measures what the door costs: opening a case through it, against reading the same tables without it.
/// Answers with times and a number of rows, never with data; only for a case that the user may open, and only in a
/// demo home.
public final class DoorMeter {
    /// What [PatientReading] and [CaseAssembly] read of a patient.
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

    private final CaseGateway cases;
    private final Lakehouse lakehouse;

    DoorMeter(CaseGateway cases, Lakehouse lakehouse) {
        this.cases = cases;
        this.lakehouse = lakehouse;
    }

    /// Opens a case again and again, in turn with and without the door. Each opening stands in the ledger.
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
        List<Long> governed = new ArrayList<>();
        List<Long> ungoverned = new ArrayList<>();
        long rows = lakehouse.ungovernedCount().rows(patient, OF_A_CASE);
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            cases.open(context, id);
            long between = System.nanoTime();
            lakehouse.ungovernedCount().rows(patient, OF_A_CASE);
            governed.add(between - start);
            ungoverned.add(System.nanoTime() - between);
        }
        return new Cost(governed, ungoverned, rows);
    }

    /// What opening one case took, round by round.
    ///
    /// @param governed nanoseconds through the door
    /// @param ungoverned nanoseconds of the same statements without permission, ledger, masking and assembly
    /// @param rows how many the statements give
    public record Cost(List<Long> governed, List<Long> ungoverned, long rows) {
        public Cost {
            governed = List.copyOf(governed);
            ungoverned = List.copyOf(ungoverned);
        }
    }
}
