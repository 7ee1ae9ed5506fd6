/// Ranks patients by how alike they are to one patient, over the modalities that both have, and shows why.
/// Everything in a score comes from the two patients compared, the weights given and a fixed public table, so that no
/// other patient, seen or unseen, can change it.
/// It is pure and knows no permissions: who calls it passes only patients that may be seen.
@NullMarked
package org.casebook.fusion.similarity;

import org.jspecify.annotations.NullMarked;
