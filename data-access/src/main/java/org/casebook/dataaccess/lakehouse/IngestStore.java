package org.casebook.dataaccess.lakehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.casebook.provenance.source.ObjectHash;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Keeps what importers read. One file is one transaction: after a crash it is wholly in or not at all.
public final class IngestStore {
    private final Jdbi jdbi;
    private final DataSource pool;
    private final IdentityStore identities;
    private final Clock clock;

    IngestStore(Jdbi jdbi, DataSource pool, IdentityStore identities, Clock clock) {
        this.jdbi = jdbi;
        this.pool = pool;
        this.identities = identities;
        this.clock = clock;
    }

    /// What is known of a file that came before, empty when these bytes are new.
    public Optional<KnownObject> find(ObjectHash hash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select object_hash, file_name, kind, size_bytes, received, importer_version, outcome, report
                        from bronze.object where object_hash = ?""")
                .bind(0, hash.hex())
                .map((row, context) -> new KnownObject(
                        new ObjectHash(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)))
                .findOne());
    }

    /// Begins to write the rows of one file; rows that an earlier importer version read from it go in the same
    /// transaction. Closing the writer without finishing takes everything back.
    public SilverWriter begin(ObjectHash hash) {
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return new SilverWriter(connection, identities, hash, Instant.now(clock));
        } catch (SQLException e) {
            throw LakehouseException.failed("import cannot begin", e);
        }
    }

    /// A file that was imported or refused.
    ///
    /// @param kind null when no importer recognised it
    /// @param report the report as JSON
    public record KnownObject(
            ObjectHash hash,
            String fileName,
            @Nullable String kind,
            long size,
            Instant received,
            String importerVersion,
            String outcome,
            String report) {}
}
