package org.casebook.viewmodels.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.viewmodels.packet.PacketDocument;
import org.casebook.viewmodels.port.ClipboardPort;
import org.casebook.viewmodels.port.DialogPort;
import org.casebook.viewmodels.port.FileChooserPort;
import org.casebook.viewmodels.port.PacketPort;
import org.casebook.viewmodels.port.Ports;
import org.casebook.viewmodels.port.PreferencesPort;

/// A user who answers as the test says: files to choose, yes or no, a line of text; packets are written as their
/// titles and headings, one a line.
public final class FakePorts implements FileChooserPort, ClipboardPort, DialogPort, PreferencesPort, PacketPort {
    private final Map<String, String> preferences = new HashMap<>();
    private final List<String> copied = new ArrayList<>();
    private List<Path> files = List.of();
    private boolean agreeing = true;
    private final List<String> questions = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private String line = "";

    public Ports ports() {
        return new Ports(this, this, this, this, this);
    }

    public void choose(Path... chosen) {
        files = List.of(chosen);
    }

    public void agree(boolean yes) {
        agreeing = yes;
    }

    /// Happens while the next questions wait for their answer.
    public void meanwhile(Runnable act) {
        meanwhile = act;
    }

    /// The questions that were asked, oldest first.
    public List<String> questions() {
        return List.copyOf(questions);
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
    public void write(PacketDocument document, OutputStream out) throws IOException {
        out.write(document.sections().stream()
                .flatMap(section -> switch (section) {
                    case PacketDocument.Chapter(String title, String subtitle, String running) ->
                        Stream.of(title, subtitle);
                    case PacketDocument.Heading(String text) -> Stream.of(text);
                    case PacketDocument.Paragraph paragraph -> Stream.<String>empty();
                    case PacketDocument.Table table -> Stream.<String>empty();
                    case PacketDocument.Beside beside -> Stream.<String>empty();
                    case PacketDocument.Lanes lanes -> Stream.<String>empty();
                    case PacketDocument.Pictures pictures -> Stream.<String>empty();
                })
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public boolean confirm(String title, String question, String yes) {
        questions.add(question);
        meanwhile.run();
        return agreeing;
    }

    @Override
    public Optional<String> ask(String title, String question, String proposed) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    @Override
    public Optional<char[]> askPassphrase(String title, String question) {
        questions.add(question);
        meanwhile.run();
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toCharArray());
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
