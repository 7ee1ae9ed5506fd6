package org.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHomeTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void bringsNothingSyntheticIntoAHomeOfOnesOwn() {
        OpenHome.createDemo(folder, InitialUsers.text(), CLOCK, ZoneOffset.UTC).close();
        Heard heard = new Heard();

        DemoHome.open(folder, CLOCK, heard).close();

        assertThat(heard.files).isEmpty();
    }

    private static final class Heard implements ImportProgress {
        private final List<String> files = new ArrayList<>();

        @Override
        public void begins(List<Path> found, long bytes) {}

        @Override
        public void at(int file, int all, String name, long done, long size, long rows) {}

        @Override
        public void finished(ImportReport report) {
            files.add(report.name());
        }

        @Override
        public void building(int done, int cases) {}

        @Override
        public void changed(Set<Pseudonym> patients) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
