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

/// A display of our own for the journeys: Xvfb on the number that the build put into `DISPLAY`, ended with the last
/// test.
/// Where Xvfb is not installed the journeys are skipped and say so, except in continuous integration, where they fail.
final class Display implements BeforeAllCallback {
    private static final String MISSING =
            "journeys in a real window need Xvfb; install it with: apt-get install xvfb xauth libgtk-3-0 libxtst6";
    private static final Duration START = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean here = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Display.class))
                .getOrComputeIfAbsent("xvfb", key -> Running.start(), Running.class)
                .isHere();
        if (!here && System.getenv("CI") != null) {
            throw new IllegalStateException(MISSING);
        }
        Assumptions.assumeTrue(here, MISSING);
    }

    /// A server that is ended when the last test is done.
    private record Running(Optional<Process> server) implements AutoCloseable {
        static Running start() {
            Optional<Path> program = program();
            return program.isPresent() ? start(program.get()) : new Running(Optional.empty());
        }

        private static Running start(Path program) {
            String display = Objects.requireNonNull(System.getenv("DISPLAY"), "DISPLAY is set by the build");
            Path socket = Path.of("/tmp/.X11-unix/X" + display.substring(1));
            try {
                Process server = new ProcessBuilder(
                                program.toString(), display, "-screen", "0", "1920x1080x24", "-nolisten", "tcp")
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
                return new Running(Optional.of(server));
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

        boolean isHere() {
            return server.isPresent();
        }

        @Override
        public void close() {
            server.ifPresent(Process::destroy);
        }
    }
}
