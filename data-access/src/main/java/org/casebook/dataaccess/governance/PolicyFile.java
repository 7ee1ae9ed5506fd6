package org.casebook.dataaccess.governance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casebook.provenance.source.ObjectHash;

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
    private final List<PolicyRule> rules;

    private PolicyFile(String version, String hash, List<PolicyRule> rules) {
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
    /// @throws PolicyException when the text breaks a rule; its message names the first
    ///     place and how many there are
    public static PolicyFile parse(String text) {
        Remarks remarks = new Remarks();
        YamlPlace root = YamlPlace.root(text, remarks);
        List<PolicyRule> rules = rules(root);
        remarks.requireNoError("policy.yaml");
        String hash = ObjectHash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
        return new PolicyFile(root.at("version").text().orElse(UNREADABLE), hash, rules);
    }

    /// The rules of a file; loading and checking both read them here. What is wrong is said to the remarks of the root.
    static List<PolicyRule> rules(YamlPlace root) {
        root.allowing("version", "rules").at("version").text();
        YamlPlace place = root.at("rules");
        if (place.isEmptyList()) {
            place.refuse("is empty, must have at least one rule");
        }
        List<PolicyRule> rules = place.list().stream().map(PolicyRule::read).toList();
        RuleOrder.examine(rules);
        return rules;
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
                .orElseGet(() -> AccessDecision.deny(AccessDecision.NO_RULE, hash));
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public String version() {
        return version;
    }
}
