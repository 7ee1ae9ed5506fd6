package org.casebook.dataaccess.ingest.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What sort of document a note is.
///
/// Source: LOINC document ontology, for the codes.
public enum NoteKind {
    PROGRESS_NOTE("11506-3"),
    PATHOLOGY_REPORT("11526-1"),
    RADIOLOGY_REPORT("18748-4"),
    CONSULTATION("11488-4"),
    OPERATIVE_NOTE("11504-8"),
    DISCHARGE_SUMMARY("18842-5"),
    BOARD_NOTE(""),
    NURSING_NOTE("34746-8"),
    OTHER("");

    private final String loinc;

    NoteKind(String loinc) {
        this.loinc = loinc;
    }

    /// The word used in note files, for instance `progress-note`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Optional<String> loinc() {
        return Optional.of(loinc).filter(code -> !code.isEmpty());
    }

    /// The kind a file's word names, in any case; empty when it names none.
    public static Optional<NoteKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equalsIgnoreCase(word))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(NoteKind::word).collect(Collectors.joining(", "));
    }
}
