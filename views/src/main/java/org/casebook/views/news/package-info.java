/// A line above the panels that offers the newer state of the open case.
/// It takes no room while there is nothing new.
/// It never names a patient.
@NullMarked
package org.casebook.views.news;

import org.jspecify.annotations.NullMarked;
