package org.casebook.dataaccess.ingest.note;

import java.util.List;
import org.casebook.provenance.source.ObjectHash;

/// What was read out of one note's text.
///
/// @param entities in text order, not overlapping
/// @param leftOut how many more there were beyond [NoteEngine#MAX_ENTITIES]; 0 for any note a person wrote
public record NoteFindings(NoteStructure structure, List<NoteEntity> entities, int leftOut, Engine engine) {

    public NoteFindings {
        entities = List.copyOf(entities);
    }

    @Override
    public String toString() {
        return "NoteFindings[sections=%d, entities=%d, leftOut=%d, %s]"
                .formatted(structure.sections().size(), entities.size(), leftOut, engine);
    }

    /// What did the reading; the same text read by an equal engine gives equal findings.
    ///
    /// @param version of the algorithm
    /// @param lexicon of the lexicon file's bytes
    /// @param modifiers of the modifiers file's bytes
    public record Engine(
            String version, String lexiconVersion, ObjectHash lexicon, String modifiersVersion, ObjectHash modifiers) {

        /// Name, versions and hashes in one line, as it stands in every note that was read.
        public String label() {
            return "casebook-notes %s, lexicon %s %s, modifiers %s %s"
                    .formatted(version, lexiconVersion, lexicon.shortForm(), modifiersVersion, modifiers.shortForm());
        }
    }
}
