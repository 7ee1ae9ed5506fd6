package org.casebook.dataaccess.ingest.note;

/// One thing the words around a term say about it. The first constant of each type is what holds when they say nothing.
///
/// Source: Harkema et al. 2009, doi 10.1016/j.jbi.2009.05.002; Chapman et al. 2001, doi 10.1006/jbin.2001.1029.
public sealed interface ContextValue {

    /// Which of the four questions this answers.
    Attribute attribute();

    /// The questions.
    enum Attribute {
        NEGATION,
        CERTAINTY,
        EXPERIENCER,
        TEMPORALITY
    }

    /// Whether it is there.
    enum Negation implements ContextValue {
        AFFIRMED,
        NEGATED;

        @Override
        public Attribute attribute() {
            return Attribute.NEGATION;
        }
    }

    /// How sure the author is. Hypothetical: not established at all (a condition, a test not done).
    enum Certainty implements ContextValue {
        CERTAIN,
        POSSIBLE,
        HYPOTHETICAL;

        @Override
        public Attribute attribute() {
            return Attribute.CERTAINTY;
        }
    }

    /// Who has it.
    enum Experiencer implements ContextValue {
        PATIENT,
        FAMILY;

        @Override
        public Attribute attribute() {
            return Attribute.EXPERIENCER;
        }
    }

    /// When. Hypothetical: planned, advised or feared.
    enum Temporality implements ContextValue {
        RECENT,
        HISTORICAL,
        HYPOTHETICAL;

        @Override
        public Attribute attribute() {
            return Attribute.TEMPORALITY;
        }
    }
}
