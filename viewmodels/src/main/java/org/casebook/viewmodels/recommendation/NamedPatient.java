package org.casebook.viewmodels.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.Sourced;

/// Tells whether free text may name the patient, and so must not be projected. Where the name is not known
/// it cannot be ruled out.
final class NamedPatient {
    private static final int SHORTEST_PART = 3;

    private NamedPatient() {}

    static boolean isIn(CaseHeader header, List<String> texts) {
        String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return !all.isBlank() && (mayHold(header.name(), all) || holds(header.recordNumber(), all));
    }

    private static boolean mayHold(Governed<Sourced<String>> name, String all) {
        if (name instanceof Governed.Released<Sourced<String>>(Known<String> known)) {
            Set<String> words = words(all).collect(Collectors.toSet());
            return words(known.known().toLowerCase(Locale.ROOT))
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .anyMatch(words::contains);
        }
        return true;
    }

    private static boolean holds(Governed<Sourced<String>> recordNumber, String all) {
        return recordNumber instanceof Governed.Released<Sourced<String>>(Known<String> known)
                && !known.known().isBlank()
                && all.contains(known.known().toLowerCase(Locale.ROOT));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}]+", -1));
    }
}
