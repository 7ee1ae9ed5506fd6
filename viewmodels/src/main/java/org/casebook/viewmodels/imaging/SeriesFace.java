package org.casebook.viewmodels.imaging;

import javafx.beans.property.ReadOnlyObjectProperty;

/// One series as a thumbnail with two lines under it.
///
/// @param detail a second, shorter line
public record SeriesFace(String title, String detail, ReadOnlyObjectProperty<Thumbnail> thumbnail) {}
