package org.casebook.dataaccess.lakehouse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.jdbi.v3.core.Handle;

/// Finds files that name a patient and could not be read, or not wholly.
/// What somebody released from quarantine, or replaced by a mended file, has not failed any more.
final class FailedFiles {
    private static final String FROM = " from bronze.object o"
            + " join bronze.object_subject s on s.object_hash = o.object_hash"
            + " join governance.identifier i on i.identifier_id = s.identifier_id"
            + " where o.kind is not null and o.outcome in ('REFUSED', 'PARTIAL') and not exists"
            + " (select 1 from bronze.quarantine_decision d where d.object_hash = o.object_hash) and ";

    private FailedFiles() {}

    /// @param where a condition on alias `i`, the identifier
    static Set<String> kinds(Handle handle, Fragment where) {
        return new TreeSet<>(Rows.bind(handle, where.after("select distinct o.kind" + FROM))
                .mapTo(String.class)
                .list());
    }

    /// The same for all patients whom the condition speaks of, by patient.
    static Map<Pseudonym, Set<String>> kindsByPatient(Handle handle, Fragment where) {
        Map<Pseudonym, Set<String>> kinds = new HashMap<>();
        Rows.bind(handle, where.after("select distinct i.pseudonym, o.kind" + FROM + "i.pseudonym is not null and "))
                .map((row, context) -> kinds.computeIfAbsent(
                                new Pseudonym(row.getString(1)), patient -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();
        return kinds;
    }
}
