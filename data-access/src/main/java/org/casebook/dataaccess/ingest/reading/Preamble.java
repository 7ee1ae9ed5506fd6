package org.casebook.dataaccess.ingest.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;

/// The `# key: value` lines at the head of a text file. Keys are lower case and unique. `toString` shows keys only,
/// since values may name a patient.
public record Preamble(Map<String, String> entries) {

    /// More keys than this is not a preamble.
    private static final int MOST_KEYS = 100;

    public Preamble {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// Collects the entries while a file is read from the top.
    public static final class Builder {
        private final Map<String, String> entries = new LinkedHashMap<>();

        /// Takes a line that starts with `#`; a comment that is no `key: value` is passed over.
        ///
        /// @throws UnreadableFileException when a key comes twice, or keys are too many
        public void add(TextLine.Legible line) {
            String comment = line.text().replaceFirst("^#+", "").strip();
            int colon = comment.indexOf(':');
            if (colon < 1 || comment.substring(0, colon).chars().anyMatch(Character::isWhitespace)) {
                return;
            }
            String key = comment.substring(0, colon).toLowerCase(Locale.ROOT);
            if (entries.putIfAbsent(key, comment.substring(colon + 1).strip()) != null) {
                throw UnreadableFileException.refused(
                        new Place.Line(line.number()), "preamble line repeats a key, each must come once");
            }
            if (entries.size() > MOST_KEYS) {
                throw refused("preamble has more than %d keys, the most allowed".formatted(MOST_KEYS));
            }
        }

        public Preamble build() {
            return new Preamble(entries);
        }
    }

    /// The entry as it stands, empty when there is none.
    public Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /// Entry `patient`.
    ///
    /// @throws UnreadableFileException when it is not `<system>|<value>`
    public Optional<PatientIdentifier> patient() {
        try {
            return text("patient").map(PatientIdentifier::parse);
        } catch (IllegalArgumentException e) {
            throw refused("preamble entry patient must be <system>|<value>");
        }
    }

    /// Entry `enrolled`.
    ///
    /// @throws UnreadableFileException when it is no ISO date
    public Optional<LocalDate> enrolled() {
        try {
            return text("enrolled").map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw refused("preamble entry enrolled must be a date as in 2026-01-31");
        }
    }

    /// Entry `timezone`.
    ///
    /// @throws UnreadableFileException when it is no IANA zone
    public Optional<ZoneId> zone() {
        try {
            return text("timezone").map(ZoneId::of);
        } catch (DateTimeException e) {
            throw refused("preamble entry timezone must be an IANA zone as in Europe/Berlin");
        }
    }

    @Override
    public String toString() {
        return "Preamble" + entries.keySet();
    }

    private static UnreadableFileException refused(String reason) {
        return UnreadableFileException.refused(new Place.Whole(), reason);
    }
}
