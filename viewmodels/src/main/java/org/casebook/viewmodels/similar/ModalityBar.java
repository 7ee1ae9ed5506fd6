package org.casebook.viewmodels.similar;

/// What one kind of evidence adds to the similarity.
///
/// @param style what the style sheet knows the modality by, for instance `modality-genomics`
/// @param number what it adds, with two decimals
/// @param added what it adds, as part of the longest bar, in [0, 1]
/// @param possible the most it could add, as part of the longest bar, in (0, 1]
/// @param spoken all of it in one sentence, for tooltips and screen readers
public record ModalityBar(String style, String name, String number, double added, double possible, String spoken) {}
