package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.provenance.source.SourceRef;

/// An item that was looked for inside a scope: whose it is and what decides whether its content may be seen.
///
/// @param label a few words that name it without its content
/// @param labels its own; of a group those of all that is in it
record FoundItem(
        String label, Classification classification, Pseudonym patient, Labels labels, List<SourceRef> sources) {
    FoundItem {
        sources = List.copyOf(sources);
    }

    /// Empty for what does not exist and for what the scope hides, which is the same.
    static Optional<FoundItem> of(PermittedReader reader, ItemId id) {
        return switch (ItemTypes.prefix(id)) {
            case "study" -> group(reader, id, ItemKind.STUDY);
            case "series" -> group(reader, id, ItemKind.SERIES);
            default -> ItemTypes.of(id).flatMap(type -> single(reader, id, type));
        };
    }

    private static <T> Optional<FoundItem> single(PermittedReader reader, ItemId id, Class<T> type) {
        return reader.item(type, id)
                .flatMap(item -> reader.patientOf(type, id)
                        .map(patient -> new FoundItem(
                                ItemTypes.label(item),
                                ItemTypes.classOf(item.value()),
                                patient,
                                item.labels(),
                                reader.sources(item, patient))));
    }

    /// A study or a series is all instances that carry its UID.
    private static Optional<FoundItem> group(PermittedReader reader, ItemId id, ItemKind kind) {
        for (Pseudonym patient : reader.patients()) {
            List<CaseItem<ImagingInstance>> instances = reader.items(ImagingInstance.class, patient).stream()
                    .filter(item -> groupOf(item, kind).equals(id))
                    .toList();
            if (!instances.isEmpty()) {
                return Optional.of(new FoundItem(
                        kind.prefix(),
                        Classification.IMAGING,
                        patient,
                        instances.stream().map(CaseItem::labels).reduce(Labels.NORMAL, Labels::and),
                        instances.stream()
                                .flatMap(item -> item.sources().stream())
                                .toList()));
            }
        }
        return Optional.empty();
    }

    private static ItemId groupOf(CaseItem<ImagingInstance> item, ItemKind kind) {
        return ItemId.of(
                kind,
                kind == ItemKind.STUDY ? item.value().studyUid() : item.value().seriesUid());
    }
}
