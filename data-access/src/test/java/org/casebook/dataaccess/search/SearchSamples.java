package org.casebook.dataaccess.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;

/// Patients, documents and permissions that the tests of this package share.
final class SearchSamples {
    static final Pseudonym ADA = new Pseudonym("P-AAAAAAAAAA");
    static final Pseudonym BEN = new Pseudonym("P-BBBBBBBBBB");
    static final SourceRef SOURCE = SourceRef.line(new ObjectHash("ab".repeat(32)), 7);

    private SearchSamples() {}

    static Permitted everythingOf(Pseudonym... patients) {
        return new Permitted(
                Set.of(patients), Set.of(Classification.values()), Confidentiality.V, Set.of("HIV", "PSY", "GDIS"));
    }

    static SearchDocument note(int number, Pseudonym patient, String title, String text) {
        return new SearchDocument(
                noteId(number),
                ItemKind.NOTE,
                patient,
                Labels.NORMAL,
                Classification.FREE_TEXT,
                title,
                text,
                List.of(SOURCE));
    }

    static ItemId noteId(int number) {
        return new ItemId("note-%020x".formatted(number));
    }

    static TextIndex indexOf(SearchDocument... documents) {
        return TextIndex.of(Stream.of(documents));
    }

    static Found find(TextIndex index, String text, Pseudonym... patients) {
        return index.search(new TextQuery(text, Set.of(), 200), everythingOf(patients));
    }

    static Set<ItemId> items(Found found) {
        return found.hits().stream().map(Found.Hit::item).collect(Collectors.toSet());
    }

    /// The stretches of a snippet that are marked.
    static List<String> marked(Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.start(), mark.end()))
                .toList();
    }
}
