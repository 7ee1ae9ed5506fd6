package org.casebook.viewmodels.work;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A piece of work in two halves: one off the FX thread that gives an immutable value, one on it that applies it.
///
/// @param what what it does, in words for the user
/// @param run off the FX thread; touches no property
/// @param apply on the FX thread; never called once the work is stopped or replaced
/// @param failed on the FX thread, instead of `apply`, when `run` threw or the user stopped it
///     ([WorkStoppedException]); never called once replaced or closed
public record Work<T>(WorkKey key, String what, Run<T> run, Consumer<T> apply, Consumer<RuntimeException> failed) {
    /// The first half.
    @FunctionalInterface
    public interface Run<T> {
        T run(Progress progress);
    }

    /// Work that says nothing on its way.
    public static <T> Work<T> of(
            WorkKey key, String what, Supplier<T> run, Consumer<T> apply, Consumer<RuntimeException> failed) {
        return new Work<>(key, what, progress -> run.get(), apply, failed);
    }
}
