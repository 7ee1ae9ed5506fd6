package org.casebook.viewmodels.evidence;

import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;

/// What one source says.
///
/// @param text empty when only the day or the mark is shown
/// @param mark what stands in place of the text, null for the text as it is
/// @param when the day, in words where no source gives one; empty for what has none
public record EvidenceStatement(String text, @Nullable Mark mark, String when, EvidenceLink link) {}
