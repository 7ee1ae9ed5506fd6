package org.casebook.viewmodels.evidence;

import org.casebook.dataaccess.casefile.ItemId;

/// Leads to an item: to its source, or to where it stands in the case.
///
/// @param label what it is, in words
/// @param placeSpoken what leads to the place in the case, for screen readers
public record EvidenceLink(ItemId item, String label, String placeSpoken) {}
