package org.casebook.dataaccess.casefile;

import java.util.regex.Pattern;

/// Stands for a patient outside this module; says nothing about who it is and differs from home to home.
///
/// @param text `P-` and ten characters of RFC 4648 base 32
public record Pseudonym(String text) implements Comparable<Pseudonym> {
    private static final Pattern FORM = Pattern.compile("P-[A-Z2-7]{10}");

    /// @throws IllegalArgumentException when the form is another
    public Pseudonym {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("pseudonym must be P- and ten base 32 characters");
        }
    }

    @Override
    public int compareTo(Pseudonym other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
