package org.casebook.tests.silence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casebook.app.cli.CasebookCommand;
import org.casebook.provenance.source.ObjectHash;

/// Everything that one user can obtain from the command line, as text under the command that was given: exit status,
/// both streams, and the bytes of what was written. Each command opens the home anew, as it does for people.
final class Printed {
    private static final String PACKET = "packet.pdf";
    private static final String UNKNOWN_PATIENT = "P-AAAAAAAAAA";
    private static final String UNKNOWN_FILE = "0123456789abcdef";
    private static final String UNKNOWN_ITEM = "note-00000000000000000000";

    private final Path home;
    private final Path place;
    private final String user;
    private final Clock clock;
    private final Map<String, String> answers = new LinkedHashMap<>();

    /// @param place an empty folder, where packets are written
    private Printed(Path home, Path place, String user, Clock clock) {
        this.home = home;
        this.place = place;
        this.user = user;
        this.clock = clock;
    }

    /// What there is to ask for: commands of which some name what one user may see, some what is hidden, some nothing
    /// that exists.
    ///
    /// @param cases at most a few: every command opens the home
    /// @param items at most a few
    /// @param files hashes of a few
    /// @param arrived a file about the patient of whom something is hidden; who may import imports it
    record Commands(List<String> cases, List<String> items, List<String> files, Path arrived) {
        Commands {
            cases = List.copyOf(cases);
            items = List.copyOf(items);
            files = List.copyOf(files);
        }

        /// In the order in which they are given, because each leaves an entry in the ledger.
        List<List<String>> all() {
            List<List<String>> all = new ArrayList<>(looking());
            all.add(List.of("case", "show", "no-such-case"));
            all.add(List.of("source", UNKNOWN_ITEM));
            all.add(List.of("case", "show", "Not A Case"));
            all.add(List.of("source", "not-an-item"));
            all.addAll(bothWays(List.of("policy", "explain", UNKNOWN_PATIENT)));
            all.addAll(bothWays(List.of("lineage", UNKNOWN_FILE)));
            files.forEach(hash -> all.addAll(bothWays(List.of("lineage", hash))));
            files.forEach(hash -> all.add(List.of("lineage", hash.substring(0, 12))));
            all.add(List.of("import", "nothing-here"));
            all.add(List.of("import", arrived.toString()));
            all.add(List.of("--json", "import", arrived.toString()));
            cases.forEach(id -> all.add(List.of("case", "show", id)));
            cases.forEach(id -> all.add(List.of("audit", "show", "--item", id, "--limit", "500")));
            all.addAll(bothWays(List.of("audit", "show", "--limit", "500")));
            all.add(List.of("audit", "show", "--format", "fhir"));
            all.addAll(bothWays(List.of("audit", "verify")));
            return all;
        }

        private List<List<String>> looking() {
            List<List<String>> all = new ArrayList<>();
            all.addAll(bothWays(List.of("case", "list")));
            all.addAll(bothWays(List.of("search", "--limit", "200", "progression", "osimertinib")));
            cases.forEach(id -> {
                all.addAll(bothWays(List.of("case", "show", id)));
                all.addAll(bothWays(List.of("similar", id)));
                all.add(List.of("packet", id, "--out", PACKET));
            });
            all.add(Stream.of(Stream.of("packet"), cases.stream(), Stream.of("--out", PACKET))
                    .flatMap(part -> part)
                    .toList());
            items.forEach(id -> {
                all.addAll(bothWays(List.of("source", id)));
                List.of("prov-json", "fhir", "openlineage")
                        .forEach(format -> all.add(List.of("source", id, "--format", format)));
                all.add(List.of("policy", "explain", id));
            });
            return all;
        }

        private static List<List<String>> bothWays(List<String> command) {
            return List.of(
                    command,
                    Stream.concat(Stream.of("--json"), command.stream()).toList());
        }
    }

    static Map<String, String> of(Path home, Path place, String user, Clock clock, Commands commands) {
        Printed printed = new Printed(home, place, user, clock);
        commands.all().forEach(printed::put);
        return printed.answers;
    }

    private void put(List<String> command) {
        Path packet = place.resolve(PACKET);
        String[] given = Stream.concat(
                        Stream.of("--home", home.toString(), "--as", user),
                        command.stream().map(word -> word.equals(PACKET) ? packet.toString() : word))
                .toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CasebookCommand.run(given, new PrintStream(out, true), new PrintStream(err, true), clock);
        answers.put(
                "%d casebook %s".formatted(answers.size(), String.join(" ", command)),
                "exit %d%n%s%n%s%n%s".formatted(status, text(out), text(err), taken(packet)));
    }

    /// Both homes lie somewhere; where is not an answer.
    private String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8)
                .replace(home.toString(), "HOME")
                .replace(place.toString(), "PLACE");
    }

    /// The whole file, because equal hashes of different files would be missed and different ones explain nothing.
    private static String taken(Path file) {
        try {
            if (!Files.exists(file)) {
                return "no file";
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return "%d bytes, %s".formatted(bytes.length, ObjectHash.of(bytes).hex());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
