package org.casebook.dataaccess.governance;

import java.util.regex.Pattern;

/// The account name of a person.
///
/// @param text 1 to 64 of lower-case letters, digits, dot, hyphen
public record UserId(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    /// @throws IllegalArgumentException when the form is another
    public UserId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "user must be 1 to 64 of a-z, 0-9, dot, hyphen and start with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
