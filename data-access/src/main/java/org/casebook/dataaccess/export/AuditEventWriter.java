package org.casebook.dataaccess.export;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.casebook.dataaccess.gateway.AuditGateway.Exported;
import org.hl7.fhir.r4.model.AuditEvent;

/// Writes entries of the ledger as one FHIR Bundle of type `collection`, with one entry in memory at a time.
/// An entry of
/// the ledger becomes one AuditEvent, or several where the profiles of IHE BALP name one patient or one item
/// each.
///
/// Source: HL7 FHIR R4 (4.0.1), AuditEvent; IHE ITI BALP 1.1.3.
public final class AuditEventWriter implements AutoCloseable {
    private final Writer out;
    private final IParser json = FhirContext.forR4Cached().newJsonParser();
    private boolean begun;

    /// @param out is not closed
    public AuditEventWriter(Writer out) {
        this.out = out;
    }

    /// Writes one entry.
    ///
    /// @throws UncheckedIOException when it cannot be written
    public void write(Exported exported) {
        int number = 0;
        for (AuditEvent event : AuditEvents.of(exported)) {
            number++;
            String id = StandardNames.uuid("audit|%d|%s|%d"
                            .formatted(
                                    exported.entry().sequence(),
                                    exported.entry().at(),
                                    number))
                    .toString();
            event.setId(id);
            try {
                out.write(begun ? ",\n" : "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[\n");
                begun = true;
                out.write("{\"fullUrl\":\"urn:uuid:" + id + "\",\"resource\":");
                out.write(json.encodeResourceToString(event));
                out.write("}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Ends the Bundle.
    @Override
    public void close() throws IOException {
        out.write(begun ? "\n]}\n" : "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}\n");
        out.flush();
    }
}
