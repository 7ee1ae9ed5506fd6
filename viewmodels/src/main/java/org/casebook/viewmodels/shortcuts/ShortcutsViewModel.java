package org.casebook.viewmodels.shortcuts;

import java.util.List;
import java.util.stream.Stream;
import org.casebook.viewmodels.session.Front;
import org.casebook.viewmodels.shell.Shortcut;
import org.casebook.viewmodels.text.Texts;

/// All shortcuts with what they do.
public final class ShortcutsViewModel {
    private static final Texts TEXTS = Texts.of("shortcuts");

    private final Front front;

    public ShortcutsViewModel(Front front) {
        this.front = front;
    }

    public void close() {
        front.close();
    }

    /// In the order in which one needs them.
    public List<ShortcutRow> rows() {
        return Stream.of(Shortcut.values()).map(ShortcutsViewModel::row).toList();
    }

    private static ShortcutRow row(Shortcut shortcut) {
        String keys = shortcut.keys().replace("Shortcut", TEXTS.say("control")).replace('+', ' ');
        return new ShortcutRow(keys, TEXTS.say("shortcut", shortcut));
    }
}
