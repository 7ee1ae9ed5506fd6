package org.casebook.dataaccess.lakehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import org.casebook.dataaccess.DataAccessException.ErrorCode;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The open tables and objects of a home. One process has it open at a time; it may be used by many threads.
public final class Lakehouse implements AutoCloseable {
    /// What a person reads when the file of the database is not what it was.
    static final String DAMAGED = "database file is damaged, it must be restored from a copy";

    private static final int CONNECTIONS = 8;

    private final Home home;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Durability durability;
    private final String schemaVersion;
    private final ObjectStore objects;
    private final IdentityStore identities;
    private final IngestStore ingest;
    private final GoldStore gold;
    private final RecommendationStore recommendations;
    private final WitnessStore witness;
    private final QualityStore quality;
    private final AccountStore accounts;

    private Lakehouse(Home home, HikariDataSource pool, Dialect dialect, String schemaVersion, Clock clock) {
        this.home = home;
        this.pool = pool;
        this.schemaVersion = schemaVersion;
        this.jdbi = Jdbi.create(pool);
        this.durability = new Durability(jdbi, dialect);
        this.objects = new ObjectStore(home.folder().objects(), home.key());
        this.identities = new IdentityStore(jdbi, durability, home.key(), clock);
        this.ingest = new IngestStore(jdbi, pool, identities, clock);
        this.gold = new GoldStore(jdbi, clock);
        this.recommendations = new RecommendationStore(jdbi, durability);
        this.witness = new WitnessStore(jdbi);
        this.quality = new QualityStore(jdbi);
        this.accounts = new AccountStore(jdbi, durability, home.key());
    }

    /// Opens the tables of a home and brings them to the newest schema.
    ///
    /// @throws LakehouseException when another process has it open, or the file does not open with this key
    public static Lakehouse open(Home home, Clock clock) {
        Dialect dialect = new H2Dialect();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(dialect.url(home.folder()));
        config.setUsername(dialect.user());
        config.setPassword(dialect.password(home.key()));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("casebook");
        HikariDataSource pool = connect(config, dialect);
        try {
            Lakehouse opened = new Lakehouse(home, pool, dialect, migrated(home, pool, dialect), clock);
            opened.objects.forgetUnfinished();
            return opened;
        } catch (LakehouseException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource connect(HikariConfig config, Dialect dialect) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw e.getCause() instanceof SQLException failure
                    ? dialect.explain(failure)
                    : LakehouseException.failed("database cannot be opened", e);
        }
    }

    /// Brings the schema up to date. An engine may begin anew on a file that it cannot read; a home that was used must
    /// have its schema.
    ///
    /// @return the version of the schema
    private static String migrated(Home home, HikariDataSource pool, Dialect dialect) {
        Flyway flyway = Flyway.configure(Lakehouse.class.getClassLoader())
                .dataSource(pool)
                .locations(dialect.migrations())
                .defaultSchema("migration")
                .load();
        MigrationInfoService found = flyway.info();
        if (found.current() == null && home.folder().wasUsed()) {
            throw new LakehouseException(ErrorCode.HOME_UNREADABLE, DAMAGED);
        }
        if (found.pending().length > 0) {
            flyway.migrate();
            found = flyway.info();
        }
        return String.valueOf(found.current().getVersion());
    }

    /// Reads permitted rows in one snapshot: writes of others during the read do not show.
    public <T> T read(Scope scope, Function<PermittedReader, T> read) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> read.apply(new PermittedReader(handle, scope)));
    }

    /// What was committed so far survives a loss of power from here on. Recommendations and assignments see to it
    /// themselves.
    public void makeDurable() {
        durability.ensure();
    }

    /// For timing what permission costs.
    public UngovernedCount ungovernedCount() {
        return new UngovernedCount(jdbi);
    }

    /// For timing what keeping rows costs at least.
    public BareInsert bareInsert() {
        return new BareInsert(pool);
    }

    public Home home() {
        return home;
    }

    public ObjectStore objects() {
        return objects;
    }

    public IdentityStore identities() {
        return identities;
    }

    public IngestStore ingest() {
        return ingest;
    }

    public GoldStore gold() {
        return gold;
    }

    public RecommendationStore recommendations() {
        return recommendations;
    }

    public WitnessStore witness() {
        return witness;
    }

    public QualityStore quality() {
        return quality;
    }

    public AccountStore accounts() {
        return accounts;
    }

    public String schemaVersion() {
        return schemaVersion;
    }

    @Override
    public void close() {
        witness.close();
        pool.close();
    }
}
