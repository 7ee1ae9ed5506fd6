package org.casebook.viewmodels.variants;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two spellings of amino acids.
///
/// Source: HGVS nomenclature, amino acid descriptions; IUPAC-IUB 1983.
final class ProteinNames {
    private static final Pattern THREE_LETTERS = Pattern.compile("[A-Z][a-z]{2}");
    private static final String LONG = "AlaArgAsnAspCysGlnGluGlyHisIleLeuLysMetPheProSerThrTrpTyrValSecPylTer";
    private static final String SHORT = "ARNDCQEGHILKMFPSTWYVUO*";

    private ProteinNames() {}

    /// `p.L858R` for `p.Leu858Arg`; what is no name of an amino acid stays.
    static String oneLetter(String change) {
        return THREE_LETTERS.matcher(change).replaceAll(found -> Matcher.quoteReplacement(oneLetterOf(found.group())));
    }

    private static String oneLetterOf(String name) {
        int at = LONG.indexOf(name);
        return at < 0 ? name : SHORT.substring(at / 3, at / 3 + 1);
    }
}
