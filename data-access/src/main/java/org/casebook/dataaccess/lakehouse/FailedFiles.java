package org.casebook.dataaccess.lakehouse;

import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Finds files that name a patient and could not be read, or not wholly.
final class FailedFiles {
    private FailedFiles() {}

    /// @param where a condition on alias `i`, the identifier
    static Set<String> kinds(Handle handle, Fragment where) {
        return new TreeSet<>(Rows.bind(
                        handle,
                        where.after("select distinct o.kind from bronze.object o"
                                + " join bronze.object_subject s on s.object_hash = o.object_hash"
                                + " join governance.identifier i on i.identifier_id = s.identifier_id"
                                + " where o.kind is not null and o.outcome in ('REFUSED', 'PARTIAL') and "))
                .mapTo(String.class)
                .list());
    }
}
