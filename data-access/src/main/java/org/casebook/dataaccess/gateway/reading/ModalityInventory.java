package org.casebook.dataaccess.gateway.reading;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.ingest.gold.Absence;
import org.casebook.dataaccess.ingest.gold.Evidence;
import org.casebook.dataaccess.ingest.gold.PatientRows;

/// Says of every modality whether it is there, and if not, in which way it is missing; [Evidence] has the rule of what
/// is counted, [Absence] the rule of what is missing.
public final class ModalityInventory {
    private ModalityInventory() {}

    /// One status for each modality, in the order of [Modality].
    ///
    /// @param permitted only what the user may see
    /// @param failed modalities of which a file of this patient could not be read
    /// @param withheld modalities that the policy keeps from the user: said of them whatever there is
    /// @param zone in which the patient's days begin
    public static List<ModalityStatus> of(
            PatientRows permitted, Set<Modality> failed, Set<Modality> withheld, ZoneId zone) {
        return Stream.of(Modality.values())
                .map(modality -> new ModalityStatus(
                        modality,
                        withheld.contains(modality)
                                ? new Presence.Absent(Missing.WITHHELD, null, "")
                                : presence(modality, permitted, failed, zone)))
                .toList();
    }

    private static Presence presence(Modality modality, PatientRows permitted, Set<Modality> failed, ZoneId zone) {
        int count = Evidence.count(modality, permitted);
        return count == 0
                ? Absence.of(modality, permitted, failed)
                : new Presence.Present(
                        count, Evidence.newest(modality, permitted, zone).orElse(null));
    }
}
