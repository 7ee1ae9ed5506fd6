package org.casebook.viewmodels.recommendation;

import org.casebook.viewmodels.panel.Mark;

/// One version of the list.
///
/// @param number base 1
/// @param mark draft or signed
/// @param written who and when
/// @param difference what is not as in the version before, in words
/// @param current whether this is the one that is shown
/// @param spoken all of it in one sentence, for screen readers
public record VersionRow(
        int number, String title, Mark mark, String written, String difference, boolean current, String spoken) {}
