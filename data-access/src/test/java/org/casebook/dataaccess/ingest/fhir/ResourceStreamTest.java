package org.casebook.dataaccess.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.provenance.source.ObjectHash;
import org.junit.jupiter.api.Test;

class ResourceStreamTest {

    @Test
    void handsOnEachResourceBeforeItReadsMuchFurther() {
        var file = new EndlessBundle(2000);
        int[] seen = new int[1];
        ResourceStream.walk(
                file,
                found -> {
                    long wanted = EndlessBundle.START.length() + (seen[0] + 1L) * EndlessBundle.ENTRY.length();
                    assertThat(file.given - wanted).isLessThan(64 << 10);
                    seen[0]++;
                },
                bytes -> {});

        assertThat(seen[0]).isEqualTo(2000);
    }

    /// Gives its entries only when they are asked for and remembers how many bytes it gave.
    private static final class EndlessBundle implements IncomingFile {
        private static final String START = "{\"resourceType\":\"Bundle\",\"entry\":[";
        private static final String ENTRY =
                "{\"resource\":{\"resourceType\":\"Basic\",\"id\":\"x\"}}," + " ".repeat(1000);
        private final int entries;
        private long given;

        private EndlessBundle(int entries) {
            this.entries = entries;
        }

        @Override
        public String name() {
            return "endless.json";
        }

        @Override
        public ObjectHash hash() {
            return ObjectHash.of(new byte[0]);
        }

        @Override
        public long size() {
            return START.length() + (long) entries * ENTRY.length();
        }

        @Override
        public byte[] head() {
            return START.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<IncomingFile> sibling(String sibling) {
            return Optional.empty();
        }

        @Override
        public InputStream open() {
            given = 0;
            return new InputStream() {
                private byte[] part = START.getBytes(StandardCharsets.UTF_8);
                private int at;
                private int next;

                @Override
                public int read() {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0];
                }

                @Override
                public int read(byte[] bytes, int from, int length) {
                    if (at == part.length) {
                        part = next(++next);
                        at = 0;
                    }
                    if (part.length == 0) {
                        return -1;
                    }
                    int count = Math.min(length, part.length - at);
                    System.arraycopy(part, at, bytes, from, count);
                    at += count;
                    given += count;
                    return count;
                }
            };
        }

        private byte[] next(int number) {
            if (number > entries + 1) {
                return new byte[0];
            }
            String text = number == entries + 1 ? "]}" : number == entries ? ENTRY.replace("},", "}") : ENTRY;
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
