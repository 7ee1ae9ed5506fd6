package org.casebook.viewmodels.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.ExportGateway;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.port.PacketPort;
import org.casebook.viewmodels.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes packets to disk: asks whether the export is permitted, which records it, reads the cases through the door,
/// sets the pages. The window and the command line write through it. Blocking; call it off the FX thread.
public final class PacketExport {
    private static final Texts TEXTS = Texts.of("packet");
    private static final Logger LOG = LoggerFactory.getLogger(PacketExport.class);

    private final CaseGateway cases;
    private final ExportGateway exports;
    private final HomeGateway home;
    private final PacketPort pages;

    public PacketExport(CaseGateway cases, ExportGateway exports, HomeGateway home, PacketPort pages) {
        this.cases = cases;
        this.exports = exports;
        this.home = home;
        this.pages = pages;
    }

    /// How a permitted export ended.
    public sealed interface Outcome {
        /// A packet is on disk.
        ///
        /// @param ledgerSequence the entry that records the export
        /// @param label highest confidentiality of its cases, as an HL7 code
        record Written(Path file, long ledgerSequence, String label) implements Outcome {}

        /// Nothing was written; what stood there before still does.
        record Unwritable(Path file) implements Outcome {}
    }

    /// Writes one PDF of all cases, in their order.
    ///
    /// @return how it ended, or the fact that the user may not export these cases
    public Governed<Outcome> write(AccessContext context, List<CaseId> ids, Path file) {
        return exports.export(context, ids, "packet").map(permit -> {
            PacketBuilder builder = new PacketBuilder(series -> cases.thumbnail(context, series));
            for (CaseId id : ids) {
                Optional<CaseFile> opened = cases.open(context, id).visible();
                opened.ifPresent(builder::add);
            }
            String label = permit.highWater().confidentiality().name();
            String printed = TEXTS.say(home.state().demo() ? "label.demo" : "label", label);
            PacketDocument document = builder.build(printed, permit.policyHash(), TEXTS.say("title"));
            return isSaved(document, file)
                    ? new Outcome.Written(file, permit.ledgerSequence(), label)
                    : new Outcome.Unwritable(file);
        });
    }

    /// The file is whole or not there: it is written beside and then moved.
    private boolean isSaved(PacketDocument document, Path file) {
        try {
            Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
            Files.createDirectories(parent);
            Path part = Files.createTempFile(parent, "packet", ".part");
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                pages.write(document, bytes);
                Files.write(part, bytes.toByteArray());
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return true;
        } catch (IOException e) {
            LOG.warn("packet was not written: {}", e.getClass().getName());
            return false;
        }
    }
}
