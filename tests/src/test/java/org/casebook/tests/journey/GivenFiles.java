package org.casebook.tests.journey;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.viewmodels.port.DialogPort;
import org.casebook.viewmodels.port.FileChooserPort;
import org.casebook.viewmodels.port.Ports;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.views.packet.PacketPdf;

/// Answers in the place of the system's own dialogs, which no robot reaches: the files to read and to write, a yes to
/// every question, and preferences that last as long as the journey.
record GivenFiles(Path read, Path written) implements FileChooserPort, DialogPort {
    Ports ports() {
        return new Ports(this, text -> {}, this, new Remembered(new HashMap<>()), PacketPdf::write);
    }

    @Override
    public List<Path> openFiles(String title) {
        return List.of(read);
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return Optional.of(read);
    }

    @Override
    public Optional<Path> saveFile(String title, String proposed) {
        return Optional.of(written);
    }

    @Override
    public boolean confirm(String title, String question, String yes) {
        return true;
    }

    @Override
    public Optional<String> ask(String title, String question, String proposed) {
        return Optional.of(proposed);
    }

    private record Remembered(Map<String, String> values) implements PreferencesPort {
        @Override
        public Optional<String> read(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void write(String key, String value) {
            values.put(key, value);
        }
    }

    @Override
    public Optional<char[]> askPassphrase(String title, String question) {
        return Optional.empty();
    }
}
