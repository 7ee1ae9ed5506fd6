package org.casebook.dataaccess.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.provenance.source.SourceRef;

/// How a document lies in the index, and how permission becomes a part of a query.
final class IndexFields {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String PATIENT = "patient";
    /// See [SearchDocument#key()]; begins with the item identifier, so that sorting by it breaks ties.
    static final String KEY = "key";

    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String CLASSIFICATION = "classification";
    private static final String CONFIDENTIALITY = "confidentiality";
    private static final String SENSITIVITIES = "sensitivities";
    private static final String SOURCE = "source";
    private static final String SEPARATOR = ",";
    private static final int LONGEST_LIST = 8_000;

    private IndexFields() {}

    static Document document(SearchDocument document) {
        Document fields = new Document();
        fields.add(new StringField(KEY, document.key(), Field.Store.NO));
        fields.add(new SortedDocValuesField(KEY, new BytesRef(document.key())));
        fields.add(new StringField(ID, document.id().text(), Field.Store.YES));
        fields.add(new StringField(KIND, document.kind().name(), Field.Store.YES));
        fields.add(new StringField(PATIENT, document.patient().text(), Field.Store.YES));
        fields.add(new StringField(CLASSIFICATION, document.classification().name(), Field.Store.NO));
        fields.add(new StringField(
                CONFIDENTIALITY, document.labels().confidentiality().name(), Field.Store.NO));
        fields.add(new StringField(SENSITIVITIES, listed(document.labels().codes()), Field.Store.NO));
        fields.add(new TextField(TITLE, document.title(), Field.Store.YES));
        fields.add(new TextField(TEXT, document.text(), Field.Store.YES));
        document.sources().forEach(source -> fields.add(new StoredField(SOURCE, source.toString())));
        return fields;
    }

    static Found.Hit hit(Document stored, Snippet snippet, double score) {
        return new Found.Hit(
                new ItemId(stored.get(ID)),
                ItemKind.valueOf(stored.get(KIND)),
                new Pseudonym(stored.get(PATIENT)),
                stored.get(TITLE),
                snippet,
                Arrays.stream(stored.getValues(SOURCE)).map(SourceRef::parse).toList(),
                score);
    }

    /// Matches what is permitted and of a wanted kind; says the same as [Permitted#includes].
    static Query permitted(Permitted permitted, Collection<ItemKind> kinds) {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(oneOf(PATIENT, permitted.patients().stream().map(Pseudonym::text)), Occur.FILTER)
                .add(oneOf(CLASSIFICATION, permitted.classifications().stream().map(Enum::name)), Occur.FILTER)
                .add(
                        oneOf(
                                CONFIDENTIALITY,
                                Stream.of(Confidentiality.values())
                                        .filter(level -> level.compareTo(permitted.highest()) <= 0)
                                        .map(Enum::name)),
                        Occur.FILTER)
                .add(onlyOf(permitted.sensitivities()), Occur.FILTER);
        if (!kinds.isEmpty()) {
            all.add(oneOf(KIND, kinds.stream().map(Enum::name)), Occur.FILTER);
        }
        return all.build();
    }

    private static Query oneOf(String field, Stream<String> values) {
        return new TermInSetQuery(field, values.map(BytesRef::new).toList());
    }

    /// Matches every subset of the permitted codes: they are listed in one order, so each may be there or not.
    private static Query onlyOf(Collection<String> codes) {
        List<Automaton> optional = codes.stream()
                .sorted()
                .map(code -> Operations.optional(Automata.makeString(code + SEPARATOR)))
                .toList();
        Automaton subsets =
                Operations.concatenate(Stream.concat(Stream.of(Automata.makeString(SEPARATOR)), optional.stream())
                        .toList());
        return new AutomatonQuery(
                new Term(SENSITIVITIES), Operations.determinize(subsets, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    }

    /// The codes as [#onlyOf] reads them; something that no set of codes matches when there are absurdly many.
    private static String listed(Collection<String> codes) {
        StringBuilder listed = new StringBuilder(SEPARATOR);
        codes.forEach(code -> listed.append(code).append(SEPARATOR));
        return listed.length() <= LONGEST_LIST ? listed.toString() : "";
    }
}
