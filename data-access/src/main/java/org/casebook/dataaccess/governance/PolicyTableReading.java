package org.casebook.dataaccess.governance;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.governance.PolicyTable.Outcome;
import org.casebook.dataaccess.governance.PolicyTable.Request;

/// Reads a [PolicyTable]. What cannot be read is said and left out.
final class PolicyTableReading {
    /// Who asks in a request that names roles and no account; in nobody's care team.
    private static final UserId ANYONE = new UserId("anyone");

    private final Map<UserId, User> users;
    private final Map<String, PatientFacts> patients = new HashMap<>();

    private PolicyTableReading(List<User> users) {
        this.users = users.stream().collect(Collectors.toMap(User::id, user -> user));
    }

    static PolicyTable table(YamlPlace root, List<User> users) {
        PolicyTableReading reading = new PolicyTableReading(users);
        root.allowing("patients", "requests");
        if (root.has("patients")) {
            root.at("patients")
                    .entries()
                    .forEach((name, facts) ->
                            name.text().ifPresent(text -> reading.patients.put(text, reading.facts(facts))));
        }
        YamlPlace requests = root.at("requests");
        if (requests.isEmptyList()) {
            requests.refuse("is empty, must have at least one request");
        }
        return new PolicyTable(requests.list().stream()
                .flatMap(request -> reading.request(request).stream())
                .toList());
    }

    private PatientFacts facts(YamlPlace place) {
        place.allowing("care-team", "site", "refuses");
        Set<UserId> careTeam = place.has("care-team")
                ? place.at("care-team").list().stream()
                        .flatMap(each -> user(each).stream())
                        .map(User::id)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return new PatientFacts(
                careTeam,
                place.at("site").text().orElse(""),
                place.has("refuses") ? place.at("refuses").constants(Purpose.class) : Set.of());
    }

    private Optional<User> user(YamlPlace place) {
        return place.text().flatMap(text -> {
            Optional<User> found = users.values().stream()
                    .filter(user -> user.id().text().equals(text))
                    .findFirst();
            return found.isPresent() ? found : place.refuseValue("must be an account of users.yaml");
        });
    }

    private Optional<Request> request(YamlPlace place) {
        place.allowing(
                "user",
                "roles",
                "site",
                "purposes",
                "actions",
                "classes",
                "patient",
                "confidentiality",
                "sensitivities",
                "expect");
        Optional<User> who = who(place);
        List<Purpose> purposes = constants(place.at("purposes"), Purpose.class);
        List<Action> actions =
                place.has("actions") ? constants(place.at("actions"), Action.class) : List.of(Action.VIEW);
        List<Classification> classes =
                place.has("classes") ? constants(place.at("classes"), Classification.class) : List.of();
        Optional<String> patient = place.has("patient") ? patient(place.at("patient")) : Optional.empty();
        Labels labels = labels(place);
        Optional<Outcome> expected = expected(place.at("expect"), place.has("classes"));
        if (who.isEmpty() || expected.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Request(
                place.node().line(),
                place.has("user")
                        ? who.get().id().text()
                        : who.get().roles().stream().sorted().collect(Collectors.joining("+")),
                purposes.stream()
                        .map(purpose -> AccessContext.of(who.get(), purpose, Instant.EPOCH))
                        .toList(),
                actions,
                classes,
                patient.orElse(null),
                patient.map(patients::get).orElse(null),
                labels,
                expected.get()));
    }

    private Optional<User> who(YamlPlace place) {
        if (place.has("user") == place.has("roles")) {
            return place.refuse("must have either user or roles");
        }
        if (place.has("user")) {
            if (place.has("site")) {
                place.at("site").refuse("is that of the account, must not be given");
            }
            return user(place.at("user"));
        }
        String site = place.has("site") ? place.at("site").text().orElse("") : "";
        return Optional.of(new User(ANYONE, ANYONE.text(), place.at("roles").texts(), site, Purpose.TREAT));
    }

    private Optional<String> patient(YamlPlace place) {
        return place.text()
                .flatMap(text -> patients.containsKey(text)
                        ? Optional.of(text)
                        : place.refuseValue("must be named under patients"));
    }

    private static Labels labels(YamlPlace place) {
        Confidentiality confidentiality = place.has("confidentiality")
                ? place.at("confidentiality").constant(Confidentiality.class).orElse(Confidentiality.N)
                : Confidentiality.N;
        Set<String> sensitivities =
                place.has("sensitivities") ? place.at("sensitivities").texts() : Set.of();
        return new Labels(confidentiality, String.join(",", sensitivities));
    }

    private static Optional<Outcome> expected(YamlPlace place, boolean classes) {
        return place.constant(Outcome.class).flatMap(outcome -> {
            boolean fits = outcome == Outcome.DENIED || classes == (outcome != Outcome.ALLOWED);
            return fits
                    ? Optional.of(outcome)
                    : place.refuseValue(
                            classes
                                    ? "must be released, masked, withheld or denied where classes are named"
                                    : "must be allowed or denied where no classes are named");
        });
    }

    /// In the order of the file; a list of nothing would ask nothing and always pass.
    private static <E extends Enum<E>> List<E> constants(YamlPlace place, Class<E> type) {
        if (place.isEmptyList()) {
            place.refuse("is empty, must have at least one");
        }
        Set<E> constants = new LinkedHashSet<>();
        place.list().forEach(each -> each.constant(type).ifPresent(constants::add));
        return List.copyOf(constants);
    }
}
