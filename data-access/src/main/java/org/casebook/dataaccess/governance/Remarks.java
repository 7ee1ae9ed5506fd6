package org.casebook.dataaccess.governance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is to be said about one file, so that its writer is told all of it at once, and nothing twice.
final class Remarks {
    private final Set<Remark> said = new LinkedHashSet<>();

    void error(YamlNode at, String path, String rule) {
        error(at.line(), at.column(), path, "", rule);
    }

    void error(int line, int column, String path, String value, String rule) {
        said.add(new Remark(Remark.Level.ERROR, line, column, path, value, rule));
    }

    void add(Remark.Level level, YamlNode at, String path, String rule) {
        said.add(new Remark(level, at.line(), at.column(), path, "", rule));
    }

    /// All of them, in the order of the file.
    List<Remark> all() {
        return said.stream().sorted().toList();
    }

    /// Refuses a file with errors, naming the first.
    ///
    /// @param file as people call it, for instance `policy.yaml`
    /// @throws PolicyException when there is an error
    void requireNoError(String file) {
        List<Remark> errors = all().stream()
                .filter(remark -> remark.level() == Remark.Level.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new PolicyException("%s:%s%s"
                    .formatted(
                            file,
                            errors.getFirst().text(),
                            errors.size() == 1 ? "" : " (and %d more)".formatted(errors.size() - 1)));
        }
    }
}
