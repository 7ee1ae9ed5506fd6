package org.casebook.viewmodels.viewer;

/// What dragging with the first button does. Its text has the key `mode.` and the constant.
public enum DragMode {
    SCROLL,
    WINDOW,
    PAN
}
