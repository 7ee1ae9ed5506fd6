package org.casebook.app.cohort;

import static org.casebook.app.cohort.FhirBundle.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Writes the three boards with their agendas, and the demo users with their care teams.
final class BoardFiles {

    /// @param start date and time with zone offset
    record Board(String id, String name, String start, String zone, String site, String room, List<Case> cases) {}

    /// @param mrn four digits
    record Case(String mrn, String reason, String question, String presenter, int minutes) {}

    private static final String USERS = """
            # Demo users of the synthetic cohort. Purposes are HL7 v3 PurposeOfUse codes.
            users:
              - id: oncologist
                name: Dr. Ottilie Demo
                roles: [oncologist]
                site: main
                purpose: TREAT
              - id: coordinator
                name: Konrad Demo
                roles: [coordinator]
                site: main
                purpose: TREAT
              - id: steward
                name: Selma Demo
                roles: [data-steward]
                site: main
                purpose: HOPERAT
              - id: researcher
                name: Prof. Raoul Demo
                roles: [visiting-researcher]
                site: elsewhere
                purpose: HRESCH
            # Who treats whom: member is a user, patients are identifiers as system|value.
            careTeams:
            """;

    /// Patients whom the oncologist does not treat.
    private static final List<String> OTHER_TEAM = List.of("0010", "0017", "0025");

    private BoardFiles() {}

    static List<Board> boards() {
        return new YAMLMapper().readValue(Tables.text("boards.yaml"), new TypeReference<>() {});
    }

    static void write(List<SyntheticPatient> patients, CohortFolder folder) {
        for (Board board : boards()) {
            folder.text("boards/" + board.id() + ".json", json(board, patients));
        }
        StringBuilder users = new StringBuilder(USERS);
        for (String member : List.of("oncologist", "coordinator")) {
            users.append("  - member: ").append(member).append("\n    patients:\n");
            for (SyntheticPatient patient : patients) {
                if (!member.equals("oncologist")
                        || !OTHER_TEAM.contains(patient.story().mrn())) {
                    users.append("      - \"urn:casebook:demo:mrn|")
                            .append(patient.mrn())
                            .append("\"\n");
                }
            }
        }
        folder.text("users.yaml", users.toString());
    }

    private static String json(Board board, List<SyntheticPatient> patients) {
        List<String> cases = new ArrayList<>();
        for (Case presented : board.cases()) {
            for (SyntheticPatient patient : patients) {
                if (patient.number() == Integer.parseInt(presented.mrn())) {
                    cases.add("    " + FhirBundle.json(entry(board, presented, patient)));
                }
            }
        }
        Map<String, Object> head = object(
                "casebookBoard",
                1,
                "id",
                board.id(),
                "name",
                board.name(),
                "start",
                board.start(),
                "zone",
                board.zone(),
                "site",
                board.site(),
                "room",
                board.room());
        StringBuilder text = new StringBuilder("{\n");
        head.forEach((name, value) -> text.append("  \"")
                .append(name)
                .append("\": ")
                .append(FhirBundle.json(value))
                .append(",\n"));
        return text.append("  \"cases\": [\n")
                .append(String.join(",\n", cases))
                .append("\n  ]\n}\n")
                .toString();
    }

    private static Map<String, Object> entry(Board board, Case presented, SyntheticPatient patient) {
        return object(
                "id", board.id() + "-" + presented.mrn(),
                "patient", "urn:casebook:demo:mrn|" + patient.mrn(),
                "reason", presented.reason(),
                "question", presented.question(),
                "presenter", presented.presenter(),
                "minutes", presented.minutes());
    }
}
