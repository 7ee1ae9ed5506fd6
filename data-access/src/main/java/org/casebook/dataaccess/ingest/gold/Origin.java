package org.casebook.dataaccess.ingest.gold;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Collects where something that is made from several items comes from, and how confidential that makes it.
/// Items come in the order of their identifiers. For one thread.
final class Origin {
    private final Map<ObjectHash, Set<SourceRef>> sources = new TreeMap<>();
    private Labels labels = new Labels(Confidentiality.U, "");
    private @Nullable ItemId first;

    static Origin of(Collection<? extends CaseItem<?>> items) {
        Origin origin = new Origin();
        items.forEach(origin::add);
        return origin;
    }

    void add(CaseItem<?> item) {
        if (first == null) {
            first = item.id();
        }
        labels = labels.and(item.labels());
        item.sources()
                .forEach(source -> sources.computeIfAbsent(source.object(), _ -> new LinkedHashSet<>())
                        .add(source));
    }

    /// The item with the smallest identifier.
    ///
    /// @throws IllegalStateException when there was no item
    ItemId first() {
        if (first == null) {
            throw new IllegalStateException("origin has no item, must have at least one");
        }
        return first;
    }

    /// The place itself where there is one, the whole object where several places of it were used.
    List<SourceRef> sources() {
        return sources.entrySet().stream()
                .map(entry -> entry.getValue().size() == 1
                        ? entry.getValue().iterator().next()
                        : SourceRef.whole(entry.getKey()))
                .toList();
    }

    /// The highest labels of the items.
    Labels labels() {
        return labels;
    }
}
