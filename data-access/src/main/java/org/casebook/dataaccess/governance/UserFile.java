package org.casebook.dataaccess.governance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.jspecify.annotations.Nullable;

/// The accounts of a home and who treats whom, from `users.yaml`.
///
/// Each entry of `users` has `id`, `name`, `roles`, `site` and `purpose`. Roles are names, or maps of `role` with
/// optional `from` and `to` days. Each entry of `careTeams` has a `member` (a user) and `patients`: identifiers as
/// system|value, or maps of `patient` with optional `from` and `to` days.
///
/// @param homeSite site of patients whose sources name none, from the setting `site`
/// @param signInRequired whether an account without passphrase may do nothing, from the setting `accounts`, which is
///     `required` or `open`; a home of synthetic data never asks
public record UserFile(String homeSite, boolean signInRequired, List<User> users, List<Membership> careTeams) {
    private static final String MAIN = "main";

    public UserFile {
        users = List.copyOf(users);
        careTeams = List.copyOf(careTeams);
    }

    /// A user who treats a patient.
    ///
    /// @param from first day, null when it always was
    /// @param to last day, null when it goes on
    public record Membership(
            UserId user,
            PatientIdentifier patient,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// Reads the users of a home.
    ///
    /// @param zone in which the days of roles begin and end
    /// @throws PolicyException when the file is missing or breaks a rule
    public static UserFile read(Path file, ZoneId zone) {
        try {
            return parse(Files.readString(file), zone);
        } catch (IOException e) {
            throw new PolicyException("users.yaml cannot be read, it must lie in the home");
        }
    }

    /// Reads the users of a home.
    ///
    /// @param zone in which the days of roles begin and end
    /// @throws PolicyException when the text breaks a rule; its message names the first
    ///     place and how many there are
    public static UserFile parse(String text, ZoneId zone) {
        Remarks remarks = new Remarks();
        YamlPlace root = YamlPlace.root(text, remarks).allowing("site", "accounts", "users", "careTeams");
        List<User> users = new ArrayList<>();
        Set<UserId> ids = new HashSet<>();
        for (YamlPlace place : root.at("users").list()) {
            user(place, zone).ifPresent(user -> {
                if (!ids.add(user.id())) {
                    place.at("id").refuse("is there twice, must be unique");
                }
                users.add(user);
            });
        }
        String homeSite = root.has("site") ? root.at("site").text().orElse(MAIN) : MAIN;
        List<Membership> careTeams = root.has("careTeams") ? memberships(root.at("careTeams"), ids) : List.of();
        boolean required = root.has("accounts")
                && root.at("accounts")
                        .constant(Accounts.class)
                        .filter(Accounts.REQUIRED::equals)
                        .isPresent();
        remarks.requireNoError("users.yaml");
        return new UserFile(homeSite, required, users, careTeams);
    }

    /// What the setting `accounts` may say.
    private enum Accounts {
        OPEN,
        REQUIRED
    }

    private static Optional<User> user(YamlPlace place, ZoneId zone) {
        place.allowing("id", "name", "roles", "site", "purpose");
        Optional<UserId> id = parsed(place.at("id"), UserId::new);
        Optional<String> name = place.at("name").text();
        List<RoleTerm> roles = place.at("roles").list().stream()
                .flatMap(role -> role(role, zone).stream())
                .toList();
        Optional<String> site = place.at("site").text();
        Optional<Purpose> purpose = place.at("purpose").constant(Purpose.class);
        return id.isPresent() && name.isPresent() && site.isPresent() && purpose.isPresent()
                ? Optional.of(new User(id.get(), name.get(), roles, site.get(), purpose.get()))
                : Optional.empty();
    }

    private static Optional<RoleTerm> role(YamlPlace place, ZoneId zone) {
        if (!place.isMap()) {
            return place.text().map(name -> new RoleTerm(name, null, null, zone));
        }
        place.allowing("role", "from", "to");
        LocalDate from = day(place, "from");
        LocalDate to = day(place, "to");
        refuseReversed(place, from, to);
        return place.at("role").text().map(name -> new RoleTerm(name, from, to, zone));
    }

    private static void refuseReversed(YamlPlace place, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            place.at("to").refuseValue("must not be before from");
        }
    }

    private static List<Membership> memberships(YamlPlace careTeams, Set<UserId> users) {
        List<Membership> memberships = new ArrayList<>();
        for (YamlPlace place : careTeams.list()) {
            place.allowing("member", "patients");
            Optional<UserId> member = parsed(place.at("member"), UserId::new);
            if (member.isPresent() && !users.contains(member.get())) {
                place.at("member").refuse("is no user of this file");
            }
            for (YamlPlace patient : place.at("patients").list()) {
                membership(member, patient).ifPresent(memberships::add);
            }
        }
        return memberships;
    }

    private static Optional<Membership> membership(Optional<UserId> member, YamlPlace place) {
        boolean plain = place.isText();
        if (!plain) {
            place.allowing("patient", "from", "to");
        }
        Optional<PatientIdentifier> named = parsed(plain ? place : place.at("patient"), PatientIdentifier::parse);
        LocalDate from = day(place, "from");
        LocalDate to = day(place, "to");
        refuseReversed(place, from, to);
        return named.flatMap(patient -> member.map(user -> new Membership(user, patient, from, to)));
    }

    /// What is refused is not told, since it may name a patient.
    private static <T> Optional<T> parsed(YamlPlace place, Function<String, T> parse) {
        return place.text().flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException e) {
                return place.refuse("is not right: " + e.getMessage());
            }
        });
    }

    private static @Nullable LocalDate day(YamlPlace membership, String name) {
        if (!membership.has(name)) {
            return null;
        }
        YamlPlace place = membership.at(name);
        return place.text()
                .flatMap(text -> {
                    try {
                        return Optional.of(LocalDate.parse(text));
                    } catch (DateTimeParseException e) {
                        return place.<LocalDate>refuse("must be a day such as 2026-11-25");
                    }
                })
                .orElse(null);
    }
}
