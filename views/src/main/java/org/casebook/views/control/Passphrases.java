package org.casebook.views.control;

import javafx.scene.control.PasswordField;

/// Takes what was typed out of a field for passphrases.
public final class Passphrases {
    private Passphrases() {}

    /// What was typed, without a [String] that nobody could wipe; the field is empty afterwards.
    ///
    /// @return to be wiped by whoever takes it
    public static char[] take(PasswordField field) {
        CharSequence typed = field.getCharacters();
        char[] taken = new char[typed.length()];
        for (int at = 0; at < taken.length; at++) {
            taken[at] = typed.charAt(at);
        }
        field.clear();
        return taken;
    }
}
