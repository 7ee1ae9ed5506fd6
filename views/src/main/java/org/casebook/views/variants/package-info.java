/// The variants: a table of all of them, what narrows it, and beside it the rule behind the tier of the chosen one.
/// Only the rows in sight have nodes, so that twenty thousand scroll as fast as twenty.
/// A failed filter, an unknown value and a hidden one are told apart by words, not by colour alone.
@NullMarked
package org.casebook.views.variants;

import org.jspecify.annotations.NullMarked;
