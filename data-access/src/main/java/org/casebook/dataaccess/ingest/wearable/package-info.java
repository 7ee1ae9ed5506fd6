/// Reads the exports of wearables and sums them up by day and by week.
/// A row is read or rejected with its line; whether it was seen before, or says something else than before, is told
/// apart.
/// Windows are a pure function of all rows, so that late ones only need them computed again.
@NullMarked
package org.casebook.dataaccess.ingest.wearable;

import org.jspecify.annotations.NullMarked;
