package org.casebook.dataaccess.lakehouse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds what of files could not be read. A file that names a patient whom the scope does not speak of is as if it were
/// not there; one that names nobody, or whose identifiers wait for a patient, concerns nobody yet.
public final class Quarantine {
    private final Handle handle;
    private final Permission permission;

    Quarantine(Handle handle, Permission permission) {
        this.handle = handle;
        this.permission = permission;
    }

    /// Newest file first.
    ///
    /// @param limit at least 1
    List<Entry> newest(int limit) {
        return select(
                Fragment.of("1 = 1"),
                Fragment.of(
                        "order by o.received desc, q.object_hash, q.ordinal offset 0 rows fetch next ? rows only",
                        limit));
    }

    /// Of one file, in the order in which it was met.
    List<Entry> of(ObjectHash object) {
        return select(Fragment.of("q.object_hash = ?", object.hex()), Fragment.of("order by q.ordinal"));
    }

    private List<Entry> select(Fragment where, Fragment order) {
        Fragment condition = where.and(concernsNobodyHidden()).after("""
                select q.object_hash, o.file_name, o.kind, q.place, q.reason, q.left_out, o.received
                from bronze.quarantine q join bronze.object o on o.object_hash = q.object_hash where\s""");
        return Rows.bind(
                        handle,
                        order.after(
                                condition.sql() + " ", condition.parameters().toArray()))
                .map((row, context) -> new Entry(
                        new ObjectHash(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Place.parse(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    private Fragment concernsNobodyHidden() {
        return permission.patients("i.pseudonym").after("""
                        not exists (select 1 from bronze.object_subject s
                            join governance.identifier i on i.identifier_id = s.identifier_id
                            where s.object_hash = q.object_hash and i.pseudonym is not null and not (""").then("))");
    }

    /// A part of a file that was left out, or kept in spite of a broken rule.
    ///
    /// @param kind null when no importer recognised the file
    public record Entry(
            ObjectHash object,
            String fileName,
            @Nullable String kind,
            Place place,
            String reason,
            boolean leftOut,
            Instant received) {}
}
