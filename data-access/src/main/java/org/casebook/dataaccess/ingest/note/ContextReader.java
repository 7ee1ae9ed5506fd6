package org.casebook.dataaccess.ingest.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.casebook.dataaccess.ingest.note.ContextValue.Attribute;
import org.casebook.dataaccess.ingest.note.ContextValue.Experiencer;
import org.casebook.dataaccess.ingest.note.EntityContext.Cause;
import org.casebook.dataaccess.ingest.note.Lexicon.Concept;
import org.casebook.dataaccess.ingest.note.Modifiers.Direction;
import org.casebook.dataaccess.ingest.note.Modifiers.Modifier;
import org.casebook.dataaccess.ingest.note.PhraseTrie.Match;
import org.casebook.provenance.source.Place.CharSpan;

/// The ConText algorithm on one sentence: a modifier reaches from where it stands to the end of the sentence
/// (backward ones to its start), up to its scope or a terminating phrase; for each attribute the nearest one decides.
/// Two sweeps, so linear in the sentence.
///
/// A modifier inside a term does not act on that term but on its neighbours: "no evidence of disease" is a finding
/// of its own, yet in "no evidence of disease progression" the progression is negated. A modifier that would cut a term
/// in two is not one: in "no increase in size" the pseudo-modifier "no increase" yields to "no".
///
/// Source: Harkema et al. 2009, doi 10.1016/j.jbi.2009.05.002, section 2.2.
final class ContextReader {
    private final Tokens tokens;
    private final List<Match<Concept>> terms;
    private final List<Match<List<Modifier>>> modifiers;

    /// For each term, what decides each attribute.
    private final List<Map<Attribute, Reach>> decided = new ArrayList<>();

    /// A modifier at its place.
    private record Scope(Match<List<Modifier>> at, Modifier modifier, ContextValue value) {}

    /// A modifier acting on a term.
    ///
    /// @param distance 1 when they are neighbours
    private record Reach(Scope scope, int distance) {}

    private ContextReader(Tokens tokens, List<Match<Concept>> terms, List<Match<List<Modifier>>> modifiers) {
        this.tokens = tokens;
        this.terms = terms;
        this.modifiers = modifiers;
        terms.forEach(term -> decided.add(new EnumMap<>(Attribute.class)));
    }

    /// The contexts of `terms`, in their order; without causes where nothing is said.
    static List<EntityContext> read(String text, Tokens tokens, List<Match<Concept>> terms, Modifiers modifiers) {
        if (terms.isEmpty()) {
            return List.of();
        }
        ContextReader reader = new ContextReader(tokens, terms, find(text, tokens, terms, modifiers));
        reader.sweepForward();
        reader.sweepBackward();
        return reader.decided.stream().map(reader::context).toList();
    }

    private static List<Match<List<Modifier>>> find(
            String text, Tokens tokens, List<Match<Concept>> terms, Modifiers modifiers) {
        int[] termAt = termAt(tokens.size(), terms);
        List<Match<List<Modifier>>> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Match<List<Modifier>> match =
                    modifiers.longest(text, tokens, i, candidate -> fits(candidate, terms, termAt));
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.last() + 1;
            }
        }
        return found;
    }

    /// For each token the index of the term it belongs to, or -1.
    private static int[] termAt(int size, List<Match<Concept>> terms) {
        int[] termAt = new int[size];
        Arrays.fill(termAt, -1);
        for (int t = 0; t < terms.size(); t++) {
            Arrays.fill(termAt, terms.get(t).first(), terms.get(t).last() + 1, t);
        }
        return termAt;
    }

    private static boolean fits(Match<List<Modifier>> modifier, List<Match<Concept>> terms, int[] termAt) {
        int left = termAt[modifier.first()];
        int right = termAt[modifier.last()];
        boolean pseudo = modifier.value().getFirst().direction() == Direction.PSEUDO;
        if (left >= 0 && left == right) {
            return terms.get(left).value().kind() != null && !pseudo;
        }
        boolean cutsLeft = left >= 0 && terms.get(left).first() < modifier.first();
        boolean cutsRight = right >= 0 && terms.get(right).last() > modifier.last();
        return !cutsLeft && !cutsRight && !(pseudo && touchesTerm(modifier, termAt));
    }

    private static boolean touchesTerm(Match<?> match, int[] termAt) {
        return IntStream.rangeClosed(match.first(), match.last()).anyMatch(i -> termAt[i] >= 0);
    }

    private void sweepForward() {
        Map<Attribute, Scope> open = new EnumMap<>(Attribute.class);
        int m = 0;
        for (int t = 0; t < terms.size(); t++) {
            int start = terms.get(t).first();
            for (; m < modifiers.size() && modifiers.get(m).first() < start; m++) {
                pass(open, modifiers.get(m), Modifier::actsForward);
            }
            for (Scope scope : open.values()) {
                offer(t, scope, start - scope.at().last());
            }
        }
    }

    private void sweepBackward() {
        Map<Attribute, Scope> open = new EnumMap<>(Attribute.class);
        int m = modifiers.size() - 1;
        for (int t = terms.size() - 1; t >= 0; t--) {
            int end = terms.get(t).last();
            for (; m >= 0 && modifiers.get(m).last() > end; m--) {
                pass(open, modifiers.get(m), Modifier::actsBackward);
            }
            for (Scope scope : open.values()) {
                offer(t, scope, scope.at().first() - end);
            }
        }
    }

    private static void pass(Map<Attribute, Scope> open, Match<List<Modifier>> at, Predicate<Modifier> actsThisWay) {
        for (Modifier modifier : at.value()) {
            modifier.ends().forEach(open::remove);
        }
        for (Modifier modifier : at.value()) {
            if (actsThisWay.test(modifier)) {
                modifier.effects().forEach(value -> open.put(value.attribute(), new Scope(at, modifier, value)));
            }
        }
    }

    /// Lets the nearer of two modifiers decide; at equal distance the one before the term.
    private void offer(int term, Scope scope, int distance) {
        EntityKind kind = terms.get(term).value().kind();
        if (kind == null
                || distance < 1
                || distance > scope.modifier().scope()
                || !scope.modifier().kinds().contains(kind)) {
            return;
        }
        decided.get(term)
                .merge(
                        scope.value().attribute(),
                        new Reach(scope, distance),
                        (known, other) -> other.distance() < known.distance() ? other : known);
    }

    private EntityContext context(Map<Attribute, Reach> reaches) {
        EntityContext context = EntityContext.ORDINARY;
        List<Cause> causes = new ArrayList<>();
        for (Reach reach : reaches.values()) {
            Scope scope = reach.scope();
            context = context.with(scope.value());
            if (scope.value() == Experiencer.FAMILY) {
                context = context.withRelation(scope.modifier().relation());
            }
            causes.add(new Cause(
                    scope.value(),
                    new CharSpan(
                            tokens.get(scope.at().first()).start(),
                            tokens.get(scope.at().last()).end())));
        }
        return context.withCauses(causes);
    }
}
