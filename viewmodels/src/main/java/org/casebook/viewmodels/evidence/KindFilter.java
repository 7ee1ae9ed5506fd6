package org.casebook.viewmodels.evidence;

import javafx.beans.value.ObservableValue;
import org.casebook.viewmodels.panel.Mark;

/// Shows one kind alone.
///
/// @param face icon and number; as meaning number and kind in words
/// @param chosen whether this kind is shown alone
public record KindFilter(EvidenceKind kind, Mark face, ObservableValue<Boolean> chosen) {}
