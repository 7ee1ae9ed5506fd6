package org.casebook.provenance.derivation;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// Directed links between identifiers. No walk recurses, so a chain may be of any length.
final class Links {
    private final Map<String, NavigableSet<String>> targets = new TreeMap<>();

    void add(String from, String to) {
        targets.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
    }

    /// Where links from `id` lead, sorted; empty when there are none.
    NavigableSet<String> from(String id) {
        return targets.getOrDefault(id, Collections.emptyNavigableSet());
    }

    /// Every link that can be reached from `start`, when `next` tells the links of one identifier at a time.
    static Links reach(String start, BiConsumer<String, Sink> next) {
        Links links = new Links();
        Deque<String> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        open.add(start);
        seen.add(start);
        Sink sink = new Sink() {
            @Override
            public void link(String from, String to) {
                links.add(from, to);
            }

            @Override
            public void linkOn(String from, String to) {
                links.add(from, to);
                if (seen.add(to)) {
                    open.add(to);
                }
            }
        };
        while (!open.isEmpty()) {
            next.accept(open.remove(), sink);
        }
        return links;
    }

    /// Takes the links of one identifier.
    interface Sink {
        /// A link whose end leads nowhere by itself.
        void link(String from, String to);

        /// A link whose end is to be followed.
        void linkOn(String from, String to);
    }

    /// How far everything is from `start` along the longest way; the links must have no cycle and all come from it.
    Map<String, Integer> distances(String start) {
        Map<String, Integer> distances = new HashMap<>();
        distances.put(start, 0);
        Map<String, Integer> incoming = incoming();
        Deque<String> ready = new ArrayDeque<>();
        ready.add(start);
        while (!ready.isEmpty()) {
            String id = ready.remove();
            int next = distances.getOrDefault(id, 0) + 1;
            for (String target : from(id)) {
                distances.merge(target, next, Math::max);
                if (incoming.merge(target, -1, Integer::sum) == 0) {
                    ready.add(target);
                }
            }
        }
        return distances;
    }

    /// An identifier that lies on a cycle or behind one; empty when there is no cycle.
    Optional<String> cycle() {
        Map<String, Integer> incoming = incoming();
        Deque<String> ready = new ArrayDeque<>();
        targets.keySet().stream().filter(id -> !incoming.containsKey(id)).forEach(ready::add);
        while (!ready.isEmpty()) {
            for (String target : from(ready.remove())) {
                if (incoming.merge(target, -1, Integer::sum) == 0) {
                    ready.add(target);
                }
            }
        }
        return incoming.entrySet().stream()
                .filter(left -> left.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, Integer> incoming() {
        Map<String, Integer> incoming = new TreeMap<>();
        targets.values().forEach(ends -> ends.forEach(end -> incoming.merge(end, 1, Integer::sum)));
        return incoming;
    }
}
