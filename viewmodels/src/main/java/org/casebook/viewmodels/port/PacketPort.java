package org.casebook.viewmodels.port;

import java.io.IOException;
import java.io.OutputStream;
import org.casebook.viewmodels.packet.PacketDocument;

/// Sets a packet on pages. Called off the FX thread.
@FunctionalInterface
public interface PacketPort {
    /// Writes the packet as PDF; equal documents give equal bytes.
    void write(PacketDocument document, OutputStream out) throws IOException;
}
