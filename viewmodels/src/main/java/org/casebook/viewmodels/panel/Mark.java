package org.casebook.viewmodels.panel;

import java.util.Locale;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.provenance.source.Unknown;
import org.casebook.viewmodels.text.Texts;

/// A short fact that is shown as an icon and a word, never by colour alone.
///
/// @param style what the style sheet knows it by, for instance `not-covered`; it brings icon and colour
/// @param word what it says
/// @param meaning what that means, as a tooltip and for screen readers
public record Mark(String style, String word, String meaning) {
    private static final Texts TEXTS = Texts.shared();

    public static Mark of(Missing missing) {
        return new Mark(
                style(missing), TEXTS.say("missing", missing), TEXTS.say("missing." + missing.name() + ".meaning"));
    }

    public static Mark of(Readiness.State state) {
        String word = TEXTS.say("readiness", state);
        return new Mark(style(state), word, word);
    }

    public static Mark of(Unknown.Reason reason) {
        String word = TEXTS.say("unknown", reason);
        return new Mark("no-information", word, word);
    }

    /// The policy coarsened the value.
    ///
    /// @param how code of what was done to the value
    public static Mark masked(String how) {
        return new Mark("masked", TEXTS.code("masked", how), TEXTS.say("masked.meaning"));
    }

    /// Privacy mode hides the value.
    public static Mark hidden() {
        return new Mark("hidden", TEXTS.say("hidden.word"), TEXTS.say("hidden.meaning"));
    }

    /// Sources contradict each other.
    public static Mark conflict(String word, String meaning) {
        return new Mark("conflict", word, meaning);
    }

    private static String style(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
