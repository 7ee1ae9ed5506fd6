package org.casebook.viewmodels.imaging;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// A series with the study that it belongs to, and how people call it.
public record StudySeries(ImagingStudy study, ImagingSeries series) {
    private static final Texts TEXTS = Texts.of("imaging");

    /// Every series of a case.
    ///
    /// @param studies in the order in which the series shall stand
    public static List<StudySeries> in(List<CaseItem<ImagingStudy>> studies) {
        return studies.stream().flatMap(study -> of(study.value())).toList();
    }

    static Stream<StudySeries> of(ImagingStudy study) {
        return study.series().stream().map(series -> new StudySeries(study, series));
    }

    public ItemId id() {
        return series.id();
    }

    /// The description, or the number where there is none.
    public String name() {
        String description = series.description();
        if (description != null && !description.isBlank()) {
            return description.strip();
        }
        Integer number = series.number();
        return number == null ? TEXTS.say("series") : TEXTS.say("series.number", number);
    }

    /// Name and DICOM modality.
    public String fullName() {
        String modality = series.dicomModality();
        return modality == null ? name() : TEXTS.say("parts", modality, name());
    }

    /// The day of the study, or that none is recorded.
    public String day() {
        return day(study);
    }

    static String day(ImagingStudy study) {
        LocalDateTime at = study.acquired();
        return at == null ? TEXTS.say("noDate") : Texts.day(at.toLocalDate());
    }

    /// How many pictures, a frame of a multi-frame object being one.
    public int images() {
        return series.instances().stream()
                .mapToInt(ImagingSeries.StackImage::frames)
                .sum();
    }

    String counted() {
        return TEXTS.say("images", images());
    }

    /// How much older this one is, in words; empty when a date is missing.
    ///
    /// @param newer what it is compared with
    public String age(StudySeries newer) {
        LocalDate then = dayOf(study);
        LocalDate now = dayOf(newer.study());
        if (then == null || now == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(then, now);
        return days < 0 ? TEXTS.say("later", -days) : TEXTS.say("earlier", days);
    }

    private static @Nullable LocalDate dayOf(ImagingStudy study) {
        LocalDateTime at = study.acquired();
        return at == null ? null : at.toLocalDate();
    }

    /// `CT, MR`: what the series of a study were made with.
    static String modalities(ImagingStudy study) {
        return study.series().stream()
                .flatMap(series -> Stream.ofNullable(series.dicomModality()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
