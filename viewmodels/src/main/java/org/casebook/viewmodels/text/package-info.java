/// Every word that a user reads stands in a resource bundle, one per feature, beside the view model.
/// View and view model of a feature share that bundle; words that several features use stand in `Shared.properties`.
/// Days and times are written the same way everywhere.
@NullMarked
package org.casebook.viewmodels.text;

import org.jspecify.annotations.NullMarked;
