package org.casebook.dataaccess.search;

import java.util.Set;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Classification;

/// What a search may look at. Whatever it does not name is as if it did not exist.
///
/// @param patients nobody when empty
/// @param classifications only those that are released unmasked, for a hit shows the words as they stand
/// @param highest items above it are left out
/// @param sensitivities items that carry any other code are left out
public record Permitted(
        Set<Pseudonym> patients,
        Set<Classification> classifications,
        Confidentiality highest,
        Set<String> sensitivities) {
    public Permitted {
        patients = Set.copyOf(patients);
        classifications = Set.copyOf(classifications);
        sensitivities = Set.copyOf(sensitivities);
    }

    /// Whether a document may be looked at; the index puts the same condition into its queries.
    public boolean includes(SearchDocument document) {
        Labels labels = document.labels();
        return patients.contains(document.patient())
                && classifications.contains(document.classification())
                && labels.confidentiality().compareTo(highest) <= 0
                && sensitivities.containsAll(labels.codes());
    }
}
