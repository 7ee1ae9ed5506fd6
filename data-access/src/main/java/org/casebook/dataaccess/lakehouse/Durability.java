package org.casebook.dataaccess.lakehouse;

import org.jdbi.v3.core.Jdbi;

/// Makes decisions of people, and imports that ended, last before anybody is told that they do.
record Durability(Jdbi jdbi, Dialect dialect) {
    /// Everything committed so far, by anyone, survives a loss of power from here on.
    void ensure() {
        jdbi.useHandle(handle -> handle.execute(dialect.makeDurable()));
    }
}
