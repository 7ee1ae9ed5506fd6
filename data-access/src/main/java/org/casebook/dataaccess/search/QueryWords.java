package org.casebook.dataaccess.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a user typed, as Lucene queries. All boosts are multiples of 1/4, see [FixedSimilarity].
///
/// @param parts all must occur, each in the title or the text; nothing is looked for when empty
record QueryWords(List<Part> parts) {
    private static final int LONGEST = 1_000;
    private static final int MOST_WORDS = 32;
    private static final Pattern CHUNK = Pattern.compile("\"([^\"]*)(\"|$)|[^\\s\"]+");

    private static final float TITLE_BOOST = 2;
    private static final float CODE_BOOST = 2;
    private static final float PREFIX_BOOST = 0.25f;

    /// One word, or several that follow each other.
    ///
    /// @param words for each position the word as typed, in lower case, then its stem where that is another
    /// @param open true when the last word may be the beginning of one
    record Part(List<List<String>> words, boolean open) {}

    static QueryWords parse(String typed, Analyzer analyzer) {
        String text = typed.substring(0, Math.min(typed.length(), LONGEST));
        List<Part> parts = new ArrayList<>();
        int room = MOST_WORDS;
        Matcher chunk = CHUNK.matcher(text);
        while (room > 0 && chunk.find()) {
            boolean closed = "\"".equals(chunk.group(2));
            String content = chunk.group(1) == null ? chunk.group() : chunk.group(1);
            List<List<String>> words = words(content, analyzer);
            boolean fits = words.size() <= room;
            words = words.subList(0, Math.min(words.size(), room));
            room -= words.size();
            if (!words.isEmpty()) {
                boolean last = chunk.end() == text.length() && text.length() == typed.length();
                boolean spaceFollows = content.endsWith(" ");
                parts.add(new Part(words, fits && last && !closed && !spaceFollows));
            }
        }
        List<Part> telling = parts.stream().filter(part -> !isStopWord(part)).toList();
        return new QueryWords(telling.isEmpty() ? List.copyOf(parts) : telling);
    }

    /// Matches documents that have every part in one of the two fields.
    Query matching(String title, String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Part part : parts) {
            all.add(either(in(title, part, TITLE_BOOST), in(text, part, 1)), Occur.MUST);
        }
        return all.build();
    }

    /// Matches any part in one field, for highlighting.
    Query marking(String field) {
        return either(parts.stream().map(part -> in(field, part, 1)).toArray(Query[]::new));
    }

    private static Query in(String field, Part part, float fieldBoost) {
        List<List<String>> words = part.words();
        boolean code = words.stream().anyMatch(word -> word.getFirst().chars().anyMatch(Character::isDigit));
        float boost = code ? fieldBoost * CODE_BOOST : fieldBoost;
        Query whole = new BoostQuery(whole(field, words), boost);
        if (!part.open()) {
            return whole;
        }
        Query begun =
                new BoostQuery(new PrefixQuery(new Term(field, words.getLast().getFirst())), boost * PREFIX_BOOST);
        if (words.size() == 1) {
            return either(whole, begun);
        }
        // Where the word begins is not checked while it is being typed: it must only be there.
        return new BooleanQuery.Builder()
                .add(new BoostQuery(whole(field, words.subList(0, words.size() - 1)), boost), Occur.MUST)
                .add(begun, Occur.MUST)
                .add(whole, Occur.SHOULD)
                .build();
    }

    private static Query whole(String field, List<List<String>> words) {
        if (words.size() == 1) {
            return either(words.getFirst().stream()
                    .map(word -> new TermQuery(new Term(field, word)))
                    .toArray(Query[]::new));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (List<String> word : words) {
            phrase.add(word.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    private static Query either(Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) {
            any.add(query, Occur.SHOULD);
        }
        return any.build();
    }

    private static boolean isStopWord(Part part) {
        return part.words().size() == 1
                && !part.open()
                && EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(
                        part.words().getFirst().getFirst());
    }

    private static List<List<String>> words(String text, Analyzer analyzer) {
        List<List<String>> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    words.add(new ArrayList<>());
                }
                words.getLast().add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("query could not be read from memory", e);
        }
        return words;
    }
}
