package org.casebook.tests.silence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;

/// A policy and accounts by chance: one user who asks, and one who may import and see everything.
///
/// @param policy text of `policy.yaml`
/// @param users text of `users.yaml`
/// @param admits whether the asking user may see a patient, worked out from the facts alone
record RandomPolicy(String policy, String users, Set<Action> actions, Predicate<CohortFacts> admits) {
    private static final List<String> SITES = List.of("north", "south", "west");
    private static final List<ColumnRule> RULES = List.of(ColumnRule.values());
    private static final int DEEPEST = 2;

    /// Quarantine tells of files, whatever class they have and whatever labels are in them; so who may import is asked
    /// about hidden patients alone.
    static RandomPolicy of(Random random, List<CohortFacts> cohort, Hiding hiding) {
        boolean research = random.nextBoolean();
        String site = SITES.get(random.nextInt(SITES.size()));
        Set<String> team = cohort.stream()
                .filter(each -> random.nextBoolean())
                .map(CohortFacts::number)
                .collect(Collectors.toSet());
        Patients patients = patients(random, DEEPEST, new Asker(site, research, team));
        Set<Action> actions = EnumSet.of(Action.VIEW, Action.SEARCH);
        Stream.of(Action.COUNT, Action.EXPORT, Action.SIGN, Action.AUDIT, Action.IMPORT, Action.ASSIGN)
                .filter(each -> random.nextBoolean())
                .filter(each -> each != Action.IMPORT || !hiding.isWithheld())
                .forEach(actions::add);
        String policy = """
                version: "by chance"
                rules:
                  - name: keeper
                    roles: [keeper]
                    purposes: [TREAT]
                    actions: [VIEW, SEARCH, IMPORT]
                    patients: everyone
                    columns: {%s}
                    confidentiality: V
                    sensitivities: [GDIS, PSY, HIV]
                  - name: asker
                    roles: [asker]
                    purposes: [%s]
                    actions: %s
                    patients: %s
                    columns: {%s}
                    confidentiality: %s
                    sensitivities: %s
                """.formatted(
                        columns(each -> ColumnRule.RELEASE),
                        research ? "HRESCH" : "TREAT",
                        actions,
                        patients.yaml(),
                        columns(each -> rule(random, hiding.withheld().contains(each))),
                        random.nextBoolean() ? "N" : "R",
                        random.nextBoolean() ? "[GDIS]" : "[]");
        return new RandomPolicy(policy, users(site, research, team), Set.copyOf(actions), patients.admits());
    }

    /// A policy by which one role may do and see everything.
    static String everything(String role) {
        return """
                version: "everything"
                rules:
                  - name: everything
                    roles: [%s]
                    purposes: [TREAT]
                    actions: %s
                    patients: everyone
                    columns: {%s}
                    confidentiality: V
                    sensitivities: [GDIS, PSY, HIV]
                """.formatted(role, EnumSet.allOf(Action.class), columns(each -> ColumnRule.RELEASE));
    }

    private static String columns(Function<Classification, ColumnRule> rule) {
        return Arrays.stream(Classification.values())
                .map(each -> each + ": " + rule.apply(each))
                .collect(Collectors.joining(", "));
    }

    private static ColumnRule rule(Random random, boolean withheld) {
        ColumnRule drawn = RULES.get(random.nextInt(RULES.size()));
        return withheld ? ColumnRule.WITHHOLD : drawn;
    }

    private static Patients patients(Random random, int deepest, Asker asker) {
        int choice = random.nextInt(deepest == 0 ? 3 : 5);
        return switch (choice) {
            case 0 -> new Patients("care-team", each -> asker.team.contains(each.number()));
            case 1 -> new Patients("own-site", each -> asker.site.equals(each.site()));
            case 2 -> new Patients("consent", each -> !asker.research || !each.objects());
            default -> {
                boolean any = choice == 3;
                Patients one = patients(random, deepest - 1, asker);
                Patients other = patients(random, deepest - 1, asker);
                yield new Patients(
                        "{%s: [%s, %s]}".formatted(any ? "any" : "all", one.yaml, other.yaml),
                        any ? one.admits.or(other.admits) : one.admits.and(other.admits));
            }
        };
    }

    private static String users(String site, boolean research, Set<String> team) {
        String account = """
                  - {id: %1$s, name: "%1$s", roles: [%1$s], site: %2$s, purpose: %3$s}
                """;
        String treated = team.stream()
                .sorted()
                .map("\"urn:casebook:demo:mrn|%s\""::formatted)
                .collect(Collectors.joining(", ", "[", "]"));
        return "users:\n"
                + account.formatted("keeper", "main", "TREAT")
                + account.formatted("asker", site, research ? "HRESCH" : "TREAT")
                + "careTeams:\n  - {member: asker, patients: %s}\n".formatted(treated);
    }

    private record Asker(String site, boolean research, Set<String> team) {}

    private record Patients(String yaml, Predicate<CohortFacts> admits) {}
}
