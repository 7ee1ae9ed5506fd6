/// What a packet says, section by section, from the same case files that the window shows.
/// Every row carries the number of its source in the provenance appendix.
/// Nothing here knows how a page looks.
@NullMarked
package org.casebook.viewmodels.packet;

import org.jspecify.annotations.NullMarked;
