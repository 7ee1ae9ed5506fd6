package org.casebook.dataaccess.ingest;

import org.casebook.dataaccess.DataAccessException;
import org.casebook.provenance.source.Place;

/// The file as a whole, or the rest of it, cannot be read.
public final class UnreadableFileException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final boolean keepsWhatCame;

    private UnreadableFileException(Place place, String reason, boolean keepsWhatCame) {
        super(ErrorCode.FILE_UNREADABLE, reason);
        this.place = place;
        this.keepsWhatCame = keepsWhatCame;
    }

    /// Nothing of the file can be used.
    ///
    /// @param reason one line: name, value, rule; no patient data
    public static UnreadableFileException refused(Place place, String reason) {
        return new UnreadableFileException(place, reason, false);
    }

    /// What came before the place is good and stays; from there on nothing can be read.
    public static UnreadableFileException endsEarly(Place place, String reason) {
        return new UnreadableFileException(place, reason, true);
    }

    public Place place() {
        return place;
    }

    public boolean keepsWhatCame() {
        return keepsWhatCame;
    }
}
