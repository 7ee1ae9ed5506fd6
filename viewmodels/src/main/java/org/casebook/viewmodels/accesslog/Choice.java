package org.casebook.viewmodels.accesslog;

/// Something to filter by.
///
/// @param code empty for everything
public record Choice(String code, String name) {
    /// What a list shows.
    @Override
    public String toString() {
        return name;
    }
}
