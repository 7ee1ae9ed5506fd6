package org.casebook.tests.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A display of our own for the journeys: Xvfb on the number that the build put into `DISPLAY`. It is ended once this
/// process is gone; ended earlier, it would take the toolkit and the process with it. Where Xvfb is not installed the
/// journeys are skipped and say so, except in continuous integration, where they fail.
final class Display implements BeforeAllCallback {
    private static final String MISSING =
            "journeys in a real window need Xvfb; install it with: apt-get install xvfb xauth libgtk-3-0 libxtst6";
    private static final String SCREEN = "1920x1080x24";

    /// `$0` the program, `$1` the display, `$2` the process that it serves, `$3` the screen.
    private static final String UNTIL_GONE =
            "\"$0\" \"$1\" -screen 0 \"$3\" -nolisten tcp & while kill -0 \"$2\"; do sleep 1; done; kill $!";

    private static final Duration START = Duration.ofSeconds(30);

    private static boolean isHere;

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (!isHere) {
            Optional<Path> program = program();
            if (program.isEmpty() && System.getenv("CI") != null) {
                throw new IllegalStateException(MISSING);
            }
            Assumptions.assumeTrue(program.isPresent(), MISSING);
            start(program.get());
            isHere = true;
        }
    }

    private static void start(Path program) {
        String display = Objects.requireNonNull(System.getenv("DISPLAY"), "DISPLAY is set by the build");
        Path socket = Path.of("/tmp/.X11-unix/X" + display.substring(1));
        try {
            String self = Long.toString(ProcessHandle.current().pid());
            Process server = new ProcessBuilder("sh", "-c", UNTIL_GONE, program.toString(), display, self, SCREEN)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "xvfb.log").toFile())
                    .start();
            long deadline = System.nanoTime() + START.toNanos();
            while (!Files.exists(socket)) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    server.destroy();
                    throw new IllegalStateException("Xvfb did not start, target/xvfb.log says why");
                }
                server.waitFor(50, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Xvfb did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "Xvfb"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
