package org.casebook.dataaccess.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ImagingSeries.StackImage;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.provenance.source.Known;
import org.jspecify.annotations.Nullable;

/// Puts instances together to series and studies by their UIDs. Pure; the order of the input does not matter.
final class StudyGrouping {
    private static final Comparator<CaseItem<ImagingInstance>> STACK =
            Comparator.<CaseItem<ImagingInstance>, Double>comparing(
                            item -> item.value().position(), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            item -> item.value().instanceNumber(), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(CaseItem::id);

    private StudyGrouping() {}

    /// Studies, newest first, those without a date last.
    static List<CaseItem<ImagingStudy>> studies(List<CaseItem<ImagingInstance>> instances) {
        return by(instances, ImagingInstance::studyUid).entrySet().stream()
                .map(entry -> study(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<CaseItem<ImagingStudy>, java.time.LocalDateTime>comparing(
                                study -> study.value().acquired(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(CaseItem::id))
                .toList();
    }

    private static CaseItem<ImagingStudy> study(String uid, List<CaseItem<ImagingInstance>> instances) {
        ItemId id = ItemId.of(ItemKind.STUDY, uid);
        List<ImagingSeries> series = by(instances, ImagingInstance::seriesUid).entrySet().stream()
                .map(entry -> series(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<ImagingSeries, Integer>comparing(
                                ImagingSeries::number, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ImagingSeries::id))
                .toList();
        ImagingStudy study = new ImagingStudy(
                id,
                first(instances, ImagingInstance::acquired),
                first(instances, ImagingInstance::studyDescription),
                series);
        Labels labels = instances.stream().map(CaseItem::labels).reduce(Labels.NORMAL, Labels::and);
        return new CaseItem<>(
                id,
                new Known<>(
                        study,
                        instances.stream()
                                .flatMap(item -> item.sources().stream())
                                .toList()),
                labels);
    }

    private static ImagingSeries series(String uid, List<CaseItem<ImagingInstance>> instances) {
        List<CaseItem<ImagingInstance>> stack = instances.stream().sorted(STACK).toList();
        boolean anyPicture = stack.stream().anyMatch(item -> item.value().unavailable() == null);
        return new ImagingSeries(
                ItemId.of(ItemKind.SERIES, uid),
                first(stack, ImagingInstance::seriesDescription),
                first(stack, ImagingInstance::dicomModality),
                first(stack, ImagingInstance::bodyPart),
                first(stack, ImagingInstance::seriesNumber),
                stack.stream()
                        .map(item -> new StackImage(
                                item.id(),
                                item.value().instanceNumber(),
                                item.value().position(),
                                item.value().frames()))
                        .toList(),
                anyPicture ? null : first(stack, ImagingInstance::unavailable));
    }

    private static Map<String, List<CaseItem<ImagingInstance>>> by(
            List<CaseItem<ImagingInstance>> instances, Function<ImagingInstance, String> uid) {
        return instances.stream()
                .sorted(Comparator.comparing(CaseItem::id))
                .collect(Collectors.groupingBy(
                        item -> uid.apply(item.value()), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static <V> @Nullable V first(
            List<CaseItem<ImagingInstance>> instances, Function<ImagingInstance, @Nullable V> part) {
        Optional<V> found = instances.stream()
                .map(item -> part.apply(item.value()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
        return found.orElse(null);
    }
}
