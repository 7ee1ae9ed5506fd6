/// What a panel of the case window shows besides its content: nothing open, loading, empty, withheld, failed.
/// Each of these is a designed state with its own words, never a blank.
/// [org.casebook.viewmodels.panel.CasePart] gives a panel its share of the case on the desk.
@NullMarked
package org.casebook.viewmodels.panel;

import org.jspecify.annotations.NullMarked;
