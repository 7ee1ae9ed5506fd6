/// How every item came about, in the words of W3C PROV: entities, activities, agents and what ties them.
/// A [org.casebook.provenance.derivation.DerivationGraph] is immutable, free of cycles and always in the same order.
/// It answers "where is this from?" down to the files as received, and is written and read as PROV-JSON.
@NullMarked
package org.casebook.provenance.derivation;

import org.jspecify.annotations.NullMarked;
