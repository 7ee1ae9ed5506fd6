package org.casebook.dataaccess.lakehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.lakehouse.SilverTables.SilverTable;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one file in one transaction. Not for several threads.
public final class SilverWriter implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final IdentityStore identities;
    private final ObjectHash object;
    private final Instant now;
    private final boolean known;
    private final Map<SilverTable<?>, Batch> batches = new HashMap<>();
    private final Map<PatientIdentifier, String> identifierIds = new HashMap<>();
    private final Map<SubjectRows, Long> subjectRows = new HashMap<>();
    private final Set<String> labels = new HashSet<>();
    private int quarantined;

    /// Rows that an earlier reading of the same object left go in this transaction.
    SilverWriter(Connection connection, IdentityStore identities, ObjectHash object, Instant now) throws SQLException {
        this.connection = connection;
        this.identities = identities;
        this.object = object;
        this.now = now;
        this.known = isKnown();
        forget();
    }

    /// Adds one row.
    public <T extends ClinicalRecord> void add(
            ItemId id, @Nullable PatientIdentifier subject, SourceRef source, Labels rowLabels, T record) {
        try {
            @SuppressWarnings("unchecked") // the class of a T is a Class<T>
            SilverTable<T> table = SilverTables.of((Class<T>) record.getClass());
            Batch batch = batch(table);
            String identifier = subject == null ? null : identifier(subject);
            if (identifier != null) {
                subjectRows.merge(new SubjectRows(identifier, record.kind().name()), 1L, Long::sum);
            }
            if (labels.add(rowLabels.sensitivities())) {
                KnownLabels.remember(connection, rowLabels);
            }
            PreparedStatement insert = batch.statement;
            table.bind(insert, id, source, identifier, rowLabels);
            table.record().bind(insert, SilverTable.COMMON_COUNT + 1, record);
            batch.add();
        } catch (SQLException e) {
            throw LakehouseException.failed("row cannot be kept", e);
        }
    }

    /// Keeps that the file names a patient, whether or not it has a row.
    public void concerns(PatientIdentifier subject) {
        try {
            subjectRows.merge(new SubjectRows(identifier(subject), "FILE"), 0L, Long::sum);
        } catch (SQLException e) {
            throw LakehouseException.failed("identifier cannot be kept", e);
        }
    }

    /// Puts a part of the file into quarantine.
    ///
    /// @param leftOut false when it was kept in spite of the broken rule
    public void quarantine(Place place, String reason, boolean leftOut) {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into bronze.quarantine (object_hash, ordinal, place, reason, left_out) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, object.hex());
            insert.setInt(2, ++quarantined);
            insert.setString(3, place.fragment());
            insert.setString(4, reason);
            insert.setBoolean(5, leftOut);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw LakehouseException.failed("quarantine cannot be written", e);
        }
    }

    /// Takes back every row of the file, so that only its refusal is kept. Quarantine starts anew.
    public void takeBack() {
        try {
            connection.rollback();
            batches.values().forEach(Batch::forget);
            identifierIds.clear();
            subjectRows.clear();
            labels.clear();
            quarantined = 0;
            forget();
        } catch (SQLException e) {
            throw LakehouseException.failed("rows cannot be taken back", e);
        }
    }

    /// Commits everything together with the fact that the file came.
    ///
    /// @param kind of the importer that read it, null when none recognised it
    ///
    public void finish(
            String fileName,
            long size,
            @Nullable String kind,
            String version,
            String outcome,
            String report,
            Counts counts) {
        try {
            for (Batch batch : batches.values()) {
                batch.flush();
            }
            writeSubjects();
            writeObject(fileName, size, kind, version, outcome, report);
            writeActivity(kind == null ? "receive" : "import-" + kind.toLowerCase(Locale.ROOT), version, counts);
            connection.commit();
        } catch (SQLException e) {
            throw LakehouseException.failed("import cannot be finished", e);
        }
    }

    /// What went through an activity.
    public record Counts(long in, long out, long rejected) {}

    @Override
    public void close() {
        try (connection) {
            for (Batch batch : batches.values()) {
                batch.statement.close();
            }
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw LakehouseException.failed("import cannot be closed", e);
        }
    }

    /// Rows of an object are kept together with the object itself, so where that is not, they are not.
    private boolean isKnown() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from bronze.object where object_hash = ?")) {
            select.setString(1, object.hex());
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    /// Rows about a patient are found by the identifiers that the object names, see [#writeSubjects()]. Boards are
    /// about none.
    private void forget() throws SQLException {
        if (!known) {
            return;
        }
        for (SilverTable<?> table : SilverTables.all()) {
            delete("delete from silver." + table.name() + " where subject_id in (select s.identifier_id"
                    + " from bronze.object_subject s where s.object_hash = ?) and object_hash = ?");
        }
        for (String table : List.of(
                "silver.board", "bronze.object_subject", "bronze.quarantine", "governance.activity", "bronze.object")) {
            delete("delete from " + table + " where object_hash = ?");
        }
    }

    /// @param sql every parameter of which is the object
    private void delete(String sql) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (int at = 1; at <= delete.getParameterMetaData().getParameterCount(); at++) {
                delete.setString(at, object.hex());
            }
            delete.executeUpdate();
        }
    }

    private void writeSubjects() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into bronze.object_subject (object_hash, identifier_id, row_kind, row_count) "
                        + "values (?, ?, ?, ?)")) {
            for (Map.Entry<SubjectRows, Long> entry : subjectRows.entrySet()) {
                insert.setString(1, object.hex());
                insert.setString(2, entry.getKey().identifier());
                insert.setString(3, entry.getKey().kind());
                insert.setLong(4, entry.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void writeObject(
            String fileName, long size, @Nullable String kind, String version, String outcome, String report)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into bronze.object (object_hash, file_name, kind, size_bytes, received, importer_version,
                    outcome, report, in_gold) values (?, ?, ?, ?, ?, ?, ?, ?, false)""")) {
            insert.setString(1, object.hex());
            insert.setString(2, fileName);
            insert.setString(3, kind);
            insert.setLong(4, size);
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            insert.setString(6, version);
            insert.setString(7, outcome);
            insert.setString(8, report);
            insert.executeUpdate();
        }
    }

    private void writeActivity(String name, String version, Counts counts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into governance.activity (activity_id, name, version, object_hash, pseudonym, ended,
                    rows_in, rows_out, rejected) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, name + "-" + object.shortForm());
            insert.setString(2, name);
            insert.setString(3, version);
            insert.setString(4, object.hex());
            insert.setNull(5, Types.VARCHAR);
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.setLong(7, counts.in());
            insert.setLong(8, counts.out());
            insert.setLong(9, counts.rejected());
            insert.executeUpdate();
        }
    }

    private String identifier(PatientIdentifier subject) throws SQLException {
        String id = identifierIds.get(subject);
        if (id == null) {
            id = identities.idOf(subject);
            identities.remember(connection, id, subject, "object:" + object.hex());
            identifierIds.put(subject, id);
        }
        return id;
    }

    private Batch batch(SilverTable<?> table) throws SQLException {
        Batch batch = batches.get(table);
        if (batch == null) {
            batch = new Batch(connection.prepareStatement(table.insert()));
            batches.put(table, batch);
        }
        return batch;
    }

    private record SubjectRows(String identifier, String kind) {}

    private static final class Batch {
        private final PreparedStatement statement;
        private int waiting;

        Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void add() throws SQLException {
            statement.addBatch();
            if (++waiting == BATCH) {
                flush();
            }
        }

        void flush() throws SQLException {
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        void forget() {
            try {
                statement.clearBatch();
                waiting = 0;
            } catch (SQLException e) {
                throw LakehouseException.failed("rows cannot be taken back", e);
            }
        }
    }
}
