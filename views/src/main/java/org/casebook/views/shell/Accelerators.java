package org.casebook.views.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.casebook.viewmodels.shell.ShellViewModel;
import org.casebook.viewmodels.shell.Shortcut;

/// Ties the keys to what they do, wherever the focus is.
final class Accelerators {
    private Accelerators() {}

    static void install(Scene scene, ShellViewModel shell) {
        for (Shortcut shortcut : Shortcut.values()) {
            scene.getAccelerators().put(KeyCombination.valueOf(shortcut.keys()), () -> shell.perform(shortcut));
        }
    }
}
