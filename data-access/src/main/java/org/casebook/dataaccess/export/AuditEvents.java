package org.casebook.dataaccess.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.AuditGateway.Exported;
import org.casebook.dataaccess.gateway.AuditGateway.Subject;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerOutcome;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// What one entry of the ledger is in the words of FHIR AuditEvent.
///
/// Reading an item of a patient is a PatientRead, one event per item; a search, a count or a list read as a
/// whole a PatientQuery or, where it names no patient, a Query; what left the program a PrivacyDisclosure at
/// its source, one event per patient. A profile is claimed only for what was done: a refusal and an act that
/// has no profile are plain AuditEvents. The ledger keeps no words of a search, so its codes stand in the
/// place of the query.
///
/// Source: IHE ITI BALP 1.1.3, sections on PatientRead, PatientQuery and PrivacyDisclosure.Source.
final class AuditEvents {
    private static final String PROFILE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
    private static final String REST = "http://hl7.org/fhir/restful-interaction";
    private static final String HOST = "localhost";
    private static final Coding SOURCE = new Coding(DICOM, "110153", "Source Role ID");
    private static final Coding DESTINATION = new Coding(DICOM, "110152", "Destination Role ID");

    private final Exported exported;
    private final Entry entry;
    private final LedgerAction action;

    private AuditEvents(Exported exported) {
        this.exported = exported;
        this.entry = exported.entry();
        this.action = LedgerAction.valueOf(entry.action());
    }

    static List<AuditEvent> of(Exported exported) {
        return new AuditEvents(exported).events();
    }

    private List<AuditEvent> events() {
        if (LedgerOutcome.valueOf(entry.outcome()) == LedgerOutcome.DENIED) {
            return List.of(plain());
        }
        return switch (action) {
            case ACCESS -> exported.subjects().isEmpty() ? List.of(query(null)) : reads();
            case SEARCH, COUNT -> each(this::query);
            case EXPORT -> patients().isEmpty() ? List.of(plain()) : each(this::disclosure);
            case DENIAL, SIGN, IMPORT, POLICY_CHANGE, ASSIGN, BREAK_GLASS, RETRACTION, ADMIN, SIGN_IN ->
                List.of(plain());
        };
    }

    private interface ForPatient {
        AuditEvent of(@Nullable Pseudonym patient);
    }

    private List<AuditEvent> each(ForPatient event) {
        Set<Pseudonym> patients = patients();
        return patients.isEmpty()
                ? List.of(event.of(null))
                : patients.stream().map(event::of).toList();
    }

    private Set<Pseudonym> patients() {
        Set<Pseudonym> patients = new LinkedHashSet<>();
        exported.subjects().stream()
                .map(Subject::patient)
                .filter(Objects::nonNull)
                .forEach(patients::add);
        return patients;
    }

    private List<AuditEvent> reads() {
        List<AuditEvent> events = new ArrayList<>();
        for (Subject subject : exported.subjects()) {
            Pseudonym patient = subject.patient();
            AuditEvent event = event(patient == null ? "Read" : "PatientRead", AuditEventAction.R);
            event.setType(new Coding(HL7 + "audit-event-type", "rest", "RESTful Operation"));
            event.addSubtype(new Coding(REST, "read", "read"));
            addAgents(event, DESTINATION, SOURCE);
            addPatient(event, patient);
            addItem(event, subject);
            events.add(event);
        }
        return events;
    }

    private AuditEvent query(@Nullable Pseudonym patient) {
        AuditEvent event = event(patient == null ? "Query" : "PatientQuery", AuditEventAction.E);
        event.setType(new Coding(HL7 + "audit-event-type", "rest", "RESTful Operation"));
        event.addSubtype(new Coding(REST, "search", "search"));
        addAgents(event, SOURCE, DESTINATION);
        addPatient(event, patient);
        AuditEventEntityComponent asked = event.addEntity();
        asked.setType(systemObject()).setRole(role("24", "Query"));
        asked.setQuery((entry.action() + " " + entry.detail()).getBytes(StandardCharsets.UTF_8));
        return event;
    }

    private AuditEvent disclosure(@Nullable Pseudonym patient) {
        AuditEvent event = event("PrivacyDisclosure.Source", AuditEventAction.R);
        event.setType(new Coding(DICOM, "110106", "Export"));
        event.addSubtype(new Coding(HL7 + "iso-21089-lifecycle", "disclose", "Disclose Record Lifecycle Event"));
        event.addAgent(program(SOURCE));
        AuditEventAgentComponent recipient = program(DESTINATION);
        event.addAgent(recipient.setWho(user()));
        event.addAgent(asker());
        addPatient(event, patient);
        exported.subjects().stream()
                .filter(subject -> Objects.equals(subject.patient(), patient))
                .forEach(subject -> addItem(event, subject));
        return event;
    }

