/// Controls that several screens use: the panel with its designed states, marks, values with their source.
/// They can be written in FXML and know no screen.
/// Everything they say comes to them through properties.
@NullMarked
package org.casebook.views.control;

import org.jspecify.annotations.NullMarked;
