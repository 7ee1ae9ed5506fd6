package org.casebook.viewmodels.notes;

/// A kind of entity to filter by.
///
/// @param code empty for all kinds
public record KindChoice(String code, String name) {
    boolean admits(String entityKind) {
        return code.isEmpty() || code.equals(entityKind);
    }

    /// What a list shows.
    @Override
    public String toString() {
        return name;
    }
}
