package org.casebook.dataaccess.governance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything there is to say about a policy before it is used. Pure; it needs no home.
public final class PolicyCheck {
    private PolicyCheck() {}

    /// Reads a policy and says all that is wrong with it at once, in the order of the file. A policy that gets no
    /// [Remark.Level#ERROR] is one that is loaded.
    public static List<Remark> of(String text) {
        Remarks remarks = new Remarks();
        PolicyFile.rules(YamlPlace.root(text, remarks));
        return remarks.all();
    }

    /// The same, and besides whether the roles of the policy and those of the accounts fit together.
    public static List<Remark> of(String text, List<User> users) {
        Remarks remarks = new Remarks();
        YamlPlace root = YamlPlace.root(text, remarks);
        List<PolicyRule> rules = PolicyFile.rules(root);
        Set<String> held =
                users.stream().flatMap(user -> user.roles().stream()).collect(Collectors.toUnmodifiableSet());
        rules.stream()
                .flatMap(rule -> rule.place().at("roles").list().stream())
                .forEach(role -> role.text()
                        .filter(name -> !held.contains(name))
                        .ifPresent(name -> role.remark(
                                Remark.Level.WARNING, "is %s, which is no role of any account".formatted(name))));
        Set<String> spoken =
                rules.stream().flatMap(rule -> rule.roles().stream()).collect(Collectors.toUnmodifiableSet());
        held.stream()
                .filter(role -> !spoken.contains(role))
                .sorted()
                .forEach(role -> root.remark(
                        Remark.Level.NOTE,
                        "speaks nowhere of %s, a role of accounts: it is denied everything".formatted(role)));
        return remarks.all();
    }
}
