package org.casebook.views.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.casebook.viewmodels.port.DialogPort;
import org.casebook.viewmodels.port.FileChooserPort;
import org.casebook.viewmodels.port.Ports;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.views.control.Passphrases;
import org.casebook.views.packet.PacketPdf;
import org.jspecify.annotations.Nullable;

/// What view models need of the toolkit, done by the toolkit. On the FX thread.
public final class ToolkitPorts {
    private final Supplier<@Nullable Window> owner;

    private ToolkitPorts(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    /// The ports of a window.
    ///
    /// @param owner the window that dialogs belong to; null while there is none
    public static Ports of(Supplier<@Nullable Window> owner) {
        ToolkitPorts toolkit = new ToolkitPorts(owner);
        return new Ports(
                toolkit.new Files(),
                ToolkitPorts::copy,
                toolkit.new Dialogs(),
                new UserPreferences(),
                PacketPdf::write);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private final class Files implements FileChooserPort {
        @Override
        public List<Path> openFiles(String title) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
            return chosen == null
                    ? List.of()
                    : chosen.stream().map(File::toPath).toList();
        }

        @Override
        public Optional<Path> openFolder(String title) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
        }

        @Override
        public Optional<Path> saveFile(String title, String proposed) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(proposed);
            return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
        }
    }

    private final class Dialogs implements DialogPort {
        @Override
        public boolean confirm(String title, String question, String yes) {
            ButtonType agree = new ButtonType(yes, ButtonData.OK_DONE);
            Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, agree, ButtonType.CANCEL);
            alert.setTitle(title);
            alert.setHeaderText(title);
            alert.initOwner(owner.get());
            return alert.showAndWait().filter(agree::equals).isPresent();
        }

        @Override
        public Optional<String> ask(String title, String question, String proposed) {
            TextInputDialog dialog = new TextInputDialog(proposed);
            dialog.setTitle(title);
            dialog.setHeaderText(question);
            dialog.initOwner(owner.get());
            return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
        }

        @Override
        public Optional<char[]> askPassphrase(String title, String question) {
            Dialog<char[]> dialog = passphraseDialog(title, question);
            dialog.initOwner(owner.get());
            return dialog.showAndWait();
        }
    }

    /// A dialog like that for a line of text, that does not show what is typed.
    private static Dialog<char[]> passphraseDialog(String title, String question) {
        PasswordField field = new PasswordField();
        Dialog<char[]> dialog = new Dialog<>();
        dialog.setTitle(title);
        dialog.setHeaderText(question);
        dialog.getDialogPane().setContent(field);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setOnShown(shown -> field.requestFocus());
        dialog.setResultConverter(pressed -> pressed == ButtonType.OK ? Passphrases.take(field) : null);
        return dialog;
    }

    private static final class UserPreferences implements PreferencesPort {
        private final Preferences node = Preferences.userRoot().node("org/casebook");

        @Override
        public Optional<String> read(String key) {
            return Optional.ofNullable(node.get(key, null));
        }

        @Override
        public void write(String key, String value) {
            node.put(key, value);
        }
    }
}
