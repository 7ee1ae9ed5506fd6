package org.casebook.dataaccess.gateway;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.governance.Governed;

/// Everything that one user may see of one case, read at one moment.
/// Pictures and raw note texts are reads of their own, because they are large or classified stricter.
///
/// @param modalities one per [org.casebook.dataaccess.casefile.Modality], in its order
/// @param somatic variants of the tumor, strongest tier first, then by position
/// @param germline inherited variants
/// @param highWater the highest labels of anything in here; a packet carries them
public record CaseFile(
        CaseHeader header,
        Readiness readiness,
        List<ModalityStatus> modalities,
        Governed<List<CaseItem<Condition>>> conditions,
        Governed<List<CaseItem<Treatment>>> treatments,
        Governed<List<CaseItem<Observation>>> observations,
        Governed<List<CaseItem<TimelineEvent>>> events,
        Governed<List<CaseItem<TieredVariant>>> somatic,
        Governed<List<CaseItem<TieredVariant>>> germline,
        Governed<List<CaseItem<ImagingStudy>>> studies,
        Governed<List<CaseItem<NoteSummary>>> notes,
        Governed<List<Finding>> findings,
        Labels highWater) {
    public CaseFile {
        modalities = List.copyOf(modalities);
    }
}
