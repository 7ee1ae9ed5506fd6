package org.casebook.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casebook.app.CasebookWindow;

/// Starts processes and waits until each says that its window can be used. Both have the options of this process.
final class StartBench {
    private static final double LIMIT = 1.5;

    private final Path home;
    private final int rounds;

    StartBench(BenchHome home, int rounds) {
        this.home = home.home();
        this.rounds = rounds;
    }

    Measured run() throws IOException {
        Pair pair = Pair.of(rounds, () -> start("casebook", home.toString()), () -> start("bare"));
        String where = CasebookWindow.hasDisplay() ? "" : ", drawn without a display";
        return Measured.time(Part.START, "first usable window" + where, "JavaFX window with a label", pair, LIMIT);
    }

    private static long start(String... arguments) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            long took = System.nanoTime() - start;
            if (!FirstWindow.USABLE.equals(line)) {
                throw new IOException("window of %s did not open".formatted(arguments[0]));
            }
            process.waitFor();
            return took;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a window was open", e);
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (!CasebookWindow.hasDisplay()) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FirstWindow.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
