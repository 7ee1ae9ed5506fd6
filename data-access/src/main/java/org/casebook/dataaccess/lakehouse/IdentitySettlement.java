package org.casebook.dataaccess.lakehouse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.Pseudonym;

/// Works out which identifiers belong to one patient, from what the sources say; pure and independent of order.
/// Identifiers that links tie together form a group. A group with one pseudonym passes it on; one with none gets
/// one when a source describes a patient in it; one with several contradicts itself and nothing in it is decided.
final class IdentitySettlement {
    private final Map<String, Optional<Pseudonym>> known;
    private final Function<String, Pseudonym> name;
    private final Map<String, String> parent = new HashMap<>();
    private final Set<String> described = new HashSet<>();

    /// @param known every identifier with its pseudonym, empty while pending
    /// @param name gives a new patient its pseudonym from an identifier
    IdentitySettlement(Map<String, Optional<Pseudonym>> known, Function<String, Pseudonym> name) {
        this.known = known;
        this.name = name;
    }

    /// A source describes the patient of this identifier.
    void patient(String identifier) {
        described.add(identifier);
    }

    /// A source says that both name the same patient. Identifiers that no row carries are of no interest yet.
    void link(String one, String other) {
        String first = root(one);
        String second = root(other);
        parent.put(first.compareTo(second) < 0 ? second : first, first.compareTo(second) < 0 ? first : second);
    }

    /// What can be decided about identifiers that were pending.
    Map<String, Pseudonym> decided() {
        Map<String, SortedSet<String>> groups = new TreeMap<>();
        known.keySet()
                .forEach(id -> groups.computeIfAbsent(root(id), root -> new TreeSet<>())
                        .add(id));
        Map<String, Pseudonym> decided = new TreeMap<>();
        groups.values()
                .forEach(group -> pseudonymOf(group)
                        .ifPresent(pseudonym ->
                                group.stream().filter(this::pending).forEach(id -> decided.put(id, pseudonym))));
        return decided;
    }

    private Optional<Pseudonym> pseudonymOf(SortedSet<String> group) {
        Set<Pseudonym> pseudonyms = new HashSet<>();
        group.forEach(id -> known.getOrDefault(id, Optional.empty()).ifPresent(pseudonyms::add));
        return switch (pseudonyms.size()) {
            case 0 -> group.stream().filter(described::contains).findFirst().map(name);
            case 1 -> Optional.of(pseudonyms.iterator().next());
            default -> Optional.empty();
        };
    }

    private boolean pending(String id) {
        return known.getOrDefault(id, Optional.empty()).isEmpty();
    }

    private String root(String identifier) {
        String root = identifier;
        String above = parent.get(root);
        while (above != null && !above.equals(root)) {
            root = above;
            above = parent.get(root);
        }
        return root;
    }
}
