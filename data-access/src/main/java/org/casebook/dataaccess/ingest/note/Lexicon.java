package org.casebook.dataaccess.ingest.note;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.casebook.provenance.source.ObjectHash;
import org.jspecify.annotations.Nullable;

/// The terms to look for. Immutable once loaded.
///
/// File: tab separated, columns kind, preferred name, code (may be empty), terms separated by `|`.
/// A lone `.` among the terms stands for the preferred name; `=` before a term makes its case count (`=ALL`).
/// The kind `ignore` marks phrases in which shorter terms mean nothing ("progression-free survival").
/// Plural, hyphens, possessives and British spelling need no entries of their own.
public final class Lexicon {
    private static final String RESOURCE = "lexicon.tsv";
    private static final String FORMAT = "casebook-lexicon";
    private static final int COLUMNS = 4;
    private static final String IGNORE = "ignore";
    private static final Pattern BAR = Pattern.compile("\\|");

    private final PhraseTrie<Concept> phrases = new PhraseTrie<>();
    private final TermFile file;
    private int terms;

    /// What a term stands for.
    ///
    /// @param kind null for a phrase to ignore
    /// @param code `system:code`, empty when the lexicon has none
    record Concept(@Nullable EntityKind kind, String preferred, String code) {}

    private Lexicon(TermFile file) {
        this.file = file;
        file.rows().forEach(this::add);
    }

    /// The lexicon that comes with the program.
    public static Lexicon bundled() {
        return new Lexicon(TermFile.resource(RESOURCE, FORMAT, COLUMNS));
    }

    /// Another file in the place of the bundled one.
    ///
    /// @throws LexiconException when the file cannot be read or a line breaks the rules
    public static Lexicon load(Path path) {
        return new Lexicon(TermFile.file(path, FORMAT, COLUMNS));
    }

    /// As the file's header says.
    public String version() {
        return file.version();
    }

    public ObjectHash hash() {
        return file.hash();
    }

    /// How many terms there are, variants counted.
    public int size() {
        return terms;
    }

    PhraseTrie.@Nullable Match<Concept> longest(String text, Tokens tokens, int first, boolean caseTells) {
        Predicate<PhraseTrie.Match<Concept>> any = match -> true;
        return phrases.longest(text, tokens, first, caseTells, any);
    }

    private void add(TermFile.Row row) {
        String preferred = row.cells().get(1);
        if (preferred.isEmpty()) {
            throw file.refuse(row, "preferred name is empty");
        }
        Concept concept = new Concept(kind(row), preferred, row.cells().get(2));
        for (String term : BAR.split(row.cells().get(3), -1)) {
            String spelled = term.strip();
            add(row, spelled.equals(".") ? preferred : spelled, concept);
        }
    }

    private void add(TermFile.Row row, String term, Concept concept) {
        boolean exact = term.startsWith("=");
        Optional<Concept> known;
        try {
            known = phrases.putIfAbsent(exact ? term.substring(1) : term, exact, concept);
        } catch (IllegalArgumentException e) {
            throw file.refuse(row, "term '%s': %s".formatted(term, e.getMessage()));
        }
        if (known.filter(other -> !other.equals(concept)).isPresent()) {
            throw file.refuse(
                    row,
                    "term '%s' already stands for %s"
                            .formatted(term, known.get().preferred()));
        }
        terms += known.isPresent() ? 0 : 1;
    }

    private @Nullable EntityKind kind(TermFile.Row row) {
        String word = row.cells().getFirst();
        if (word.equals(IGNORE)) {
            return null;
        }
        return EntityKind.ofWord(word)
                .orElseThrow(() -> file.refuse(row, "kind is '%s', must be a known kind or ignore".formatted(word)));
    }
}
