package org.casebook.provenance.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;

/// Which entries to show. Conditions of different kinds must all hold; of one kind, any.
///
/// @param items at least one of these among the subjects; empty for no condition
/// @param actors one of these; empty for no condition
/// @param actions one of these; empty for no condition
/// @param from inclusive
/// @param until exclusive
public record LedgerQuery(Set<String> items, Set<String> actors, Set<LedgerAction> actions, Instant from, Instant until)
        implements Predicate<LedgerEntry> {

    /// No condition at all.
    public static final LedgerQuery ALL = new LedgerQuery(Set.of(), Set.of(), Set.of(), Instant.MIN, Instant.MAX);

    public LedgerQuery {
        items = Set.copyOf(items);
        actors = Set.copyOf(actors);
        actions = Set.copyOf(actions);
    }

    public LedgerQuery about(String... item) {
        return new LedgerQuery(Set.of(item), actors, actions, from, until);
    }

    public LedgerQuery by(String... actor) {
        return new LedgerQuery(items, Set.of(actor), actions, from, until);
    }

    public LedgerQuery doing(LedgerAction... action) {
        return new LedgerQuery(items, actors, Set.of(action), from, until);
    }

    /// The same within these times.
    ///
    /// @param start inclusive
    /// @param end exclusive
    public LedgerQuery between(Instant start, Instant end) {
        return new LedgerQuery(items, actors, actions, start, end);
    }

    @Override
    public boolean test(LedgerEntry entry) {
        return !entry.at().isBefore(from)
                && entry.at().isBefore(until)
                && (actions.isEmpty() || actions.contains(entry.action()))
                && (actors.isEmpty() || actors.contains(entry.actor()))
                && (items.isEmpty() || !Collections.disjoint(entry.subjects(), items));
    }

    /// How many conditions of each kind; no identifiers.
    @Override
    public String toString() {
        return "LedgerQuery[%d items, %d actors, %s, %s to %s]"
                .formatted(items.size(), actors.size(), actions, from, until);
    }
}
