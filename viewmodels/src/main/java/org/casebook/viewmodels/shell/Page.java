package org.casebook.viewmodels.shell;

/// What fills the window beside the agenda.
public enum Page {
    CASE,
    INTAKE,
    ACCESS_LOG,
    QUALITY
}
