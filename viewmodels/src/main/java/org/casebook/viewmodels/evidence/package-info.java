/// What the evidence of the case on the desk says as a whole: conflicts, gaps, what is too old, what was checked, and
/// on what the actionable variants rest.
/// Conflicting sources stand side by side; nothing here decides between them.
@NullMarked
package org.casebook.viewmodels.evidence;

import org.jspecify.annotations.NullMarked;
