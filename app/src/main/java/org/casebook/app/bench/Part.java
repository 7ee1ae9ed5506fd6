package org.casebook.app.bench;

import java.util.Locale;

/// What can be measured by itself.
public enum Part {
    /// From the start of the process to the first usable window.
    START,
    /// How fast files of each format come in.
    IMPORT,
    /// Opening cases through the door.
    OPEN,
    /// Reading thumbnails through the door.
    THUMBNAILS,
    /// Writing to the ledger and walking it.
    LEDGER;

    /// As on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
