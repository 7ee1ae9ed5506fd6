/// Reads a case as a whole from the items that a user may see: header, modalities, readiness, findings.
/// Everything here is a pure function of permitted items, so nothing hidden is counted, dated or compared.
/// What is too old, what is expected and what counts as a conflict stands in a rule file that a site may replace.
@NullMarked
package org.casebook.dataaccess.gateway.reading;

import org.jspecify.annotations.NullMarked;
