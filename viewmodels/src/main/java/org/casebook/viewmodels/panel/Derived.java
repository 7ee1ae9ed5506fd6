package org.casebook.viewmodels.panel;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// State that follows from other state which may not be there.
public final class Derived {
    private Derived() {}

    /// What follows from a source.
    ///
    /// @param otherwise the value while `source` is null
    public static <T, U> ObservableValue<U> of(
            ObservableValue<@Nullable T> source, Function<T, U> derive, U otherwise) {
        return source.map(value -> value == null ? otherwise : derive.apply(value))
                .orElse(otherwise);
    }
}
