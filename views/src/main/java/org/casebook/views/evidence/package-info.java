/// The panel of the evidence as a whole: conflicts, gaps, what is too old, the checklist, the actionable variants.
/// What sources say stands side by side, each with its day and the way to its source.
/// Every kind is shown as icon and word, and can be shown alone.
@NullMarked
package org.casebook.views.evidence;

import org.jspecify.annotations.NullMarked;
