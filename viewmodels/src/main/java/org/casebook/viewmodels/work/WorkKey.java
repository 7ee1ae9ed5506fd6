package org.casebook.viewmodels.work;

/// What a piece of work is about. Two pieces with equal keys answer the same question: only the newer counts.
///
/// @param scope what is closed as a whole, for instance a case identifier or [#SESSION]
/// @param name the question within it, for instance `open` or `thumbnail/series-0f…`
public record WorkKey(String scope, String name) {
    /// The scope of work that lasts as long as the window.
    public static final String SESSION = "session";

    public static WorkKey session(String name) {
        return new WorkKey(SESSION, name);
    }
}
