package org.casebook.viewmodels.similar;

import org.casebook.viewmodels.panel.Mark;

/// What is the same, close, different or could not be compared.
///
/// @param heading icon and word
/// @param told the reasons in words, what counts most first, and how many more there are
public record ReasonGroup(Mark heading, String told) {}
