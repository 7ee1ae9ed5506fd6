package org.casebook.dataaccess.ingest.note;

import java.util.List;
import org.casebook.dataaccess.ingest.note.ContextValue.Certainty;
import org.casebook.dataaccess.ingest.note.ContextValue.Experiencer;
import org.casebook.dataaccess.ingest.note.ContextValue.Negation;
import org.casebook.dataaccess.ingest.note.ContextValue.Temporality;
import org.casebook.provenance.source.Place.CharSpan;
import org.jspecify.annotations.Nullable;

/// What the words around a term say about it, and which words.
///
/// @param relation the relative, for instance `mother`; null when none is named or the patient is meant
/// @param causes at most one for each attribute; an attribute without a cause has its ordinary value
public record EntityContext(
        Negation negation,
        Certainty certainty,
        Experiencer experiencer,
        @Nullable String relation,
        Temporality temporality,
        List<Cause> causes) {

    /// Affirmed, certain, of the patient, recent.
    public static final EntityContext ORDINARY = new EntityContext(
            Negation.AFFIRMED, Certainty.CERTAIN, Experiencer.PATIENT, null, Temporality.RECENT, List.of());

    public EntityContext {
        causes = List.copyOf(causes);
    }

    /// The same with one value replaced.
    EntityContext with(ContextValue value) {
        return switch (value) {
            case Negation n -> new EntityContext(n, certainty, experiencer, relation, temporality, causes);
            case Certainty c -> new EntityContext(negation, c, experiencer, relation, temporality, causes);
            case Experiencer e -> new EntityContext(negation, certainty, e, relation, temporality, causes);
            case Temporality t -> new EntityContext(negation, certainty, experiencer, relation, t, causes);
        };
    }

    EntityContext withRelation(@Nullable String relative) {
        return new EntityContext(negation, certainty, experiencer, relative, temporality, causes);
    }

    EntityContext withCauses(List<Cause> deciding) {
        return new EntityContext(negation, certainty, experiencer, relation, temporality, deciding);
    }

    /// The words that decided a value: a modifier or a section heading.
    public record Cause(ContextValue value, CharSpan span) {}
}
