package org.casebook.dataaccess.ingest.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.lakehouse.GoldRows;
import org.casebook.dataaccess.lakehouse.GoldRows.Thumbnail;
import org.casebook.dataaccess.lakehouse.GoldStore;
import org.casebook.dataaccess.lakehouse.Lakehouse;

/// Fetches what a patient has in silver, draws the thumbnails and lets the builder compute the rest.
public final class GoldStep implements Function<Pseudonym, GoldRows> {
    private static final List<Class<? extends ClinicalRecord>> READ = List.of(
            Patient.class,
            Condition.class,
            Observation.class,
            Treatment.class,
            Specimen.class,
            Variant.class,
            PanelRegion.class,
            ImagingInstance.class,
            Note.class,
            NoteEntity.class,
            WearableSample.class,
            GenotypeCall.class,
            ServiceOrder.class);

    private final GoldStore gold;
    private final GoldBuilder builder;
    private final SeriesThumbnails thumbnails;
    private final String homeSite;

    /// @param homeSite site of patients whose sources name none
    public GoldStep(Lakehouse lakehouse, GoldBuilder builder, String homeSite) {
        this.gold = lakehouse.gold();
        this.builder = builder;
        this.thumbnails = new SeriesThumbnails(lakehouse.objects());
        this.homeSite = homeSite;
    }

    @Override
    public GoldRows apply(Pseudonym patient) {
        List<CaseItem<? extends ClinicalRecord>> items = new ArrayList<>();
        for (Class<? extends ClinicalRecord> type : READ) {
            items.addAll(gold.rows(type, patient));
        }
        PatientRows rows = PatientRows.of(items);
        GoldRows built = builder.build(rows, draw(rows), failed(patient));
        return built.site() == null ? built.atSite(homeSite) : built;
    }

    private List<Thumbnail> draw(PatientRows rows) {
        Map<String, List<CaseItem<ImagingInstance>>> series = rows.instances().stream()
                .collect(Collectors.groupingBy(item -> item.value().seriesUid(), TreeMap::new, Collectors.toList()));
        return series.entrySet().stream()
                .map(entry -> thumbnails.draw(ItemId.of(ItemKind.SERIES, entry.getKey()), entry.getValue()))
                .toList();
    }

    private Set<Modality> failed(Pseudonym patient) {
        return gold.failedKinds(patient).stream()
                .flatMap(kind -> FailedModality.of(kind).stream())
                .collect(Collectors.toSet());
    }
}
