package org.casebook.dataaccess.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/// Scores like BM25, yet from the query and the one document alone: how rare a word is among all documents and how
/// long documents are on average would tell of documents that the user may not see, so the first is left to the
/// query (its boosts) and the second is a constant.
///
/// With `f` the frequency of the term in the field and `n` the length of the field in words:
///
/// `score = ⌊1024 · boost · f / (f + k₁ · (1 − b + b · n / 100))⌋ / 1024`, with k₁ = 1.2 and b = 0.75.
///
/// The range is [0, boost). Scores are multiples of 1/1024 and far below 2¹³, so a `float` holds every sum of them
/// exactly: the order in which Lucene adds the scores of clauses, which follows the lengths of its postings and so
/// could depend on hidden documents, does not matter.
///
/// Source: Robertson and Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond,
/// doi 10.1561/1500000019, with IDF = boost and avgdl = 100.
final class FixedSimilarity extends Similarity {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final double AVERAGE_LENGTH = 100;
    private static final double STEPS = 1024;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                int length = SmallFloat.byte4ToInt((byte) norm);
                double saturation = K1 * (1 - B + B * length / AVERAGE_LENGTH);
                return (float) (Math.floor(STEPS * boost * frequency / (frequency + saturation)) / STEPS);
            }
        };
    }
}
