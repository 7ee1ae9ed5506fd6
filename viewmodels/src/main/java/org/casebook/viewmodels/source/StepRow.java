package org.casebook.viewmodels.source;

/// One activity on the way back.
///
/// @param name what ran, with its version
/// @param when when it ended
/// @param counts rows in, out and rejected
public record StepRow(String name, String activity, String when, String counts) {}
