package org.casebook.dataaccess.lakehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of SQL with its positional parameters. Values never become part of the text.
record Fragment(String sql, List<Object> parameters) {
    Fragment {
        parameters = List.copyOf(parameters);
    }

    static Fragment of(String sql, Object... parameters) {
        return new Fragment(sql, List.of(parameters));
    }

    /// `column in (?, ?, …)`; never true when there are no values.
    static Fragment in(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return of("1 = 0");
        }
        String marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        return new Fragment(column + " in (" + marks + ")", new ArrayList<>(values));
    }

    static Fragment join(String between, List<Fragment> parts, String whenEmpty) {
        if (parts.isEmpty()) {
            return of(whenEmpty);
        }
        return new Fragment(
                parts.stream().map(part -> "(" + part.sql() + ")").collect(Collectors.joining(between)),
                parts.stream().flatMap(part -> part.parameters().stream()).toList());
    }

    Fragment and(Fragment other) {
        return join(" and ", List.of(this, other), "");
    }

    /// This piece after a text.
    Fragment after(String text, Object... values) {
        return new Fragment(
                text + sql,
                Stream.concat(Stream.of(values), parameters.stream()).toList());
    }

    Fragment then(String text) {
        return new Fragment(sql + text, parameters);
    }
}
