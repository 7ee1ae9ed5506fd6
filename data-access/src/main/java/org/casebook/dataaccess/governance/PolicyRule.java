package org.casebook.dataaccess.governance;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Confidentiality;

/// One rule of a policy file.
///
/// @param place where it stands
record PolicyRule(
        YamlPlace place,
        String name,
        Set<String> roles,
        Set<Purpose> purposes,
        Set<Action> actions,
        Patients patients,
        Map<Classification, ColumnRule> columns,
        Confidentiality highest,
        Set<String> sensitivities) {
    PolicyRule {
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
        actions = Set.copyOf(actions);
        columns = Map.copyOf(columns);
        sensitivities = Set.copyOf(sensitivities);
    }

    /// Which patients, once it is known who asks.
    interface Patients {
        RowPredicate of(AccessContext context);
    }

    /// Reads a rule. What cannot be read is said and grants nothing.
    static PolicyRule read(YamlPlace place) {
        place.allowing(
                "name", "roles", "purposes", "actions", "patients", "columns", "confidentiality", "sensitivities");
        YamlPlace roles = place.at("roles");
        YamlPlace purposes = place.at("purposes");
        Stream.of(roles, purposes)
                .filter(YamlPlace::isEmptyList)
                .forEach(empty -> empty.remark(Remark.Level.WARNING, "is empty, so that the rule never decides"));
        return new PolicyRule(
                place,
                place.at("name").text().orElse(""),
                roles.texts(),
                purposes.constants(Purpose.class),
                place.at("actions").constants(Action.class),
                patients(place.at("patients")),
                columns(place.at("columns")),
                place.at("confidentiality").constant(Confidentiality.class).orElse(Confidentiality.U),
                place.has("sensitivities") ? place.at("sensitivities").texts() : Set.of());
    }

    private static Map<Classification, ColumnRule> columns(YamlPlace place) {
        Map<Classification, ColumnRule> columns = new EnumMap<>(Classification.class);
        place.entries()
                .forEach((name, value) -> name.constant(Classification.class)
                        .ifPresent(classification -> value.constant(ColumnRule.class)
                                .ifPresent(rule -> {
                                    if (columns.putIfAbsent(classification, rule) != null) {
                                        name.refuse("is there twice, must be there once");
                                    }
                                    if (rule == ColumnRule.MASK && !classification.hasCoarserForm()) {
                                        value.remark(
                                                Remark.Level.WARNING,
                                                "is mask, but this class has no coarser form, so that it is"
                                                        + " withheld");
                                    }
                                })));
        Set<Classification> unnamed = EnumSet.allOf(Classification.class);
        unnamed.removeAll(columns.keySet());
        if (place.isMap() && !unnamed.isEmpty()) {
            place.remark(
                    Remark.Level.NOTE,
                    "does not name %s, which is withheld"
                            .formatted(unnamed.stream().map(Enum::name).collect(Collectors.joining(", "))));
        }
        return columns;
    }

    private static Patients patients(YamlPlace place) {
        if (place.isMap()) {
            place.allowing("any", "all");
            boolean any = place.has("any");
            if (any == place.has("all")) {
                place.refuse("must have either any or all");
                return nobody();
            }
            return parts(place.at(any ? "any" : "all"), any);
        }
        return place.text().flatMap(text -> named(place, text)).orElse(nobody());
    }

    /// All of no parts would be everyone, so there must be one.
    private static Patients parts(YamlPlace place, boolean any) {
        if (place.isEmptyList()) {
            place.refuse("is empty, must have at least one");
            return nobody();
        }
        List<Patients> parts = place.list().stream().map(PolicyRule::patients).toList();
        return context -> {
            List<RowPredicate> predicates =
                    parts.stream().map(part -> part.of(context)).toList();
            return any ? new RowPredicate.AnyOf(predicates) : new RowPredicate.AllOf(predicates);
        };
    }

    private static Optional<Patients> named(YamlPlace place, String text) {
        return switch (text) {
            case "everyone" -> Optional.of(context -> new RowPredicate.Everyone());
            case "nobody" -> Optional.of(nobody());
            case "care-team" -> Optional.of(context -> new RowPredicate.InCareTeamOf(context.user()));
            case "own-site" -> Optional.of(context -> new RowPredicate.InSites(Set.of(context.site())));
            case "consent" -> Optional.of(context -> new RowPredicate.ConsentAllows(context.purpose()));
            default -> place.refuseValue("must be one of everyone, nobody, care-team, own-site, consent");
        };
    }

    private static Patients nobody() {
        return context -> new RowPredicate.Nobody();
    }

    /// Whether this rule speaks of who asks and what for.
    boolean fits(AccessContext context) {
        return purposes.contains(context.purpose()) && !Collections.disjoint(roles, context.roles());
    }

    AccessDecision decision(AccessContext context, String hash) {
        return new AccessDecision(name, hash, actions, patients.of(context), columns, highest, sensitivities);
    }

    /// Every role with every purpose that this rule speaks of, as `role/PURPOSE`, in order of roles.
    List<String> pairs() {
        return roles.stream()
                .sorted()
                .flatMap(role -> Arrays.stream(Purpose.values())
                        .filter(purposes::contains)
                        .map(purpose -> role + "/" + purpose))
                .toList();
    }
}
