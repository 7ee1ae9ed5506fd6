package org.casebook.dataaccess.search;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Writes every way to name a protein change in one form, so that `p.Leu858Arg`, `p.(Leu858Arg)`, `Leu858Arg`,
/// `p.L858R` and `L858R` find one another: `L858R`. Other words stay as they are.
///
/// Source: HGVS nomenclature 21.1, protein recommendations; IUPAC-IUB one- and three-letter amino acid codes.
final class ProteinChangeFilter extends TokenFilter {
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ala", "A"),
            Map.entry("arg", "R"),
            Map.entry("asn", "N"),
            Map.entry("asp", "D"),
            Map.entry("cys", "C"),
            Map.entry("gln", "Q"),
            Map.entry("glu", "E"),
            Map.entry("gly", "G"),
            Map.entry("his", "H"),
            Map.entry("ile", "I"),
            Map.entry("leu", "L"),
            Map.entry("lys", "K"),
            Map.entry("met", "M"),
            Map.entry("phe", "F"),
            Map.entry("pro", "P"),
            Map.entry("ser", "S"),
            Map.entry("thr", "T"),
            Map.entry("trp", "W"),
            Map.entry("tyr", "Y"),
            Map.entry("val", "V"),
            Map.entry("ter", "*"));
    private static final String CODES = LETTERS.keySet().stream().sorted().collect(Collectors.joining("|"));
    private static final Pattern CHANGE =
            Pattern.compile("(?:p\\.\\(?(?:[a-z*]|" + CODES + ")|(?:" + CODES + "))\\d.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile("(?<![a-z])(?:" + CODES + ")|(?<=fs)ter", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile("^p\\.\\(?", Pattern.CASE_INSENSITIVE);

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ProteinChangeFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (CHANGE.matcher(term).matches()) {
            String bare = LEAD.matcher(term).replaceFirst("");
            String letters = CODE.matcher(bare)
                    .replaceAll(code -> Matcher.quoteReplacement(
                            LETTERS.getOrDefault(code.group().toLowerCase(Locale.ROOT), code.group())));
            term.setEmpty().append(letters);
        }
        return true;
    }
}
