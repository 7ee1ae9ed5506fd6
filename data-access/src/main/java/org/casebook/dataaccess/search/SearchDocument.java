package org.casebook.dataaccess.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;

/// What can be found of one item. `toString` shows none of its words.
///
/// @param classification of the title and the text alike
/// @param title a few words, shown with the hit
/// @param text everything else that may be found, empty when the title says it all
public record SearchDocument(
        ItemId id,
        ItemKind kind,
        Pseudonym patient,
        Labels labels,
        Classification classification,
        String title,
        String text,
        List<SourceRef> sources) {
    public SearchDocument {
        sources = List.copyOf(sources);
    }

    /// Tells documents of one index apart. Documents with equal keys are visible to the same users, so that one
    /// which replaces another never tells of it to those who may not see either.
    String key() {
        return String.join(
                "/",
                id.text(),
                patient.text(),
                classification.name(),
                kind.name(),
                labels.confidentiality().name(),
                ObjectHash.of(labels.sensitivities().getBytes(StandardCharsets.UTF_8))
                        .hex());
    }

    @Override
    public String toString() {
        return "SearchDocument(" + id + ")";
    }
}
