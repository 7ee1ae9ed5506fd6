package org.casebook.dataaccess.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Coding;

/// What the profiles of BALP demand beyond FHIR R4, as rules of our own: their definitions are not at hand
/// here, so no validator holds an event against them.
///
/// Source: IHE ITI BALP 1.1.3, profiles Read, PatientRead, Query, PatientQuery, PrivacyDisclosure.Source.
final class BalpProfiles {
    private final AuditEvent event;
    private final List<String> broken = new ArrayList<>();

    private BalpProfiles(AuditEvent event) {
        this.event = event;
    }

    /// Which rules of the profile that it claims an event breaks; one without a profile breaks none.
    static List<String> broken(AuditEvent event) {
        BalpProfiles check = new BalpProfiles(event);
        event.getMeta()
                .getProfile()
                .forEach(profile -> check.hold(profile.getValue()
                        .replace("https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.", "")));
        return check.broken;
    }

    private void hold(String profile) {
        require("agent: at least 2", event.getAgent().size() >= 2);
        switch (profile) {
            case "Read", "PatientRead" -> read();
            case "Query", "PatientQuery" -> query();
            case "PrivacyDisclosure.Source" -> disclosure();
            default -> require("profile: a known one, not " + profile, false);
        }
        boolean patient = profile.startsWith("Patient") || profile.startsWith("Privacy");
        require(
                "entity[patient]: " + (patient ? 1 : 0),
                entities(
                                "1",
                                each -> "1".equals(each.getRole().getCode())
                                        && "Patient".equals(each.getWhat().getType())
                                        && each.getWhat().getIdentifier().hasValue())
                        == (patient ? 1 : 0));
    }

    private void read() {
        rest("read", AuditEvent.AuditEventAction.R);
        ends("110152", "110153");
        require(
                "entity[data]: 1 with what and role",
                entities(
                                "2",
                                each -> each.hasWhat()
                                        && "4".equals(each.getRole().getCode()))
                        == 1);
    }

    private void query() {
        rest("search", AuditEvent.AuditEventAction.E);
        ends("110153", "110152");
        require(
                "entity[query]: 1 with query and role, without what and detail",
                entities(
                                "2",
                                each -> each.hasQuery()
                                        && !each.hasWhat()
                                        && !each.hasDetail()
                                        && !each.hasLifecycle()
                                        && "24".equals(each.getRole().getCode()))
                        == 1);
    }

    private void disclosure() {
        require("type: DCM 110106", is(event.getType(), "http://dicom.nema.org/resources/ontology/DCM", "110106"));
        require("subtype: disclose", has("http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle", "disclose"));
        require("action: R", event.getAction() == AuditEvent.AuditEventAction.R);
        require("outcome", event.hasOutcome());
        ends("110153", "110152");
        require(
                "agent[source].who: the observer",
                agents("110153").stream()
                        .allMatch(agent ->
                                agent.getWho().equalsDeep(event.getSource().getObserver())));
        require("entity: at least 2", event.getEntity().size() >= 2);
    }

    private void rest(String interaction, AuditEvent.AuditEventAction action) {
        require("type: rest", is(event.getType(), "http://terminology.hl7.org/CodeSystem/audit-event-type", "rest"));
        require("subtype: " + interaction, has("http://hl7.org/fhir/restful-interaction", interaction));
        require("action: " + action, event.getAction() == action);
        require("outcome: 0", event.getOutcome() == AuditEvent.AuditEventOutcome._0);
        List<AuditEventAgentComponent> users = agents("IRCP");
        require(
                "agent[user]: who, requestor, no network",
                users.size() == 1
                        && users.getFirst().hasWho()
                        && users.getFirst().getRequestor()
                        && !users.getFirst().hasNetwork());
    }

    /// Client and server, or source and recipient: one each, with who and network.
    private void ends(String... types) {
        for (String type : types) {
            List<AuditEventAgentComponent> found = agents(type);
            require(
                    "agent " + type + ": 1 with who and network",
                    found.size() == 1
                            && found.getFirst().hasWho()
                            && found.getFirst().hasNetwork());
        }
    }

    private List<AuditEventAgentComponent> agents(String type) {
        return event.getAgent().stream()
                .filter(agent -> agent.getType().getCodingFirstRep().getCode().equals(type))
                .toList();
    }

    private long entities(String type, Predicate<AuditEventEntityComponent> rule) {
        List<AuditEventEntityComponent> found = event.getEntity().stream()
                .filter(entity -> entity.getType().getCode().equals(type))
                .toList();
        return found.stream().allMatch(rule) ? found.size() : -1;
    }

    private boolean has(String system, String code) {
        return event.getSubtype().stream()
                        .filter(each -> is(each, system, code))
                        .count()
                == 1;
    }

    private static boolean is(Coding coding, String system, String code) {
        return system.equals(coding.getSystem()) && code.equals(coding.getCode());
    }

    private void require(String rule, boolean holds) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
