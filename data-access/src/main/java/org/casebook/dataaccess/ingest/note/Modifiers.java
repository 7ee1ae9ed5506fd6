package org.casebook.dataaccess.ingest.note;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.dataaccess.ingest.note.ContextValue.Attribute;
import org.casebook.dataaccess.ingest.note.ContextValue.Certainty;
import org.casebook.dataaccess.ingest.note.ContextValue.Experiencer;
import org.casebook.dataaccess.ingest.note.ContextValue.Negation;
import org.casebook.dataaccess.ingest.note.ContextValue.Temporality;
import org.casebook.provenance.source.ObjectHash;
import org.jspecify.annotations.Nullable;

/// The words that change what a term means. Immutable once loaded.
///
/// File: tab separated, columns direction, effect, scope, kinds, phrases separated by `|`.
/// Direction is `forward`, `backward`, `both`, `pseudo` (looks like a modifier, is none) or `terminate`.
/// Effect is a list such as `negation=negated, certainty=possible`; for `terminate` the attributes it ends, or `all`.
/// Scope is the reach in words, empty for the whole sentence; kinds are the kinds of term it acts on, empty for all.
/// A phrase may stand in several rows, once for each direction. The direction `list` names alternatives
/// (effect column: the name) that phrases use as `%name`; an alternative `mom=mother` also states the relation.
public final class Modifiers {
    private static final String RESOURCE = "modifiers.tsv";
    private static final String FORMAT = "casebook-modifiers";
    private static final int COLUMNS = 5;
    private static final int MAX_PHRASES = 200_000;
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final List<ContextValue> VALUES = Stream.<ContextValue[]>of(
                    Negation.values(), Certainty.values(), Experiencer.values(), Temporality.values())
            .flatMap(Arrays::stream)
            .toList();

    private final PhraseTrie<List<Modifier>> phrases = new PhraseTrie<>();
    private final Map<String, List<Alternative>> lists = new HashMap<>();
    private final TermFile file;
    private int size;

    enum Direction {
        FORWARD,
        BACKWARD,
        BOTH,
        PSEUDO,
        TERMINATE
    }

    /// @param ends the attributes whose scopes end here
    /// @param scope reach in tokens
    /// @param kinds on which it acts
    record Modifier(
            Direction direction,
            List<ContextValue> effects,
            Set<Attribute> ends,
            int scope,
            Set<EntityKind> kinds,
            @Nullable String relation) {
        boolean actsForward() {
            return direction == Direction.FORWARD || direction == Direction.BOTH;
        }

        boolean actsBackward() {
            return direction == Direction.BACKWARD || direction == Direction.BOTH;
        }
    }

    private record Alternative(String words, @Nullable String relation) {}

    private Modifiers(TermFile file) {
        this.file = file;
        file.rows().forEach(this::add);
    }

    /// The modifiers that come with the program.
    public static Modifiers bundled() {
        return new Modifiers(TermFile.resource(RESOURCE, FORMAT, COLUMNS));
    }

    /// Another file in the place of the bundled one.
    ///
    /// @throws LexiconException when the file cannot be read or a line breaks the rules
    public static Modifiers load(Path path) {
        return new Modifiers(TermFile.file(path, FORMAT, COLUMNS));
    }

    /// As the file's header says.
    public String version() {
        return file.version();
    }

    public ObjectHash hash() {
        return file.hash();
    }

    /// How many phrases there are, alternatives counted.
    public int size() {
        return size;
    }

    PhraseTrie.@Nullable Match<List<Modifier>> longest(
            String text, Tokens tokens, int first, Predicate<PhraseTrie.Match<List<Modifier>>> accepted) {
        return phrases.longest(text, tokens, first, true, accepted);
    }

    private void add(TermFile.Row row) {
        String direction = row.cells().getFirst();
        String effect = row.cells().get(1);
        List<String> spelled = List.of(BAR.split(row.cells().get(4), -1));
        if (direction.equals("list")) {
            lists.put(effect, spelled.stream().map(Modifiers::alternative).toList());
            return;
        }
        Modifier modifier = modifier(row, direction, effect);
        for (String phrase : spelled) {
            expand(row, new Alternative(phrase.strip(), null), modifier);
        }
    }

    private static Alternative alternative(String text) {
        int eq = text.indexOf('=');
        return eq < 0
                ? new Alternative(text.strip(), null)
                : new Alternative(
                        text.substring(0, eq).strip(), text.substring(eq + 1).strip());
    }

