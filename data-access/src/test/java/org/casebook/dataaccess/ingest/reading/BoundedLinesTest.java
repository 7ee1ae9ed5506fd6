package org.casebook.dataaccess.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    @Test
    void numbersLinesFromOneAndDropsTheirEnds() {
        assertThat(read("a\r\n\nb")).containsExactly(legible(1, "a"), legible(2, ""), legible(3, "b"));
    }

    @Test
    void givesNoLineAfterTheLastLineFeed() {
        assertThat(read("a\n")).containsExactly(legible(1, "a"));
        assertThat(read("")).isEmpty();
    }

    @Test
    void dropsAByteOrderMarkAtTheStartOnly() {
        assertThat(read("\uFEFFa\n\uFEFFb")).containsExactly(legible(1, "a"), legible(2, "\uFEFFb"));
    }

    @Test
    void goesOnAfterALineThatIsTooLong() {
        assertThat(read("12345678\n123456789\nc"))
                .containsExactly(
                        legible(1, "12345678"),
                        new TextLine.Illegible(2, "line is longer than 8 bytes, the longest allowed"),
                        legible(3, "c"));
    }

    @Test
    void goesOnAfterALineThatIsNoText() {
        byte[] bytes = {'a', (byte) 0xFF, '\n', 'b', 0, '\n', 'c'};

        assertThat(read(new ByteArrayInputStream(bytes)))
                .containsExactly(
                        new TextLine.Illegible(1, "line is not UTF-8, must be UTF-8 text"),
                        new TextLine.Illegible(2, "line holds a NUL character, must be text"),
                        legible(3, "c"));
    }

    /// The stream gives 256 MiB without a line feed.
    @Test
    void holdsNoMoreThanTheLimitOfAnEndlessLine() {
        var endless = new InputStream() {
            private long left = 1L << 28;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] to, int from, int length) {
                int given = (int) Math.min(left, length);
                left -= given;
                return given == 0 ? -1 : given;
            }
        };
        assertThat(read(endless)).hasSize(1).first().isInstanceOf(TextLine.Illegible.class);
    }

    private static TextLine legible(long number, String text) {
        return new TextLine.Legible(number, text);
    }

    private static List<TextLine> read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<TextLine> read(InputStream in) {
        List<TextLine> read = new ArrayList<>();
        try (var lines = new BoundedLines(in, 8)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                read.add(line.get());
            }
        }
        return read;
    }
}
