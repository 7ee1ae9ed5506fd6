package org.casebook.viewmodels.shortcuts;

/// One line of the sheet.
///
/// @param keys as they are printed on the keyboard
/// @param does what they do
public record ShortcutRow(String keys, String does) {}
