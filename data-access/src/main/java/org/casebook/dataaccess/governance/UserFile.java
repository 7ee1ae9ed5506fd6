package org.casebook.dataaccess.governance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.jspecify.annotations.Nullable;

/// The accounts of a home and who treats whom, from `users.yaml`.
///
/// Each entry of `users` has `id`, `name`, `roles`, `site` and `purpose`. Each entry of `careTeams` has a `member` (a
/// user) and `patients`: identifiers as system|value, or maps of `patient` with optional `from` and `to` days.
///
/// @param homeSite site of patients whose sources name none, from the setting `site`
public record UserFile(String homeSite, List<User> users, List<Membership> careTeams) {
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
    /// @throws PolicyException when the file is missing or breaks a rule
    public static UserFile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new PolicyException("users.yaml cannot be read, it must lie in the home");
        }
    }

    static UserFile parse(String text) {
        YamlPlace root = YamlPlace.root("users", text).allowing("site", "users", "careTeams");
        List<User> users = new ArrayList<>();
        Set<UserId> ids = new HashSet<>();
        for (YamlPlace place : root.at("users").list()) {
            place.allowing("id", "name", "roles", "site", "purpose");
            UserId id = userId(place.at("id"));
            if (!ids.add(id)) {
                throw place.at("id").refused("is there twice, must be unique");
            }
            users.add(new User(
                    id,
                    place.at("name").text(),
                    place.at("roles").list().stream().map(YamlPlace::text).collect(Collectors.toUnmodifiableSet()),
                    place.at("site").text(),
                    place.at("purpose").constant(Purpose.class)));
        }
        return new UserFile(
                root.has("site") ? root.at("site").text() : "main",
                users,
                root.has("careTeams") ? memberships(root.at("careTeams"), ids) : List.of());
    }

    private static List<Membership> memberships(YamlPlace careTeams, Set<UserId> users) {
        List<Membership> memberships = new ArrayList<>();
        for (YamlPlace place : careTeams.list()) {
            place.allowing("member", "patients");
            UserId user = userId(place.at("member"));
            if (!users.contains(user)) {
                throw place.at("member").refused("is no user of this file");
            }
            place.at("patients").list().forEach(patient -> memberships.add(membership(user, patient)));
        }
        return memberships;
    }

    private static Membership membership(UserId user, YamlPlace place) {
        if (place.node().isString()) {
            return new Membership(user, patient(place), null, null);
        }
        place.allowing("patient", "from", "to");
        return new Membership(
                user,
                patient(place.at("patient")),
                place.has("from") ? date(place.at("from")) : null,
                place.has("to") ? date(place.at("to")) : null);
    }

    private static UserId userId(YamlPlace place) {
        try {
            return new UserId(place.text());
        } catch (IllegalArgumentException e) {
            throw new PolicyException("%s: %s".formatted(place.path(), e.getMessage()));
        }
    }

    private static PatientIdentifier patient(YamlPlace place) {
        try {
            return PatientIdentifier.parse(place.text());
        } catch (IllegalArgumentException e) {
            throw new PolicyException("%s: %s".formatted(place.path(), e.getMessage()));
        }
    }

    private static LocalDate date(YamlPlace place) {
        try {
            return LocalDate.parse(place.text());
        } catch (DateTimeParseException e) {
            throw new PolicyException("%s must be a day such as 2026-11-25".formatted(place.path()));
        }
    }
}
