package org.casebook.dataaccess.ingest.note;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.ingest.note.ContextValue.Attribute;
import org.casebook.dataaccess.ingest.note.ContextValue.Experiencer;
import org.casebook.dataaccess.ingest.note.EntityContext.Cause;
import org.casebook.dataaccess.ingest.note.Lexicon.Concept;
import org.casebook.dataaccess.ingest.note.NoteStructure.Section;
import org.casebook.dataaccess.ingest.note.PhraseTrie.Match;
import org.casebook.provenance.source.Place.CharSpan;

/// Finds clinical terms in note text and reads their context. Deterministic, immutable, safe for any number of threads,
/// and linear in the length of the text.
///
/// A dictionary finds what it lists and no more, and ConText knows words, not grammar: its answers are pointers into
/// the text for a reader to check, never facts about a patient.
///
/// Source: Harkema et al. 2009, doi 10.1016/j.jbi.2009.05.002.
public final class NoteEngine {
    /// The longest text, in UTF-16 units.
    public static final int MAX_CHARS = NoteReader.MAX_BYTES;

    /// The most entities kept of one note.
    public static final int MAX_ENTITIES = 20_000;

    private static final String VERSION = "1";

    private final Lexicon lexicon;
    private final Modifiers modifiers;
    private final NoteFindings.Engine engine;

    public NoteEngine(Lexicon lexicon, Modifiers modifiers) {
        this.lexicon = lexicon;
        this.modifiers = modifiers;
        this.engine = new NoteFindings.Engine(
                VERSION, lexicon.version(), lexicon.hash(), modifiers.version(), modifiers.hash());
    }

    /// With the files that come with the program.
    public static NoteEngine bundled() {
        return new NoteEngine(Lexicon.bundled(), Modifiers.bundled());
    }

    /// What [NoteFindings] will name as their engine.
    public NoteFindings.Engine engine() {
        return engine;
    }

    /// Reads the body of a note file; positions refer to the whole file.
    public NoteFindings read(Note note) {
        return read(note.text(), note.bodyStart());
    }

    /// Reads plain text that came without a note header, for instance from a FHIR attachment.
    ///
    /// @throws IllegalArgumentException when the text is longer than [#MAX_CHARS]
    public NoteFindings read(String text) {
        return read(text, 0);
    }

    /// Reads `text` from position `from` on; positions refer to the whole text.
    ///
    /// @param from base 0, in [0, length]
    /// @throws IllegalArgumentException when `from` is outside, or the text is longer than [#MAX_CHARS]
    public NoteFindings read(String text, int from) {
        if (text.length() > MAX_CHARS) {
            throw new IllegalArgumentException(
                    "note text is %d characters, must be at most %d".formatted(text.length(), MAX_CHARS));
        }
        if (from < 0 || from > text.length()) {
            throw new IllegalArgumentException("from is %d, must be in [0, %d]".formatted(from, text.length()));
        }
        NoteStructure structure = NoteStructure.of(text, from);
        List<NoteEntity> entities = new ArrayList<>();
        int leftOut = 0;
        for (Section section : structure.sections()) {
            for (CharSpan sentence : section.sentences()) {
                for (NoteEntity entity : sentence(text, section, sentence)) {
                    if (entities.size() < MAX_ENTITIES) {
                        entities.add(entity);
                    } else {
                        leftOut++;
                    }
                }
            }
        }
        return new NoteFindings(structure, entities, leftOut, engine);
    }

    private List<NoteEntity> sentence(String text, Section section, CharSpan sentence) {
        Tokens tokens = Tokens.of(text, sentence.start(), sentence.end());
        List<Match<Concept>> terms = terms(text, tokens, sentence);
        List<EntityContext> contexts = ContextReader.read(text, tokens, terms, modifiers);
        List<NoteEntity> entities = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Match<Concept> term = terms.get(i);
            Concept concept = term.value();
            EntityKind kind = concept.kind();
            if (kind != null) {
                CharSpan span = new CharSpan(
                        tokens.get(term.first()).start(),
                        tokens.get(term.last()).end());
                entities.add(new NoteEntity(
                        kind,
                        concept.preferred(),
                        concept.code(),
                        text.substring(span.start(), span.end()),
                        span,
                        sentence,
                        section.kind(),
                        inSection(contexts.get(i), section, kind)));
            }
        }
        return entities;
    }

    /// Leftmost first, longest at each place.
    private List<Match<Concept>> terms(String text, Tokens tokens, CharSpan sentence) {
        boolean caseTells =
                text.substring(sentence.start(), sentence.end()).chars().anyMatch(Character::isLowerCase);
        List<Match<Concept>> terms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Match<Concept> match = lexicon.longest(text, tokens, i, caseTells);
            if (match == null) {
                i++;
            } else {
                terms.add(match);
                i = match.last() + 1;
            }
        }
        return terms;
    }

    /// A section's heading speaks for every sentence under it that says nothing else.
    private static EntityContext inSection(EntityContext context, Section section, EntityKind kind) {
        if (kind == EntityKind.FAMILY_HISTORY) {
            return context.with(Experiencer.FAMILY);
        }
        return section.kind()
                .implied()
                .map(value -> byHeading(context, value, section))
                .orElse(context);
    }

    private static EntityContext byHeading(EntityContext context, ContextValue value, Section section) {
        Attribute attribute = value.attribute();
        if (context.causes().stream().anyMatch(cause -> cause.value().attribute() == attribute)) {
            return context;
        }
        List<Cause> causes = new ArrayList<>(context.causes());
        causes.add(new Cause(value, section.headingSpan()));
        return context.with(value).withCauses(causes);
    }
}
