package org.casebook.dataaccess.ingest.gold;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which alterations a rule speaks of.
sealed interface AlterationPattern {
    Pattern CLASS = Pattern.compile("([a-z-]+)(?:@([0-9]{1,5})-([0-9]{1,5}))?");

    boolean matches(Alteration alteration);

    /// An HGVS name, protein or coding.
    ///
    /// @param open whether the name may go on
    record Name(String text, boolean open) implements AlterationPattern {
        @Override
        public boolean matches(Alteration alteration) {
            String name = text.startsWith("p.") ? alteration.protein() : alteration.coding();
            return name != null && (open ? name.startsWith(text) : name.equals(text));
        }
    }

    /// A kind of change, anywhere in the gene.
    record Kind(Change change) implements AlterationPattern {
        @Override
        public boolean matches(Alteration alteration) {
            return alteration.changes().contains(change);
        }
    }

    /// A kind of change that touches a stretch of the protein.
    ///
    /// @param first amino acid, base 1, inclusive
    /// @param last amino acid, inclusive
    record Stretch(Change change, int first, int last) implements AlterationPattern {
        @Override
        public boolean matches(Alteration alteration) {
            return alteration.changes().contains(change)
                    && alteration.first() > 0
                    && alteration.first() <= last
                    && alteration.last() >= first;
        }
    }

    /// A fusion with a named partner.
    record Partner(String symbol) implements AlterationPattern {
        @Override
        public boolean matches(Alteration alteration) {
            return alteration.changes().contains(Change.FUSION)
                    && alteration.names().contains(symbol);
        }
    }

    /// Reads one alternative of the alteration column; empty when it has none of the forms.
    static Optional<AlterationPattern> parse(String text) {
        if (text.startsWith("p.") || text.startsWith("c.")) {
            boolean open = text.endsWith("*");
            String name = open ? text.substring(0, text.length() - 1) : text;
            return name.length() > 2 ? Optional.of(new Name(name, open)) : Optional.empty();
        }
        if (text.startsWith("fusion:")) {
            return Optional.of(new Partner(text.substring("fusion:".length()).toUpperCase(Locale.ROOT)));
        }
        Matcher form = CLASS.matcher(text);
        return form.matches()
                ? Change.of(form.group(1)).map(change -> of(change, form.group(2), form.group(3)))
                : Optional.empty();
    }

    private static AlterationPattern of(Change change, @Nullable String first, @Nullable String last) {
        return first == null || last == null
                ? new Kind(change)
                : new Stretch(change, Integer.parseInt(first), Integer.parseInt(last));
    }
}
