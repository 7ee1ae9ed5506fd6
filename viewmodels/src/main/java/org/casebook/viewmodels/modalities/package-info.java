/// The strip that says which kinds of evidence are there.
/// Each way of missing is a fact of its own, with its own word.
/// Nothing is ever blank or zero.
@NullMarked
package org.casebook.viewmodels.modalities;

import org.jspecify.annotations.NullMarked;
