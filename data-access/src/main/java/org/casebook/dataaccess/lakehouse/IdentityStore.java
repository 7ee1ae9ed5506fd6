package org.casebook.dataaccess.lakehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Ties the identifiers that files use to pseudonyms. What no source ties stays pending until a person decides.
public final class IdentityStore {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PSEUDONYM_LENGTH = 10;

    private final Jdbi jdbi;
    private final Durability durability;
    private final HomeKey key;
    private final Clock clock;

    IdentityStore(Jdbi jdbi, Durability durability, HomeKey key, Clock clock) {
        this.jdbi = jdbi;
        this.durability = durability;
        this.key = key;
        this.clock = clock;
    }

    /// The name of an identifier inside the tables: a keyed digest, so that it says nothing outside this home.
    String idOf(PatientIdentifier identifier) {
        byte[] digest = key.digest("identifier", identifier.system() + "|" + identifier.value());
        return "id-" + HexFormat.of().formatHex(digest, 0, 16);
    }

    /// The pseudonym that a patient gets who is first named so.
    private Pseudonym pseudonymOf(String identifierId) {
        byte[] digest = key.digest("pseudonym", identifierId);
        StringBuilder text = new StringBuilder("P-");
        for (int i = 0; i < PSEUDONYM_LENGTH; i++) {
            text.append(BASE32.charAt(digest[i] & 31));
        }
        return new Pseudonym(text.toString());
    }

