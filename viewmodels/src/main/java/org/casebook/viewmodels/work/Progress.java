package org.casebook.viewmodels.work;

/// How far a piece of work is; called off the FX thread.
public interface Progress {
    /// Work goes on.
    ///
    /// @param fraction in [0, 1], or negative when nobody knows
    /// @param what what it is doing, in words for the user
    void at(double fraction, String what);

    /// Hands something to the FX thread, in the order of the calls and before the second half of the work; dropped
    /// once nobody wants the result any more.
    void tell(Runnable onFxThread);

    /// True once nobody wants the result any more; long loops ask it and end.
    boolean stopped();
}
