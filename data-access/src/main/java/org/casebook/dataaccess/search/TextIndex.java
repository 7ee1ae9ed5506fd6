package org.casebook.dataaccess.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.jspecify.annotations.Nullable;

/// Finds words in documents. It lives in memory only, so that no clear text lies outside the encrypted home, and is
/// built anew when the home is opened. Any number of threads may search while one changes it; a search sees a
/// change wholly or not at all.
///
/// Silent: an answer is a function of the query, of what is permitted and of the permitted documents, whatever else
/// is in the index and in whichever order it came (docs/decisions/0005-silent-search.md).
public final class TextIndex implements Closeable {
    private static final Sort ORDER =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.KEY, SortField.Type.STRING));
    private static final Similarity SIMILARITY = new FixedSimilarity();

    private final Analyzer analyzer = new ClinicalAnalyzer();
    private final Highlighting highlighting = new Highlighting(analyzer);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private TextIndex() throws IOException {
        writer = new IndexWriter(
                new ByteBuffersDirectory(),
                new IndexWriterConfig(analyzer)
                        .setSimilarity(SIMILARITY)
                        .setMergeScheduler(new SerialMergeScheduler()));
        searchers = new SearcherManager(writer, new Uncached());
    }

    /// An index of these documents, made by as many threads as the stream has; of two with the same item, patient,
    /// classification and labels that one thread brings the later counts.
    public static TextIndex of(Stream<SearchDocument> documents) {
        try {
            TextIndex index = new TextIndex();
            documents.forEach(index::put);
            index.searchers.maybeRefreshBlocking();
            return index;
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private void put(SearchDocument document) {
        try {
            writer.updateDocument(new Term(IndexFields.KEY, document.key()), IndexFields.document(document));
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /// Puts these documents in the place of all that the patient had.
    ///
    /// @throws IllegalArgumentException when a document is of another patient
    public void replace(Pseudonym patient, Collection<SearchDocument> documents) {
        Map<String, Document> byKey = new LinkedHashMap<>();
        for (SearchDocument document : documents) {
            if (!document.patient().equals(patient)) {
                throw new IllegalArgumentException("document is of another patient, must be of the one replaced");
            }
            byKey.put(document.key(), IndexFields.document(document));
        }
        try {
            Term all = new Term(IndexFields.PATIENT, patient.text());
            if (byKey.isEmpty()) {
                writer.deleteDocuments(all);
            } else {
                writer.updateDocuments(all, byKey.values());
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /// Looks for words in what is permitted.
    public Found search(TextQuery query, Permitted permitted) {
        QueryWords words = QueryWords.parse(query.text(), analyzer);
        if (words.parts().isEmpty()) {
            return Found.NOTHING;
        }
        Query wanted = new BooleanQuery.Builder()
                .add(words.matching(IndexFields.TITLE, IndexFields.TEXT), Occur.MUST)
                .add(IndexFields.permitted(permitted, query.kinds()), Occur.FILTER)
                .build();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                TopFieldDocs best =
                        searcher.search(wanted, new TopFieldCollectorManager(ORDER, query.limit(), Integer.MAX_VALUE));
                return new Found(hits(searcher.storedFields(), best, words), best.totalHits.value());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private List<Found.Hit> hits(StoredFields stored, TopFieldDocs best, QueryWords words) throws IOException {
        List<Found.Hit> hits = new ArrayList<>();
        for (ScoreDoc place : best.scoreDocs) {
            Document document = stored.document(place.doc);
            Snippet snippet =
                    highlighting.snippet(words, document.get(IndexFields.TITLE), document.get(IndexFields.TEXT));
            hits.add(IndexFields.hit(document, snippet, (float) ((FieldDoc) place).fields[0]));
        }
        return hits;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static UncheckedIOException inMemory(IOException cause) {
        return new UncheckedIOException("search index in memory could not be used", cause);
    }

    /// Makes searchers that score by [FixedSimilarity] and remember nothing of earlier queries.
    private static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
