package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.provenance.source.Known;

/// All that is read of a patient when a case is opened; [CaseAssembly] computes the rest from it.
///
/// @param failed modalities of which a file could not be read
/// @param withheld modalities that the policy keeps from the user
record CaseReading(
        PatientRows rows,
        Set<Modality> failed,
        Set<Modality> withheld,
        Map<ItemId, Tier> tiers,
        List<CaseItem<TimelineEvent>> events,
        Optional<Known<String>> recordNumber) {

    static CaseReading of(Door.Pass pass, Pseudonym patient) {
        PatientReading reading = new PatientReading(pass);
        return new CaseReading(
                reading.rows(patient),
                reading.failed(patient),
                reading.withheld(),
                pass.reader().tiers(patient),
                pass.reader().items(TimelineEvent.class, patient),
                pass.reader().recordNumber(patient));
    }
}
