package org.casebook.dataaccess.lakehouse;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.lakehouse.SilverTables.SilverTable;
import org.casebook.provenance.source.ObjectHash;
import org.jdbi.v3.core.Handle;

/// Finds what was made from a file, inside a scope. A file is found through the identifiers that it names,
/// so that no table is walked as a whole.
public final class FileTouches {
    private static final String NAMED =
            " from bronze.object_subject o join governance.identifier i on i.identifier_id = o.identifier_id";

    /// An event that was made from a note is of the lane of notes, whichever it lies in.
    private static final String LANE = "case when t.\"item\" like 'note-%' then 'NOTES' else t.\"lane\" end";

    private final Handle handle;
    private final Permission permission;

    FileTouches(Handle handle, Permission permission) {
        this.handle = handle;
        this.permission = permission;
    }

    /// Files whose hash begins so, in order, whether or not they touched anything that is permitted:
    /// [#items(ObjectHash)] tells.
    ///
    /// @param prefix lower-case hexadecimal digits
    public List<ObjectHash> files(String prefix) {
        return handle.createQuery("select b.object_hash from bronze.object b where b.object_hash like ?"
                        + " order by b.object_hash")
                .bind(0, prefix + "%")
                .map((row, context) -> new ObjectHash(row.getString(1)))
                .list();
    }

    /// How many permitted items there are that were read from a file, or computed from what was; by table.
    public List<Touched> items(ObjectHash file) {
        List<Touched> touched = new ArrayList<>();
        for (SilverTable<?> table : SilverTables.all()) {
            touched.addAll(read(file, table));
        }
        touched.addAll(computed(file, "timeline_event", LANE));
        touched.addAll(computed(file, "wearable_window", "''"));
        return List.copyOf(touched);
    }

    private List<Touched> read(ObjectHash file, SilverTable<?> table) {
        String variety = table.name().equals("variant") ? "t.\"origin\"" : "''";
        return count(
                table.name(),
                variety,
                "count(*)",
                " join silver." + table.name()
                        + " t on t.subject_id = n.identifier_id and t.object_hash = n.object_hash",
                file);
    }

    private List<Touched> computed(ObjectHash file, String table, String variety) {
        return count(
                table,
                variety,
                "count(distinct t.item_id)",
                " join gold.item_source x on x.pseudonym = n.pseudonym and x.object_hash = n.object_hash"
                        + " join gold." + table + " t on t.item_id = x.item_id and t.pseudonym = x.pseudonym",
                file);
    }

    /// The patients whom the file names are asked for once, however many kinds of rows name them.
    private List<Touched> count(String table, String variety, String count, String joined, ObjectHash file) {
        Fragment asked = permission
                .patients("n.pseudonym")
                .and(permission.labels("t"))
                .after(
                        "select n.pseudonym, " + variety + ", " + count
                                + " from (select distinct o.object_hash, i.identifier_id, i.pseudonym" + NAMED
                                + " where o.object_hash = ? and i.pseudonym is not null) n" + joined + " where ",
                        file.hex())
                .then(" group by n.pseudonym, " + variety + " order by n.pseudonym, " + variety);
        return Rows.bind(handle, asked)
                .map((row, context) ->
                        new Touched(new Pseudonym(row.getString(1)), table, row.getString(2), row.getLong(3)))
                .list();
    }

    /// What ran on a file, and for the permitted patients whom it names; newest first.
    public List<PermittedReader.Activity> activities(ObjectHash file) {
        Fragment named = permission
                .patients("i.pseudonym")
                .after(
                        "exists (select 1" + NAMED + " where o.object_hash = ? and i.pseudonym = a.pseudonym and (",
                        file.hex())
                .then("))");
        return PermittedReader.activities(
                handle, Fragment.join(" or ", List.of(Fragment.of("a.object_hash = ?", file.hex()), named), ""));
    }

    /// Items of one patient in one table.
    ///
    /// @param table name of the gold table
    /// @param variety origin of variants, lane of events; empty for the others
    /// @param count at least 1
    public record Touched(Pseudonym patient, String table, String variety, long count) {}
}
