/// Where a value came from, what was done to it, and who saw it. Nothing here knows what a patient is:
/// the words are those of W3C PROV and of an audit record. Every other module depends on this one.
@NullMarked
package org.casebook.provenance;

import org.jspecify.annotations.NullMarked;
