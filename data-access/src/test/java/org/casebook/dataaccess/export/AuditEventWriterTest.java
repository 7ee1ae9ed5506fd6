package org.casebook.dataaccess.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.AuditGateway.Exported;
import org.casebook.dataaccess.gateway.AuditGateway.Subject;
import org.casebook.provenance.ledger.LedgerAction;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEventWriterTest {
    private static final Pseudonym ADA = new Pseudonym("P-AAAAAAAAAA");
    private static final Pseudonym BEN = new Pseudonym("P-BBBBBBBBBB");
    private static final Subject NOTE = new Subject("note-0123456789abcdef0123", ADA);
    private static final Subject CASE_ADA = new Subject("case-ada", ADA);
    private static final Subject CASE_BEN = new Subject("case-ben", BEN);
    private static final Subject NOTHING = new Subject("note-00000000000000000000", null);
    private static final String POLICY = "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce";

    @Test
    void isAcceptedByAnIndependentValidatorForEveryActionOutcomeAndSubject() throws IOException {
        List<Exported> all = new ArrayList<>();
        for (LedgerAction action : LedgerAction.values()) {
            for (String outcome : List.of("ALLOWED", "DENIED", "PARTIAL")) {
                all.add(numbered(entry(action, outcome), all.size() + 1));
                all.add(numbered(entry(action, outcome, NOTE, CASE_BEN), all.size() + 1));
                all.add(numbered(entry(action, outcome, NOTHING), all.size() + 1));
            }
        }
        String written = write(all);

        assertThat(FhirChecks.errors(written)).isEmpty();
        assertThat(read(written))
                .allSatisfy(event -> assertThat(BalpProfiles.broken(event))
                        .as(() -> event.getMeta().getProfile() + " "
                                + event.getSubtypeFirstRep().getCode())
                        .isEmpty());
    }

    @Test
    void isRefusedByTheValidatorOnceARequiredElementIsGone() throws IOException {
        String written = write(List.of(entry(LedgerAction.ACCESS, "ALLOWED", NOTE)));

        assertThat(FhirChecks.errors(written.replace("\"requestor\":true,", "")))
                .anyMatch(error -> error.contains("requestor"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS, ALLOWED, true,  PatientRead",
        "ACCESS, PARTIAL, true,  PatientRead",
        "ACCESS, ALLOWED, false, Query",
        "SEARCH, ALLOWED, true,  PatientQuery",
        "SEARCH, ALLOWED, false, Query",
        "COUNT,  ALLOWED, false, Query",
        "EXPORT, ALLOWED, true,  PrivacyDisclosure.Source",
        "EXPORT, ALLOWED, false, ''",
        "EXPORT, DENIED,  true,  ''",
        "DENIAL, DENIED,  true,  ''",
        "SIGN,   ALLOWED, true,  ''"
    })
    void claimsTheProfileOfWhatWasDone(LedgerAction action, String outcome, boolean about, String profile)
            throws IOException {
        List<AuditEvent> events = read(write(List.of(about ? entry(action, outcome, NOTE) : entry(action, outcome))));

        assertThat(events)
                .singleElement()
                .extracting(event -> event.getMeta().getProfile().isEmpty()
                        ? ""
                        : event.getMeta().getProfile().getFirst().getValue().split("IHE\\.BasicAudit\\.", -1)[1])
                .isEqualTo(profile);
    }

    @Test
    void tellsWhoDidItWhatForUnderWhichPolicy() throws IOException {
        AuditEvent event = read(write(List.of(entry(LedgerAction.ACCESS, "ALLOWED", NOTE))))
                .getFirst();
        AuditEvent.AuditEventAgentComponent asker = event.getAgent().getLast();

        assertThat(asker.getWho().getIdentifier().getValue()).isEqualTo("oncologist");
        assertThat(asker.getRoleFirstRep().getCodingFirstRep().getCode()).isEqualTo("onco");
        assertThat(asker.getPolicy().getFirst().getValue()).endsWith("/" + POLICY);
        assertThat(event.getPurposeOfEventFirstRep().getCodingFirstRep().getSystem())
                .endsWith("v3-ActReason");
        assertThat(event.getPurposeOfEventFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("TREAT");
        assertThat(event.getRecorded()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void makesOneDisclosureForEachPatientOfAPacket() throws IOException {
        List<AuditEvent> events = read(write(List.of(entry(LedgerAction.EXPORT, "ALLOWED", CASE_ADA, CASE_BEN))));

        assertThat(events).hasSize(2);
        assertThat(identifiers(events.getFirst())).containsExactly(ADA.text(), "case-ada");
        assertThat(identifiers(events.getLast())).containsExactly(BEN.text(), "case-ben");
    }

    @Test
    void writesAnEmptyLogAsAnEmptyBundle() throws IOException {
        assertThat(FhirChecks.errors(write(List.of()))).isEmpty();
        assertThat(read(write(List.of()))).isEmpty();
    }

    private static List<String> identifiers(AuditEvent event) {
        return event.getEntity().stream()
                .map(entity -> entity.getWhat().getIdentifier().getValue())
                .toList();
    }

    /// The same with another place in the ledger.
    private static Exported numbered(Exported each, int sequence) {
        Entry entry = each.entry();
        return new Exported(
                new Entry(
                        sequence,
                        entry.at(),
                        entry.user(),
                        entry.action(),
                        entry.purpose(),
                        entry.items(),
                        entry.outcome(),
                        entry.detail(),
                        entry.policyHash()),
                each.roles(),
                each.subjects());
    }

    private static Exported entry(LedgerAction action, String outcome, Subject... subjects) {
        List<Subject> about = List.of(subjects);
        return new Exported(
                new Entry(
                        17,
                        Instant.parse("2026-11-24T09:00:00Z"),
                        "oncologist",
                        action.name(),
                        "TREAT",
                        about.stream().map(Subject::id).toList(),
                        outcome,
                        "right=VIEW rule=oncologist-treats",
                        POLICY),
                List.of("onco"),
                about);
    }

    private static String write(List<Exported> entries) throws IOException {
        StringWriter out = new StringWriter();
        try (AuditEventWriter writer = new AuditEventWriter(out)) {
            entries.forEach(writer::write);
        }
        return out.toString();
    }

    private static List<AuditEvent> read(String bundle) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, bundle).getEntry().stream()
                .map(each -> (AuditEvent) each.getResource())
                .toList();
    }
}
