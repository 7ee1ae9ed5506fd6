package org.casebook.provenance.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.casebook.provenance.ProvenanceException.ErrorCode;

/// Reads a ledger file, also while another process appends to it.
public final class FileLedgerSource implements LedgerSource {
    private static final int MAX_ANCHOR = 512;

    private final Path path;

    /// Reads this file.
    ///
    /// @param path the ledger file; one that does not exist has no lines
    public FileLedgerSource(Path path) {
        this.path = path;
    }

    @Override
    public Optional<LedgerCheckpoint> anchor() {
        if (!Files.exists(anchorPath())) {
            return Optional.empty();
        }
        try (InputStream in = new FileInputStream(anchorPath().toFile())) {
            byte[] bytes = in.readNBytes(MAX_ANCHOR);
            if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
                throw new LedgerException(
                        ErrorCode.LEDGER_UNREADABLE,
                        "anchor does not end in a newline within %d bytes".formatted(MAX_ANCHOR));
            }
            return Optional.of(LedgerLine.readCheckpoint(Arrays.copyOf(bytes, bytes.length - 1)));
        } catch (IOException e) {
            throw new LedgerException(
                    ErrorCode.LEDGER_UNREADABLE, "anchor %s cannot be read".formatted(anchorPath()), e);
        }
    }

    @Override
    public void read(LineVisitor visitor) {
        if (!Files.exists(path)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    // One byte more than allowed is kept, so that a line which is too long is seen to be.
                    if (line.size() <= LedgerLine.MAX_BYTES) {
                        line.write(b);
                    }
                } else if (visitor.line(line.toByteArray())) {
                    line.reset();
                } else {
                    return;
                }
            }
        } catch (IOException e) {
            throw new LedgerException(ErrorCode.LEDGER_UNREADABLE, "ledger %s cannot be read".formatted(path), e);
        }
    }

    Path path() {
        return path;
    }

    Path anchorPath() {
        return beside(".head");
    }

    Path lockPath() {
        return beside(".lock");
    }

    Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
