/// Computes what is ready to review from all silver items of one patient: tiers, timeline events, wearable windows and
/// feature blocks.
/// Everything here is a pure function of the items and of versioned rule files; the order of the items changes nothing.
/// Each result keeps the sources and the highest labels of what it was made from, and features are made from items with
/// normal labels only, so that no number reveals a labelled item.
@NullMarked
package org.casebook.dataaccess.ingest.gold;

import org.jspecify.annotations.NullMarked;
