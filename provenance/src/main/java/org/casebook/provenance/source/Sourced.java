package org.casebook.provenance.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A value together with the places it was read from, or the fact that it is not known.
/// There is no third state: no clinical value exists without its source.
public sealed interface Sourced<T> permits Known, Unknown {

    static <T> Known<T> known(T value, SourceRef source) {
        return new Known<>(value, List.of(source));
    }

    static <T> Known<T> known(T value, List<SourceRef> sources) {
        return new Known<>(value, sources);
    }

    static <T> Unknown<T> unknown(Unknown.Reason reason) {
        return new Unknown<>(reason);
    }

    /// The value, empty when unknown.
    Optional<T> value();

    /// Where the value stands; empty exactly when it is unknown.
    List<SourceRef> sources();

    /// The same sources with a value computed from this one.
    <U> Sourced<U> map(Function<? super T, ? extends U> change);
}
