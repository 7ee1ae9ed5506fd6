/// The panel of the timeline: a drawing on one canvas, or the same events as a table.
/// Where things stand comes from the view model; here they only get colour and letters.
/// Colours come from the style sheet, so that both looks hold.
@NullMarked
package org.casebook.views.timeline;

import org.jspecify.annotations.NullMarked;