    /// Makes sure that an identifier is known; a new one is pending.
    ///
    /// @param decidedBy object or user that names it
    void remember(Connection connection, String id, PatientIdentifier identifier, String decidedBy)
            throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("""
                merge into governance.identifier t
                using (values (cast(? as varchar), cast(? as varchar), cast(? as varchar),
                    cast(? as timestamp(6) with time zone), cast(? as varchar)))
                    s (id, naming_system, naming_value, since, decided_by)
                on t.identifier_id = s.id
                when not matched then insert
                    (identifier_id, naming_system, naming_value, pseudonym, since, decided_by)
                    values (s.id, s.naming_system, s.naming_value, null, s.since, s.decided_by)""")) {
            merge.setString(1, id);
            merge.setString(2, identifier.system());
            merge.setString(3, identifier.value());
            merge.setObject(4, now());
            merge.setString(5, decidedBy);
            merge.executeUpdate();
        }
    }

    /// Follows what the sources say: patients get a pseudonym, linked identifiers the pseudonym of their patient.
    /// The result does not depend on the order in which files came. What contradicts itself stays pending.
    ///
    /// @return how many identifiers were tied
    public int settle() {
        return jdbi.inTransaction(handle -> {
            Map<String, Optional<Pseudonym>> known = identifiers(handle);
            IdentitySettlement settlement = new IdentitySettlement(known, this::pseudonymOf);
            patients(handle).forEach(settlement::patient);
            links(handle).forEach(link -> settlement.link(link.from(), link.to()));
            Map<String, Pseudonym> decided = settlement.decided();
            decided.forEach((id, pseudonym) -> tie(handle, id, pseudonym, "source"));
            return decided.size();
        });
    }

    /// Ties a pending identifier to a patient, or to a new one, because a person decided so.
    ///
    /// @return the pseudonym; empty when there is no such pending identifier
    public Optional<Pseudonym> assign(String identifierId, Optional<Pseudonym> patient, String user) {
        Optional<Pseudonym> assigned = jdbi.inTransaction(handle -> {
            boolean pending = handle.createQuery(
                                    "select count(*) from governance.identifier where identifier_id = ? and pseudonym is null")
                            .bind(0, identifierId)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (!pending) {
                return Optional.empty();
            }
            Pseudonym pseudonym = patient.orElseGet(() -> pseudonymOf(identifierId));
            tie(handle, identifierId, pseudonym, "user:" + user);
            return Optional.of(pseudonym);
        });
        durability.ensure();
        return assigned;
    }

    /// Identifiers without a patient, oldest first.
    public List<Pending> pending() {
        return jdbi.withHandle(handle -> {
            Map<String, Pending> byId = new LinkedHashMap<>();
            handle.createQuery("""
                            select i.identifier_id, i.naming_system, i.naming_value, i.since, s.row_kind,
                                s.row_count, o.object_hash, o.file_name
                            from governance.identifier i
                            join bronze.object_subject s on s.identifier_id = i.identifier_id
                            join bronze.object o on o.object_hash = s.object_hash
                            where i.pseudonym is null
                            order by i.since, i.identifier_id, o.file_name, s.row_kind""")
                    .map((row, context) -> {
                        Pending pending = byId.get(row.getString(1));
                        if (pending == null) {
                            pending = new Pending(
                                    row.getString(1),
                                    new PatientIdentifier(row.getString(2), row.getString(3)),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    new LinkedHashMap<>(),
                                    new ArrayList<>());
                            byId.put(pending.id(), pending);
                        }
                        pending.rows().merge(row.getString(5), row.getLong(6), Long::sum);
                        if (!pending.fileNames().contains(row.getString(8))) {
                            pending.fileNames().add(row.getString(8));
                        }
                        return pending;
                    })
                    .list();
            return List.copyOf(byId.values());
        });
    }

    /// Replaces who belongs to whose care team. Nothing is written where nothing changed, as at most openings of a
    /// home.
    public void replaceCareTeams(List<CareTeamMember> members) {
        Set<CareTeamRow> wanted = members.stream()
                .map(member -> new CareTeamRow(member.user(), idOf(member.patient()), member.starts(), member.ends()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        jdbi.useTransaction(handle -> {
            if (careTeams(handle).equals(wanted)) {
                return;
            }
            handle.execute("delete from governance.care_team");
            for (CareTeamRow row : wanted) {
                handle.createUpdate("insert into governance.care_team (user_id, identifier_id, starts, ends) "
                                + "values (?, ?, ?, ?)")
                        .bind(0, row.user())
                        .bind(1, row.identifier())
                        .bind(2, row.starts())
                        .bind(3, row.ends())
                        .execute();
            }
        });
    }

    private static Set<CareTeamRow> careTeams(Handle handle) {
        return handle.createQuery("select user_id, identifier_id, starts, ends from governance.care_team")
                .map((row, context) -> new CareTeamRow(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .set();
    }

    private static Map<String, Optional<Pseudonym>> identifiers(Handle handle) {
        Map<String, Optional<Pseudonym>> known = new LinkedHashMap<>();
        handle.createQuery("select identifier_id, pseudonym from governance.identifier order by identifier_id")
                .map((row, context) -> known.put(
                        row.getString(1), Optional.ofNullable(row.getString(2)).map(Pseudonym::new)))
                .list();
        return known;
    }

    private static List<String> patients(Handle handle) {
        return handle.createQuery("""
                        select distinct s.subject_id from silver.patient s
                        join governance.identifier i on i.identifier_id = s.subject_id
                        where i.pseudonym is null order by s.subject_id""").mapTo(String.class).list();
    }

    private List<Link> links(Handle handle) {
        List<Link> links = new ArrayList<>();
        handle.createQuery("select subject_id, \"also_system\", \"also_value\" from silver.identifier_link")
                .map((row, context) -> links.add(
                        new Link(row.getString(1), idOf(new PatientIdentifier(row.getString(2), row.getString(3))))))
                .list();
        handle.createQuery("select subject_id, \"identifier\" from silver.specimen where \"identifier\" is not null")
                .map((row, context) -> links.add(new Link(
                        row.getString(1), idOf(new PatientIdentifier(PatientIdentifier.SPECIMEN, row.getString(2))))))
                .list();
        return links;
    }

    private static void tie(Handle handle, String identifierId, Pseudonym pseudonym, String by) {
        handle.createUpdate("update governance.identifier set pseudonym = ?, decided_by = ? where identifier_id = ?")
                .bind(0, pseudonym.text())
                .bind(1, by)
                .bind(2, identifierId)
                .execute();
        handle.createUpdate("""
                        update bronze.object set in_gold = false where object_hash in
                            (select object_hash from bronze.object_subject where identifier_id = ?)""").bind(0, identifierId).execute();
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private record Link(String from, String to) {}

    private record CareTeamRow(
            String user,
            String identifier,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}

    /// An identifier that waits for a decision.
    ///
    /// @param rows rows that wait, by kind
    /// @param fileNames files that name it
    public record Pending(
            String id, PatientIdentifier identifier, Instant since, Map<String, Long> rows, List<String> fileNames) {}

    /// A user who treats a patient.
    ///
    /// @param starts first day, null when it always was
    /// @param ends last day, null when it goes on
    public record CareTeamMember(
            String user,
            PatientIdentifier patient,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}
}
