package org.casebook.dataaccess.governance;

import java.util.Optional;
import java.util.function.Function;

/// An answer of the gateway: the value, a coarsened form of it, or the fact that it is withheld.
/// It is never null and never an empty list in place of "not allowed".
public sealed interface Governed<T> {

    /// The value as it is.
    record Released<T>(T value) implements Governed<T> {}

    /// A coarsened value.
    ///
    /// @param how code of what was done: `year`, `month`, `pseudonym` …
    record Masked<T>(T value, String how) implements Governed<T> {}

    /// Nothing; the reason is the same whether or not there is something.
    record Withheld<T>(Reason reason) implements Governed<T> {}

    /// Why something is withheld, as far as the user may know.
    enum Reason {
        /// The policy gives this role no right to it for this purpose.
        NOT_PERMITTED,
        /// There is no such item among those the user may see; it may or may not exist.
        NOT_AVAILABLE
    }

    static <T> Governed<T> released(T value) {
        return new Released<>(value);
    }

    static <T> Governed<T> withheld(Reason reason) {
        return new Withheld<>(reason);
    }

    /// The value, masked or not; empty when withheld.
    default Optional<T> visible() {
        return switch (this) {
            case Released<T>(T value) -> Optional.of(value);
            case Masked<T>(T value, String how) -> Optional.of(value);
            case Withheld<T> withheld -> Optional.empty();
        };
    }

    /// The same fate for a value computed from this one.
    default <U> Governed<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Released<T>(T value) -> new Released<>(change.apply(value));
            case Masked<T>(T value, String how) -> new Masked<>(change.apply(value), how);
            case Withheld<T>(Reason reason) -> new Withheld<>(reason);
        };
    }
}
