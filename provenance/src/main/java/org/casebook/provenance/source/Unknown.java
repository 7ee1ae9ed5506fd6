package org.casebook.provenance.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A value that nobody recorded, and why; shown as itself, never as a blank or a zero.
public record Unknown<T>(Reason reason) implements Sourced<T> {

    /// Why a single value is not known.
    ///
    /// Source: the first four are HL7 v3 NullFlavor codes UNK, ASKU, NASK and NI.
    public enum Reason {
        /// A source says that it is unknown.
        UNKNOWN,
        /// It was asked for and the answer is not known.
        ASKED_BUT_UNKNOWN,
        /// It was not asked for.
        NOT_ASKED,
        /// No source says anything about it.
        NO_INFORMATION
    }

    @Override
    public Optional<T> value() {
        return Optional.empty();
    }

    @Override
    public List<SourceRef> sources() {
        return List.of();
    }

    @Override
    public <U> Sourced<U> map(Function<? super T, ? extends U> change) {
        return new Unknown<>(reason);
    }
}