    private void expand(TermFile.Row row, Alternative phrase, Modifier modifier) {
        int percent = phrase.words().indexOf('%');
        if (percent < 0) {
            put(row, phrase, modifier);
            return;
        }
        String tail = phrase.words().substring(percent + 1);
        int space = tail.indexOf(' ');
        List<Alternative> alternatives = lists.get(space < 0 ? tail : tail.substring(0, space));
        if (alternatives == null) {
            throw file.refuse(row, "phrase '%s' uses a list that is not given above it".formatted(phrase.words()));
        }
        String before = phrase.words().substring(0, percent);
        String after = space < 0 ? "" : tail.substring(space);
        for (Alternative alternative : alternatives) {
            String relation = alternative.relation() == null ? phrase.relation() : alternative.relation();
            expand(row, new Alternative(before + alternative.words() + after, relation), modifier);
        }
    }

    private void put(TermFile.Row row, Alternative phrase, Modifier general) {
        Modifier modifier = new Modifier(
                general.direction(),
                general.effects(),
                general.ends(),
                general.scope(),
                general.kinds(),
                phrase.relation());
        List<Modifier> rules = new ArrayList<>(List.of(modifier));
        try {
            phrases.putIfAbsent(phrase.words(), false, rules).ifPresent(known -> join(row, phrase, known, modifier));
        } catch (IllegalArgumentException e) {
            throw file.refuse(row, "phrase '%s': %s".formatted(phrase.words(), e.getMessage()));
        }
        if (++size > MAX_PHRASES) {
            throw file.refuse(row, "there are more than %d phrases, must be at most that".formatted(MAX_PHRASES));
        }
    }

    private void join(TermFile.Row row, Alternative phrase, List<Modifier> known, Modifier modifier) {
        if (known.contains(modifier)) {
            return;
        }
        boolean contradicts = known.stream()
                .anyMatch(other -> other.direction() == modifier.direction()
                        || other.direction() == Direction.PSEUDO
                        || modifier.direction() == Direction.PSEUDO);
        if (contradicts) {
            throw file.refuse(row, "phrase '%s' is given twice for one direction".formatted(phrase.words()));
        }
        known.add(modifier);
    }

    private Modifier modifier(TermFile.Row row, String word, String effect) {
        Direction direction = Arrays.stream(Direction.values())
                .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> file.refuse(
                        row,
                        "direction is '%s', must be forward, backward, both, pseudo, terminate or list"
                                .formatted(word)));
        boolean acts = EnumSet.of(Direction.FORWARD, Direction.BACKWARD, Direction.BOTH)
                .contains(direction);
        return new Modifier(
                direction,
                acts ? effects(row, effect) : List.of(),
                direction == Direction.TERMINATE ? ends(row, effect) : Set.of(),
                scope(row),
                kinds(row),
                null);
    }

    private Set<EntityKind> kinds(TermFile.Row row) {
        String cell = row.cells().get(3);
        if (cell.isEmpty()) {
            return Set.copyOf(EnumSet.allOf(EntityKind.class));
        }
        EnumSet<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        for (String word : COMMA.split(cell, -1)) {
            kinds.add(EntityKind.ofWord(word.strip())
                    .orElseThrow(() -> file.refuse(row, "'%s' is no kind of term".formatted(word))));
        }
        return Set.copyOf(kinds);
    }

    private Set<Attribute> ends(TermFile.Row row, String cell) {
        if (cell.equals("all")) {
            return Set.copyOf(EnumSet.allOf(Attribute.class));
        }
        List<Attribute> ends = new ArrayList<>();
        for (String word : COMMA.split(cell, -1)) {
            ends.add(Arrays.stream(Attribute.values())
                    .filter(value -> value.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> file.refuse(row, "'%s' is no attribute".formatted(word))));
        }
        return Set.copyOf(ends);
    }

    private List<ContextValue> effects(TermFile.Row row, String cell) {
        List<ContextValue> effects = new ArrayList<>();
        for (String word : COMMA.split(cell, -1)) {
            String wanted = word.strip().toUpperCase(Locale.ROOT);
            effects.add(VALUES.stream()
                    .filter(value -> wanted.equals(value.attribute() + "=" + value))
                    .findFirst()
                    .orElseThrow(() -> file.refuse(row, "'%s' is no effect".formatted(word))));
        }
        return List.copyOf(effects);
    }

    private int scope(TermFile.Row row) {
        String cell = row.cells().get(2);
        if (cell.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        try {
            int scope = Integer.parseInt(cell);
            if (scope > 0) {
                return scope;
            }
        } catch (NumberFormatException e) {
            throw file.refuse(row, "scope is '%s', must be a number of words".formatted(cell));
        }
        throw file.refuse(row, "scope must be at least 1");
    }
}
