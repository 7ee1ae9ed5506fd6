package org.casebook.dataaccess.ingest.note;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the header of a note file says about the note.
///
/// @param patient the identifier by which the sender names the patient
/// @param date the day the note is about, as written (not shifted to another zone)
/// @param time the moment, where the header gives one with its offset
/// @param authorRole the role in the sender's words
/// @param id the sender's identifier of the note
/// @param confidentiality one of U L M N R V
/// @param sensitivity HL7 ActCode values, upper case, empty when none is stated
/// @param further headers this version has no meaning for, in file order
///
/// Source: HL7 v3 code systems Confidentiality and ActCode (sensitivity).
public record NoteHeader(
        Patient patient,
        LocalDate date,
        @Nullable OffsetDateTime time,
        NoteKind kind,
        @Nullable String authorRole,
        @Nullable String id,
        String confidentiality,
        List<String> sensitivity,
        List<Field> further) {

    public NoteHeader {
        sensitivity = List.copyOf(sensitivity);
        further = List.copyOf(further);
    }

    /// Names the kind and labels only; the patient, the dates and the identifiers stay out of logs.
    @Override
    public String toString() {
        return "NoteHeader[kind=%s, confidentiality=%s, sensitivity=%s, further=%d]"
                .formatted(kind.word(), confidentiality, sensitivity, further.size());
    }

    /// A patient identifier in the sender's own system, not yet a pseudonym.
    public record Patient(String system, String value) {
        @Override
        public String toString() {
            return "Patient[system=" + system + "]";
        }
    }

    /// One header line.
    ///
    /// @param line base 1
    public record Field(String name, String value, int line) {
        @Override
        public String toString() {
            return "Field[line=" + line + "]";
        }
    }
}
