/// What the board recommends for the case on the desk: draft, reason, evidence, dissent, signature, every
/// version. What is written carries the case that it was written for, and is kept until it is saved or
/// thrown away on purpose. Casebook never proposes a text.
@NullMarked
package org.casebook.viewmodels.recommendation;

import org.jspecify.annotations.NullMarked;
