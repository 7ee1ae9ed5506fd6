/// What the rows of a table must be like, as declarations that a data steward can read. Pure: nothing here reads a
/// table.
/// The lakehouse turns a declaration into SQL, the gateway says who may be told what came of it.
@NullMarked
package org.casebook.dataaccess.quality;

import org.jspecify.annotations.NullMarked;
