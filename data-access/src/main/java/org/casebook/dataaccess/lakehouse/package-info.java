/// The home folder on disk: encrypted bronze objects and the tables of bronze, silver, gold and governance.
/// The only package that knows SQL; everything engine-specific stands in a Dialect.
/// Only `gateway` and `ingest` call it.
@NullMarked
package org.casebook.dataaccess.lakehouse;

import org.jspecify.annotations.NullMarked;
