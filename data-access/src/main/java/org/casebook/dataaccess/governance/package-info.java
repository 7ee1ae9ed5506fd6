/// Who may see what, for which purpose: pure decisions over immutable facts, deny by default.
/// Nothing here reads or writes; the gateway enforces what is decided here.
/// Codes are those of HL7 v3 (PurposeOfUse, Confidentiality, ActCode sensitivity).
@NullMarked
package org.casebook.dataaccess.governance;

import org.jspecify.annotations.NullMarked;
