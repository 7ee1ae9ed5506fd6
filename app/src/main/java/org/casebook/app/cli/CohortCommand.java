package org.casebook.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.casebook.app.cohort.CohortGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a synthetic cohort as files.
@Command(name = "cohort", description = "Write a synthetic cohort as files, the bundled one or a larger one.")
final class CohortCommand implements Callable<Integer> {
    @Option(names = "--patients", paramLabel = "N", description = "How many patients (default: the bundled 30).")
    private int patients = CohortGenerator.BUNDLED_PATIENTS;

    @Option(names = "--seed", paramLabel = "S", description = "Equal seeds give equal files.")
    private long seed = CohortGenerator.BUNDLED_SEED;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path folder = Path.of("cohort");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (patients < 1) {
            throw new UsageException("--patients is %d, must be at least 1".formatted(patients));
        }
        CohortGenerator.write(folder, patients, seed);
        spec.commandLine().getOut().println("synthetic cohort: " + folder);
        return ExitStatus.DONE;
    }
}
