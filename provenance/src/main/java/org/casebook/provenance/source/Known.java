package org.casebook.provenance.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A value and where it was read.
///
/// @param known the value
/// @param sources at least one
public record Known<T>(T known, List<SourceRef> sources) implements Sourced<T> {

    /// @throws IllegalArgumentException when `sources` is empty
    public Known {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources is empty, a known value must have at least one");
        }
    }

    @Override
    public Optional<T> value() {
        return Optional.of(known);
    }

    @Override
    public <U> Sourced<U> map(Function<? super T, ? extends U> change) {
        return new Known<>(change.apply(known), sources);
    }
}
