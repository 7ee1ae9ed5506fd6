package org.casebook.viewmodels.shell;

/// Everything that a key does anywhere in the window. Its text has the key `shortcut.` and the constant.
public enum Shortcut {
    SEARCH("Shortcut+K"),
    NEXT_CASE("Alt+Page Down"),
    PREVIOUS_CASE("Alt+Page Up"),
    RELOAD("F5"),
    CLOSE_CASE("Shortcut+W"),
    ONLY_TIMELINE("Shortcut+1"),
    ONLY_VARIANTS("Shortcut+2"),
    ONLY_IMAGING("Shortcut+3"),
    ONLY_SIMILAR("Shortcut+4"),
    ONLY_NOTES("Shortcut+5"),
    ONLY_EVIDENCE("Shortcut+6"),
    ONLY_RECOMMENDATION("Shortcut+7"),
    ALL_PANELS("Shortcut+0"),
    PAGE_CASE("Alt+1"),
    PAGE_INTAKE("Alt+2"),
    PAGE_ACCESS_LOG("Alt+3"),
    PAGE_QUALITY("Alt+4"),
    PACKET("Shortcut+P"),
    PRIVACY("Shortcut+Shift+H"),
    LOCK("Shortcut+L"),
    THEME("Shortcut+Shift+D"),
    HELP("F1"),
    BACK("Esc");

    private final String keys;

    Shortcut(String keys) {
        this.keys = keys;
    }

    /// As `KeyCombination.valueOf` reads it; `Shortcut` is Ctrl, on a Mac Cmd.
    public String keys() {
        return keys;
    }
}