    /// An act without a profile.
    private AuditEvent plain() {
        AuditEvent event = event(null, plainAction());
        switch (action) {
            case BREAK_GLASS -> {
                event.setType(new Coding(DICOM, "110113", "Security Alert"));
                event.addSubtype(new Coding(DICOM, "110127", "Emergency Override Started"));
            }
            case SIGN_IN -> {
                event.setType(new Coding(DICOM, "110114", "User Authentication"));
                event.addSubtype(new Coding(DICOM, "110122", "Login"));
            }
            default -> event.setType(new Coding(DICOM, "110100", "Application Activity"));
        }
        event.addAgent(asker());
        for (Subject subject : exported.subjects()) {
            addItem(event, subject);
        }
        patients().forEach(patient -> addPatient(event, patient));
        return event;
    }

    private AuditEventAction plainAction() {
        return switch (action) {
            case SIGN, IMPORT -> AuditEventAction.C;
            case ASSIGN, POLICY_CHANGE -> AuditEventAction.U;
            case RETRACTION -> AuditEventAction.D;
            case ACCESS, EXPORT -> AuditEventAction.R;
            case DENIAL, SEARCH, COUNT, BREAK_GLASS, ADMIN, SIGN_IN -> AuditEventAction.E;
        };
    }

    private AuditEvent event(@Nullable String profile, AuditEventAction done) {
        AuditEvent event = new AuditEvent();
        if (profile != null) {
            event.getMeta().addProfile(PROFILE + profile);
        }
        event.addSubtype(new Coding(StandardNames.ROOT + "ledger-action", entry.action(), null));
        event.setAction(done);
        event.setRecorded(Date.from(entry.at())).getRecordedElement().setTimeZoneZulu(true);
        boolean denied = LedgerOutcome.valueOf(entry.outcome()) == LedgerOutcome.DENIED;
        event.setOutcome(denied ? AuditEventOutcome._4 : AuditEventOutcome._0);
        event.setOutcomeDesc(entry.outcome().toLowerCase(Locale.ROOT));
        event.addPurposeOfEvent(purpose());
        event.getSource().setObserver(casebook());
        event.getSource().addType(new Coding(HL7 + "security-source-type", "4", "Application Server"));
        return event;
    }

    private void addAgents(AuditEvent event, Coding client, Coding server) {
        event.addAgent(program(client));
        event.addAgent(program(server));
        event.addAgent(asker());
    }

    private static AuditEventAgentComponent program(Coding kind) {
        AuditEventAgentComponent agent = new AuditEventAgentComponent().setRequestor(false);
        agent.setType(new CodeableConcept(kind)).setWho(casebook());
        agent.getNetwork().setAddress(HOST).setType(AuditEventAgentNetworkType._1);
        return agent;
    }

    private AuditEventAgentComponent asker() {
        AuditEventAgentComponent agent = new AuditEventAgentComponent().setRequestor(true);
        agent.setType(new CodeableConcept(new Coding(HL7 + "v3-ParticipationType", "IRCP", "information recipient")));
        agent.setWho(user());
        exported.roles()
                .forEach(role ->
                        agent.addRole(new CodeableConcept(new Coding(StandardNames.ROOT + "role", role, null))));
        agent.addPolicy(StandardNames.POLICY + entry.policyHash());
        agent.addPurposeOfUse(purpose());
        return agent;
    }

    private Reference user() {
        return reference(StandardNames.USER, entry.user());
    }

    private static Reference casebook() {
        return reference(StandardNames.ROOT + "program", "casebook").setDisplay("Casebook");
    }

    private CodeableConcept purpose() {
        boolean coded =
                Arrays.stream(Purpose.values()).anyMatch(known -> known.name().equals(entry.purpose()));
        return coded
                ? new CodeableConcept(new Coding(HL7 + "v3-ActReason", entry.purpose(), null))
                : new CodeableConcept().setText(entry.purpose());
    }

    private static void addPatient(AuditEvent event, @Nullable Pseudonym patient) {
        if (patient != null) {
            AuditEventEntityComponent person = event.addEntity();
            person.setType(new Coding(HL7 + "audit-entity-type", "1", "Person")).setRole(role("1", "Patient"));
            person.setWhat(reference(StandardNames.PATIENT, patient.text()).setType("Patient"));
        }
    }

    private static void addItem(AuditEvent event, Subject subject) {
        AuditEventEntityComponent item = event.addEntity();
        item.setType(systemObject()).setRole(role("4", "Domain Resource"));
        item.setWhat(reference(StandardNames.ITEM, subject.id()));
    }

    private static Coding systemObject() {
        return new Coding(HL7 + "audit-entity-type", "2", "System Object");
    }

    private static Coding role(String code, String display) {
        return new Coding(HL7 + "object-role", code, display);
    }

    private static Reference reference(String system, String value) {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }
}
