package org.casebook.dataaccess.gateway;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.lakehouse.GoldStore;
import org.casebook.dataaccess.search.Found;
import org.casebook.dataaccess.search.IndexedText;
import org.casebook.dataaccess.search.Permitted;
import org.casebook.dataaccess.search.SearchDocument;
import org.casebook.dataaccess.search.TextIndex;
import org.casebook.dataaccess.search.TextQuery;
import org.jspecify.annotations.Nullable;

/// The text index of an open home: made at the first search, kept up with imports from then on. It holds everything;
/// what a search may look at is part of each search.
final class SearchIndex implements AutoCloseable {
    private static final List<Class<?>> INDEXED = List.of(
            Condition.class,
            Observation.class,
            Treatment.class,
            Specimen.class,
            Variant.class,
            ImagingInstance.class,
            Note.class,
            NoteEntity.class,
            TimelineEvent.class,
            BoardCase.class);

    private final GoldStore gold;
    private @Nullable TextIndex index;

    SearchIndex(GoldStore gold) {
        this.gold = gold;
    }

    Found search(TextQuery query, Permitted permitted) {
        return made().search(query, permitted);
    }

    /// The items of a patient are other ones now.
    synchronized void changed(Pseudonym patient) {
        TextIndex made = index;
        if (made != null) {
            made.replace(patient, documents(patient));
        }
    }

    private synchronized TextIndex made() {
        TextIndex made = index;
        if (made == null) {
            made = TextIndex.of(gold.patients().parallelStream().flatMap(patient -> documents(patient).stream()));
            index = made;
        }
        return made;
    }

    private List<SearchDocument> documents(Pseudonym patient) {
        List<CaseItem<?>> items = new ArrayList<>();
        INDEXED.forEach(type -> items.addAll(gold.rows(type, patient)));
        return IndexedText.of(patient, items);
    }

    @Override
    public synchronized void close() {
        TextIndex made = index;
        if (made != null) {
            made.close();
        }
    }
}
