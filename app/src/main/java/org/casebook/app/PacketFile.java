package org.casebook.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.ExportGateway.Permit;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.Picture;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.packet.PacketBuilder;
import org.casebook.viewmodels.packet.PacketDocument;
import org.casebook.viewmodels.text.Texts;
import org.casebook.views.packet.PacketPdf;

/// Writes the packet of cases to disk, once the export is permitted and recorded.
public final class PacketFile {
    private PacketFile() {}

    /// Writes a PDF.
    ///
    /// @return the file, or the fact that the user may not export
    public static Governed<Path> write(OpenHome home, AccessContext context, List<CaseId> cases, Path file) {
        Governed<Permit> permit = home.exports().export(context, cases, "packet");
        return permit.map(granted -> {
            PacketBuilder builder = new PacketBuilder(series -> picture(home, context, series));
            for (CaseId id : cases) {
                Optional<CaseFile> opened = home.cases().open(context, id).visible();
                opened.ifPresent(builder::add);
            }
            PacketDocument document = builder.build(
                    granted.highWater().confidentiality().name(),
                    granted.policyHash(),
                    Texts.of("packet").say("title"));
            save(document, file);
            return file;
        });
    }

    private static PacketDocument.Picture picture(OpenHome home, AccessContext context, ItemId series) {
        Picture picture = home.cases()
                .thumbnail(context, series)
                .visible()
                .orElseGet(() -> new Picture.Unavailable(Texts.of("packet").say("withheld")));
        return switch (picture) {
            case Picture.Png(byte[] png, int width, int height) -> new PacketDocument.Picture(png, width, height, "");
            case Picture.Unavailable(String reason) -> new PacketDocument.Picture(new byte[0], 0, 0, reason);
        };
    }

    /// The file is whole or not there: it is written beside and then moved.
    private static void save(PacketDocument document, Path file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PacketPdf.write(document, bytes);
            Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
            Files.createDirectories(parent);
            Path part = Files.createTempFile(parent, "packet", ".part");
            Files.write(part, bytes.toByteArray());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("packet cannot be written", e);
        }
    }
}
