package org.casebook.viewmodels.modalities;

import org.casebook.viewmodels.panel.Mark;

/// One kind of evidence.
///
/// @param mark the count when it is there, otherwise the way in which it is missing
/// @param detail newest day, since when it is missing, or what is not covered; may be empty
/// @param spoken all of it in one sentence
public record ModalityCell(String name, Mark mark, String detail, String spoken) {}
