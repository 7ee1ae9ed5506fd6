package org.casebook.viewmodels.port;

import java.util.Optional;

/// Asks the user something that must be answered before going on.
public interface DialogPort {
    /// True when the user agrees; closing the dialog is a no.
    ///
    /// @param yes what the agreeing button says, a verb
    boolean confirm(String title, String question, String yes);

    /// A line of text; empty when the user changed their mind.
    Optional<String> ask(String title, String question, String proposed);

    /// A passphrase, to be wiped by whoever takes it; empty when the user changed their mind.
    Optional<char[]> askPassphrase(String title, String question);
}
