package org.casebook.dataaccess.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.casebook.dataaccess.search.Snippet.Mark;

/// Finds the words of a query in a text. It reads the text again and never the index, so that a snippet depends on
/// the query and its own document alone.
final class Highlighting {
    /// Later words of a text are found but not marked, in UTF-16 units.
    static final int LONGEST = 500_000;

    private final Analyzer analyzer;

    Highlighting(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// A stretch of the text with the words that were found; of the title, when they are only there.
    Snippet snippet(QueryWords words, String title, String text) {
        List<Mark> inText = marks(words, IndexFields.TEXT, text);
        if (!inText.isEmpty()) {
            return Snippet.of(text, inText);
        }
        List<Mark> inTitle = marks(words, IndexFields.TITLE, title);
        return inTitle.isEmpty() ? Snippet.of(text, List.of()) : Snippet.of(title, inTitle);
    }

    private List<Mark> marks(QueryWords words, String field, String text) {
        List<Mark> marks = new ArrayList<>();
        try {
            UnifiedHighlighter.builderWithoutSearcher(analyzer)
                    .withBreakIterator(WholeBreakIterator::new)
                    .withMaxLength(LONGEST)
                    .withMaxNoHighlightPassages(0)
                    .withFormatter(new Collecting(marks))
                    .build()
                    .highlightWithoutSearcher(field, words.marking(field), text, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("text could not be read from memory", e);
        }
        return marks;
    }

    private static final class Collecting extends PassageFormatter {
        private final List<Mark> marks;

        Collecting(List<Mark> marks) {
            this.marks = marks;
        }

        @Override
        public List<Mark> format(Passage[] passages, String content) {
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    marks.add(new Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
            }
            return marks;
        }
    }
}
