/// The variants of the case on the desk: a table of all of them, filtered and sorted, and the rule behind each tier.
/// Text, order and search key of every row are made once per case, off the FX thread where there are many.
/// What a panel does not cover, what is unknown and what is withheld are shown as themselves.
@NullMarked
package org.casebook.viewmodels.variants;

import org.jspecify.annotations.NullMarked;
