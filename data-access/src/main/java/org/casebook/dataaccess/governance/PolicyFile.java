package org.casebook.dataaccess.governance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.provenance.source.ObjectHash;
import tools.jackson.databind.node.StringNode;

/// The policy as a site writes it: rules in a YAML file, of which the first that fits role and purpose decides.
/// When none fits, everything is denied.
///
/// One rule names `roles` and `purposes` it speaks of, the `actions` it grants, the `patients` (`everyone`,
/// `care-team`, `own-site`, `consent`, or `any:`/`all:` of a list of those), the rule for each class of `columns`
/// (`release`, `mask`, `withhold`; a class that is not named is withheld), the highest `confidentiality` and the
/// `sensitivities` that may be seen.
public final class PolicyFile implements AccessPolicy {
    private static final String UNREADABLE = "unreadable";

    private final String version;
    private final String hash;
    private final List<Rule> rules;

    private PolicyFile(String version, String hash, List<Rule> rules) {
        this.version = version;
        this.hash = hash;
        this.rules = rules;
    }

    /// Reads the policy of a home.
    ///
    /// @throws PolicyException when it is missing or breaks a rule; nobody may then see anything
    public static PolicyFile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new PolicyException("policy.yaml cannot be read, it must lie in the home");
        }
    }

    /// Reads a policy.
    ///
    /// @throws PolicyException when the text breaks a rule
    static PolicyFile parse(String text) {
        YamlPlace root = YamlPlace.root("policy", text).allowing("version", "rules");
        List<Rule> rules =
                root.at("rules").list().stream().map(PolicyFile::rule).toList();
        if (rules.isEmpty()) {
            throw root.at("rules").refused("is empty, must have at least one rule");
        }
        String hash = ObjectHash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
        return new PolicyFile(root.at("version").text(), hash, rules);
    }

    /// A policy that denies everything, for a home whose policy cannot be read.
    public static AccessPolicy denyAll() {
        return new PolicyFile(UNREADABLE, ObjectHash.of(new byte[0]).hex(), List.of());
    }

    /// The policy that new homes start with.
    ///
    /// @throws IllegalStateException when the program was built without it
    public static String initialText() {
        try (var in = PolicyFile.class.getResourceAsStream("policy.yaml")) {
            if (in == null) {
                throw new IllegalStateException("policy.yaml is not on the class path, the build must bundle it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("policy.yaml cannot be read from the class path", e);
        }
    }

    @Override
    public AccessDecision decide(AccessContext context) {
        return rules.stream()
                .filter(rule -> rule.fits(context))
                .findFirst()
                .map(rule -> rule.decision(context, hash))
                .orElseGet(() -> AccessDecision.deny("no-rule-fits", hash));
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public String version() {
        return version;
    }

    private static Rule rule(YamlPlace place) {
        place.allowing(
                "name", "roles", "purposes", "actions", "patients", "columns", "confidentiality", "sensitivities");
        Map<Classification, ColumnRule> columns = new EnumMap<>(Classification.class);
        place.at("columns")
                .entries()
                .forEach((name, rule) -> columns.put(
                        new YamlPlace(rule.path(), StringNode.valueOf(name)).constant(Classification.class),
                        rule.constant(ColumnRule.class)));
        return new Rule(
                place.at("name").text(),
                texts(place.at("roles")),
                constants(place.at("purposes"), Purpose.class),
                constants(place.at("actions"), Action.class),
                patients(place.at("patients")),
                columns,
                place.at("confidentiality").constant(Confidentiality.class),
                place.has("sensitivities") ? texts(place.at("sensitivities")) : Set.of());
    }

    private static Patients patients(YamlPlace place) {
        if (place.node().isObject()) {
            place.allowing("any", "all");
            boolean any = place.has("any");
            if (any == place.has("all")) {
                throw place.refused("must have either any or all");
            }
            List<Patients> parts = place.at(any ? "any" : "all").list().stream()
                    .map(PolicyFile::patients)
                    .toList();
            return context -> {
                List<RowPredicate> predicates =
                        parts.stream().map(part -> part.of(context)).toList();
                return any ? new RowPredicate.AnyOf(predicates) : new RowPredicate.AllOf(predicates);
            };
        }
        return switch (place.text()) {
            case "everyone" -> context -> new RowPredicate.Everyone();
            case "nobody" -> context -> new RowPredicate.Nobody();
            case "care-team" -> context -> new RowPredicate.InCareTeamOf(context.user());
            case "own-site" -> context -> new RowPredicate.InSites(Set.of(context.site()));
            case "consent" -> context -> new RowPredicate.ConsentAllows(context.purpose());
            default ->
                throw new PolicyException("%s is %s, must be one of everyone, nobody, care-team, own-site, consent"
                        .formatted(place.path(), place.text()));
        };
    }

    private static Set<String> texts(YamlPlace place) {
        return place.list().stream().map(YamlPlace::text).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> Set<E> constants(YamlPlace place, Class<E> type) {
        return place.list().stream().map(each -> each.constant(type)).collect(Collectors.toUnmodifiableSet());
    }

    /// Which patients, once it is known who asks.
    private interface Patients {
        RowPredicate of(AccessContext context);
    }

    private record Rule(
            String name,
            Set<String> roles,
            Set<Purpose> purposes,
            Set<Action> actions,
            Patients patients,
            Map<Classification, ColumnRule> columns,
            Confidentiality highest,
            Set<String> sensitivities) {

        boolean fits(AccessContext context) {
            return purposes.contains(context.purpose()) && !Collections.disjoint(roles, context.roles());
        }

        AccessDecision decision(AccessContext context, String hash) {
            return new AccessDecision(name, hash, actions, patients.of(context), columns, highest, sensitivities);
        }
    }
}
