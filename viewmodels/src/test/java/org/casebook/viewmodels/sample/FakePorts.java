package org.casebook.viewmodels.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.viewmodels.port.ClipboardPort;
import org.casebook.viewmodels.port.DialogPort;
import org.casebook.viewmodels.port.FileChooserPort;
import org.casebook.viewmodels.port.Ports;
import org.casebook.viewmodels.port.PreferencesPort;

/// A user who answers as the test says: files to choose, yes or no, a line of text.
public final class FakePorts implements FileChooserPort, ClipboardPort, DialogPort, PreferencesPort {
    private final Map<String, String> preferences = new HashMap<>();
    private final List<String> copied = new ArrayList<>();
    private List<Path> files = List.of();
    private boolean agreeing = true;
    private String question = "";
    private String line = "";

    public Ports ports() {
        return new Ports(this, this, this, this);
    }

    public void choose(Path... chosen) {
        files = List.of(chosen);
    }

    public void agree(boolean yes) {
        agreeing = yes;
    }

    /// What was asked last.
    public String question() {
        return question;
    }

    public void type(String text) {
        line = text;
    }

    /// What was put on the clipboard, oldest first.
    public List<String> copied() {
        return List.copyOf(copied);
    }

    @Override
    public List<Path> openFiles(String title) {
        return files;
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return files.stream().findFirst();
    }

    @Override
    public Optional<Path> saveFile(String title, String proposed) {
        return files.stream().findFirst();
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public boolean confirm(String title, String asked, String yes) {
        question = asked;
        return agreeing;
    }

    @Override
    public Optional<String> ask(String title, String question, String proposed) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(preferences.get(key));
    }

    @Override
    public void write(String key, String value) {
        preferences.put(key, value);
    }
}
