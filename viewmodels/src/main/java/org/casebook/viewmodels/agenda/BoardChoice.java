package org.casebook.viewmodels.agenda;

import org.casebook.dataaccess.casefile.BoardId;

/// A board to choose.
///
/// @param when day and time where it meets, with the room where one is known
public record BoardChoice(BoardId id, String name, String when, String cases) {
    /// What a list shows.
    @Override
    public String toString() {
        return name;
    }
}
