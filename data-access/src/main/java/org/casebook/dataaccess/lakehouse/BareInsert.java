package org.casebook.dataaccess.lakehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.lakehouse.SilverTables.SilverTable;

/// Inserts variants once more, as silver does but into a table without any index, and takes them away again. It is
/// there to be timed against: no import into the same engine can be faster.
public final class BareInsert {
    private static final int BATCH = 1_000;
    private static final String SUBJECT = "id-00000000000000000000000000000000";

    private final DataSource pool;

    BareInsert(DataSource pool) {
        this.pool = pool;
    }

    /// Every variant of a home, in the order of patients and identifiers.
    ///
    /// @return nanoseconds from the first row to the end of the commit
    public long variants(List<CaseItem<Variant>> variants) {
        SilverTable<Variant> table = SilverTables.of(Variant.class);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table silver.bare as select * from silver.variant where 1 = 0");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            insert(connection, table, variants);
            connection.commit();
            long taken = System.nanoTime() - start;
            connection.setAutoCommit(true);
            statement.execute("drop table silver.bare");
            return taken;
        } catch (SQLException e) {
            throw LakehouseException.failed("rows cannot be inserted for timing", e);
        }
    }

    private static void insert(Connection connection, SilverTable<Variant> table, List<CaseItem<Variant>> variants)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insertInto("silver.bare"))) {
            int waiting = 0;
            for (CaseItem<Variant> variant : variants) {
                table.bind(insert, variant.id(), variant.sources().getFirst(), SUBJECT, variant.labels());
                table.record().bind(insert, SilverTable.COMMON_COUNT + 1, variant.value());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
