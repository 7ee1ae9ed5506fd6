/// Whether a hidden patient or item shows in anything that a user can obtain.
/// Two homes differ in exactly that one thing, and every answer to the same questions is compared byte by byte.
/// Policies, cohorts and what is hidden come from a seed that is printed.
@NullMarked
package org.casebook.tests.silence;

import org.jspecify.annotations.NullMarked;
