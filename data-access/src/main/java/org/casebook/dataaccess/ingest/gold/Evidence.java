package org.casebook.dataaccess.ingest.gold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.jspecify.annotations.Nullable;

/// Counts and dates the items of a modality.
///
/// | Modality | Counted | Dated by |
/// |---|---|---|
/// | clinical | conditions, treatments given, observations that are not genomic | their days, the last for a treatment
/// |
/// | genomics | variants of the tumor, genomic observations | observation; collection of the specimen |
/// | germline | inherited variants, cohort genotypes | collection of the specimen |
/// | imaging | series | study |
/// | notes | notes | day of writing |
/// | wearables | readings | reading |
public final class Evidence {
    private Evidence() {}

    /// How many items there are, 0 when the modality is absent.
    public static int count(Modality modality, PatientRows rows) {
        return Math.toIntExact(
                switch (modality) {
                    case CLINICAL -> rows.clinical().count();
                    case GENOMICS ->
                        rows.somatic().size() + (long) rows.results("genomic").size();
                    case GERMLINE ->
                        rows.germline().size() + (long) rows.genotypes().size();
                    case IMAGING ->
                        rows.instances().stream()
                                .map(item -> item.value().seriesUid())
                                .distinct()
                                .count();
                    case NOTES -> rows.notes().size();
                    case WEARABLES -> rows.wearables().size();
                });
    }

    /// The day of the newest item, empty when none carries a date.
    ///
    /// @param zone in which the patient's days begin
    public static Optional<LocalDate> newest(Modality modality, PatientRows rows, ZoneId zone) {
        Stream<? extends CaseItem<? extends ClinicalRecord>> items = switch (modality) {
            case CLINICAL -> rows.clinical();
            case GENOMICS ->
                Stream.<CaseItem<? extends ClinicalRecord>>concat(
                        rows.results("genomic").stream(), specimensOf(rows, rows.somatic().stream()));
            case GERMLINE -> specimensOf(rows, rows.germline().stream());
            case IMAGING -> rows.instances().stream();
            case NOTES -> rows.notes().stream();
            case WEARABLES -> rows.wearables().stream();
        };
        return items.map(item -> day(item.value(), zone))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private static Stream<CaseItem<Specimen>> specimensOf(PatientRows rows, Stream<CaseItem<Variant>> variants) {
        var names = variants.map(item -> item.value().specimen()).collect(Collectors.toSet());
        return rows.specimens().stream()
                .filter(item -> item.value().identifier() != null
                        && names.contains(item.value().identifier()));
    }

    private static @Nullable LocalDate day(ClinicalRecord record, ZoneId zone) {
        return switch (record) {
            case Condition condition -> condition.recorded();
            case Treatment treatment -> treatment.ended() == null ? treatment.started() : treatment.ended();
            case Observation observation -> day(observation.effective(), zone);
            case Specimen specimen -> specimen.collected();
            case ImagingInstance image ->
                image.acquired() == null ? null : image.acquired().toLocalDate();
            case Note note -> day(note.written(), zone);
            case WearableSample sample -> day(sample.at(), zone);
            case ClinicalRecord _ -> null;
        };
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toLocalDate();
    }
}
