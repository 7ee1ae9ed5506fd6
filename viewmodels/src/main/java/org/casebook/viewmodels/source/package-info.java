/// Where a value came from: steps back to files, places and bytes.
/// It opens beside the case and never covers the header.
/// What the user may not see of a file is shown as withheld.
@NullMarked
package org.casebook.viewmodels.source;

import org.jspecify.annotations.NullMarked;
