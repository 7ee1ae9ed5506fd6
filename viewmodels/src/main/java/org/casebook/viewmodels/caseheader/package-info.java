/// Who the patient is and what the board is asked.
/// It stays in sight while one works on the case.
/// Privacy mode replaces identity by the pseudonym.
@NullMarked
package org.casebook.viewmodels.caseheader;

import org.jspecify.annotations.NullMarked;
