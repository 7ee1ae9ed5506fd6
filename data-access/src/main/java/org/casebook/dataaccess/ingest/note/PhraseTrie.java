package org.casebook.dataaccess.ingest.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.casebook.dataaccess.ingest.note.Tokens.Link;
import org.jspecify.annotations.Nullable;

/// Phrases by their words. Looking up costs at most [#MAX_WORDS] steps for each position, whatever the text.
/// Filled by one thread, then only read.
final class PhraseTrie<V> {
    static final int MAX_WORDS = 12;

    private final Node<V> root = new Node<>();

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(2);
        private final List<Entry<V>> entries = new ArrayList<>(1);
    }

    /// @param gluedWords bit i: the text must not have a space before word i
    /// @param exactForm the letters and digits the text must show exactly, or null when case does not matter
    private record Entry<V>(
            V value, int gluedWords, @Nullable String exactForm) {}

    /// @param first index of the first token
    /// @param last index of the last token, inclusive
    record Match<V>(int first, int last, V value) {}

    /// Adds a phrase unless one that matches the same texts is there already, which is then returned.
    ///
    /// @throws IllegalArgumentException when the phrase has no words or more than [#MAX_WORDS]
    Optional<V> putIfAbsent(String phrase, boolean exact, V value) {
        Tokens words = Tokens.of(phrase, 0, phrase.length());
        if (words.size() == 0 || words.size() > MAX_WORDS) {
            throw new IllegalArgumentException(
                    "phrase has %d words, must have 1 to %d".formatted(words.size(), MAX_WORDS));
        }
        Node<V> node = root;
        int glued = 0;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(words.get(i).stem(), stem -> new Node<>());
            glued |= words.get(i).link() == Link.GLUED ? 1 << i : 0;
        }
        String form = exact ? alphanumeric(phrase) : null;
        for (Entry<V> entry : node.entries) {
            if (form == null ? entry.exactForm == null : form.equals(entry.exactForm)) {
                return Optional.of(entry.value);
            }
        }
        Entry<V> entry = new Entry<>(value, glued, form);
        node.entries.add(exact ? 0 : node.entries.size(), entry);
        return Optional.empty();
    }

    /// The longest phrase that begins at token `first` and that `accepted` takes; null when there is none.
    ///
    /// @param caseTells false where the text is all capitals, so that abbreviations cannot be told from words
    @Nullable
    Match<V> longest(String text, Tokens tokens, int first, boolean caseTells, Predicate<Match<V>> accepted) {
        Match<V> best = null;
        Node<V> node = root;
        int spaces = 0;
        for (int i = first; i < tokens.size(); i++) {
            Node<V> next = node.next.get(tokens.get(i).stem());
            if (next == null) {
                break;
            }
            node = next;
            spaces |= tokens.get(i).link() == Link.APART ? 1 << (i - first) : 0;
            if (!node.entries.isEmpty() && tokens.wholeWords(first, i)) {
                best = better(best, node, text, tokens, first, i, spaces, caseTells, accepted);
            }
        }
        return best;
    }

    private static <V> @Nullable Match<V> better(
            @Nullable Match<V> best,
            Node<V> node,
            String text,
            Tokens tokens,
            int first,
            int last,
            int spaces,
            boolean caseTells,
            Predicate<Match<V>> accepted) {
        for (Entry<V> entry : node.entries) {
            boolean spaced = (entry.gluedWords & spaces & ~1) != 0;
            if (!spaced && formFits(entry, text, tokens, first, last, caseTells)) {
                Match<V> match = new Match<>(first, last, entry.value);
                if (accepted.test(match)) {
                    return match;
                }
            }
        }
        return best;
    }

    private static boolean formFits(
            Entry<?> entry, String text, Tokens tokens, int first, int last, boolean caseTells) {
        if (entry.exactForm == null) {
            return true;
        }
        String surface =
                text.substring(tokens.get(first).start(), tokens.get(last).end());
        return caseTells && entry.exactForm.equals(alphanumeric(surface));
    }

    private static String alphanumeric(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
