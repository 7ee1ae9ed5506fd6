package org.casebook.dataaccess.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;

/// Cuts text into words: HGVS names stay whole, everything else is runs of letters, digits and underscores.
/// Each word is given in lower case and, at the same position, as its English stem; words with a digit (`HER2`,
/// `L858R`) and short ones in capitals (`KRAS`) have no stem. No word is left out.
final class ClinicalAnalyzer extends Analyzer {
    private static final int LONGEST = 64;

    private static final String CODING_CHANGE = "[cgmnr]\\.[*-]?\\d[\\w*+>=?-]*";
    private static final String PROTEIN_CHANGE = "p\\.\\(?[a-z*]{1,3}\\d[\\w*=?]*";
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]+";
    private static final Pattern TOKEN = Pattern.compile(
            CODING_CHANGE + "|" + PROTEIN_CHANGE + "|" + WORD, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WITHOUT_STEM = Pattern.compile(".*\\p{N}.*|\\p{Lu}{2,5}");

    /// Plurals that the Porter stemmer does not join with their singulars, and the stems of those.
    private static final StemmerOverrideMap GREEK_PLURALS = stems(Map.of(
            "metastases", "metastasi",
            "diagnoses", "diagnosi",
            "prognoses", "prognosi",
            "necroses", "necrosi",
            "thromboses", "thrombosi",
            "stenoses", "stenosi"));

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new PatternTokenizer(TOKEN, 0);
        TokenStream words = TruncateTokenFilter.truncateAfterCodePoints(new ProteinChangeFilter(tokens), LONGEST);
        TokenStream twice = new PatternKeywordMarkerFilter(new KeywordRepeatFilter(words), WITHOUT_STEM);
        TokenStream lower = new StemmerOverrideFilter(new LowerCaseFilter(twice), GREEK_PLURALS);
        return new TokenStreamComponents(tokens, new RemoveDuplicatesTokenFilter(new PorterStemFilter(lower)));
    }

    private static StemmerOverrideMap stems(Map<String, String> plurals) {
        StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder();
        plurals.forEach(stems::add);
        try {
            return stems.build();
        } catch (IOException e) {
            throw new UncheckedIOException("table of plurals could not be built in memory", e);
        }
    }
}
