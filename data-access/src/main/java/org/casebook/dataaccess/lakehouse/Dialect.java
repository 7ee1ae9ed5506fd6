package org.casebook.dataaccess.lakehouse;

import java.sql.SQLException;

/// What differs from one SQL engine to another. Everything outside of it is standard SQL that H2, PostgreSQL and
/// Trino understand.
interface Dialect {
    /// JDBC address of the tables of a home.
    String url(HomeFolder folder);

    String user();

    /// Password in the form the engine wants.
    String password(HomeKey key);

    /// Statement after which everything committed survives a loss of power.
    String makeDurable();

    /// Folder of the migrations on the class path.
    String migrations();

    /// Says in one line why the tables cannot be opened.
    LakehouseException explain(SQLException failure);
}
