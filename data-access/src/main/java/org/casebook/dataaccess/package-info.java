/// Governed reading, and the way in: bronze, silver and gold behind one door.
/// Everything outside this module reads through `gateway`; everything that comes in passes `ingest`.
/// Only `lakehouse` knows SQL.
@NullMarked
package org.casebook.dataaccess;

import org.jspecify.annotations.NullMarked;
