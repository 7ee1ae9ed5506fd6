package org.casebook.dataaccess.lakehouse;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.casebook.dataaccess.lakehouse.GoldRows.Thumbnail;
import org.casebook.dataaccess.lakehouse.GoldRows.VariantTier;
import org.casebook.dataaccess.lakehouse.Rows.GoldTable;
import org.casebook.provenance.source.SourceRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes what is computed from silver, patient by patient; each patient is replaced in one transaction.
/// Reads here are for building, not for people: they know no scope and stay inside ingest.
public final class GoldStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<SortedMap<String, Double>> VALUES = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final Clock clock;

    GoldStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Patients of whom a file came, or was assigned, since their gold rows were built; in order.
    public List<Pseudonym> stale() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct i.pseudonym from bronze.object o
                        join bronze.object_subject s on s.object_hash = o.object_hash
                        join governance.identifier i on i.identifier_id = s.identifier_id
                        where o.in_gold = false and i.pseudonym is not null
                        order by i.pseudonym""")
                .map((row, context) -> new Pseudonym(row.getString(1)))
                .list());
    }

    /// Every patient whose gold rows are built, in order.
    public List<Pseudonym> patients() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select pseudonym from governance.patient order by pseudonym")
                        .map((row, context) -> new Pseudonym(row.getString(1)))
                        .list());
    }

    /// Says that every patient who was stale is built.
    public void built() {
        jdbi.useHandle(handle -> handle.execute("update bronze.object set in_gold = true where in_gold = false"));
    }

    /// All rows of one type that belong to a patient, in the order of their identifiers.
    public <T> List<CaseItem<T>> rows(Class<T> type, Pseudonym patient) {
        return jdbi.withHandle(
                handle -> Rows.select(handle, Rows.table(type), Fragment.of("t.pseudonym = ?", patient.text())));
    }

    /// Kinds of files about a patient that could not be read, or not wholly.
    public Set<String> failedKinds(Pseudonym patient) {
        return jdbi.withHandle(handle -> FailedFiles.kinds(handle, Fragment.of("i.pseudonym = ?", patient.text())));
    }

    /// Puts new gold rows in the place of the old ones.
    public void replace(Pseudonym patient, GoldRows rows) {
        jdbi.useTransaction(handle -> {
            for (String table : List.of(
                    "gold.variant_tier",
                    "gold.timeline_event",
                    "gold.wearable_window",
                    "gold.item_source",
                    "gold.thumbnail",
                    "gold.feature_block",
                    "governance.patient")) {
                handle.execute("delete from " + table + " where pseudonym = ?", patient.text());
            }
            handle.execute(
                    "insert into governance.patient (pseudonym, site) values (?, ?)", patient.text(), rows.site());
            insert(
                    handle,
                    "gold.variant_tier (item_id, pseudonym, level, rule, explanation, citation, rules_version)",
                    7,
                    rows.tiers(),
                    (insert, row) -> bind(insert, patient, row));
            insertItems(handle, patient, Rows.table(TimelineEvent.class), rows.events());
            insertItems(handle, patient, Rows.table(WearableWindow.class), rows.windows());
            insertSources(handle, patient, rows);
            insert(
                    handle,
                    "gold.thumbnail (series_id, pseudonym, png, width, height, unavailable)",
                    6,
                    rows.thumbnails(),
                    (insert, row) -> bind(insert, patient, row));
            insert(
                    handle,
                    "gold.feature_block (pseudonym, name, version, modality, feature_values, items, missing)",
                    7,
                    rows.features(),
                    (insert, block) -> {
                        insert.setString(1, patient.text());
                        insert.setString(2, block.name());
                        insert.setString(3, block.version());
                        insert.setString(4, block.modality().name());
                        insert.setString(5, JSON.writeValueAsString(block.values()));
                        bind(insert, block.presence());
                    });
            activity(handle, patient, rows);
        });
    }

    private static void bind(PreparedStatement insert, Presence presence) throws SQLException {
        switch (presence) {
            case Presence.Present(int count, var asOf) -> {
                insert.setInt(6, count);
                insert.setNull(7, Types.NULL);
            }
            case Presence.Absent(Missing missing, var since, String detail) -> {
                insert.setNull(6, Types.NULL);
                insert.setString(7, missing.name());
            }
        }
    }

    /// Reads the values of a feature block.
    static SortedMap<String, Double> values(String json) {
        return JSON.readValue(json, VALUES);
    }

    private void activity(Handle handle, Pseudonym patient, GoldRows rows) {
        String id = "gold-" + patient.text();
        handle.execute("delete from governance.activity where activity_id = ?", id);
        handle.execute(
                """
                insert into governance.activity (activity_id, name, version, object_hash, pseudonym, ended,
                    rows_in, rows_out, rejected) values (?, 'gold', ?, null, ?, ?, ?, ?, 0)""",
                id,
                rows.version(),
                patient.text(),
                Instant.now(clock).atOffset(ZoneOffset.UTC),
                rows.rowsRead(),
                rows.count());
    }

    private static <T> void insertItems(Handle handle, Pseudonym patient, GoldTable<T> table, List<CaseItem<T>> items) {
        String columns = "item_id, pseudonym, object_hash, place, confidentiality, sensitivities, "
                + String.join(", ", table.record().columns());
        rememberLabels(handle, items);
        insert(
                handle,
                "gold.%s (%s)".formatted(table.name(), columns),
                6 + table.record().columns().size(),
                items,
                (insert, item) -> {
                    insert.setString(1, item.id().text());
                    insert.setString(2, patient.text());
                    insert.setString(3, item.sources().getFirst().object().hex());
                    insert.setString(4, item.sources().getFirst().place().fragment());
                    insert.setString(5, item.labels().confidentiality().name());
                    insert.setString(6, item.labels().sensitivities());
                    table.record().bind(insert, 7, item.value());
                });
    }

    /// An item is often made from several places, and every one of them is kept.
    private static void insertSources(Handle handle, Pseudonym patient, GoldRows rows) {
        insert(
                handle,
                "gold.item_source (item_id, pseudonym, ordinal, object_hash, place)",
                5,
                Stream.of(rows.events(), rows.windows())
                        .flatMap(List::stream)
                        .flatMap(GoldStore::sources)
                        .toList(),
                (insert, row) -> {
                    insert.setString(1, row.item().text());
                    insert.setString(2, patient.text());
                    insert.setInt(3, row.ordinal());
                    insert.setString(4, row.source().object().hex());
                    insert.setString(5, row.source().place().fragment());
                });
    }

    private static Stream<ItemSource> sources(CaseItem<?> item) {
        List<SourceRef> sources = item.sources();
        return IntStream.range(0, sources.size()).mapToObj(at -> new ItemSource(item.id(), at + 1, sources.get(at)));
    }

    /// What is made of several items may have labels that no row of silver has.
    private static <T> void rememberLabels(Handle handle, List<CaseItem<T>> items) {
        try {
            for (Labels labels : items.stream().map(CaseItem::labels).collect(Collectors.toSet())) {
                KnownLabels.remember(handle.getConnection(), labels);
            }
        } catch (SQLException e) {
            throw LakehouseException.failed("labels cannot be kept", e);
        }
    }

    private static void bind(PreparedStatement insert, Pseudonym patient, VariantTier row) throws SQLException {
        insert.setString(1, row.variant().text());
        insert.setString(2, patient.text());
        insert.setString(3, row.tier().level());
        insert.setString(4, row.tier().rule());
        insert.setString(5, row.tier().explanation());
        insert.setString(6, row.tier().citation());
        insert.setString(7, row.tier().rulesVersion());
    }

    private static void bind(PreparedStatement insert, Pseudonym patient, Thumbnail row) throws SQLException {
        insert.setString(1, row.series().text());
        insert.setString(2, patient.text());
        RecordTable.set(insert, 3, row.png());
        insert.setInt(4, row.width());
        insert.setInt(5, row.height());
        insert.setString(6, row.unavailable());
    }

    private static <T> void insert(Handle handle, String into, int parameters, List<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = "insert into " + into + " values (?" + ", ?".repeat(parameters - 1) + ")";
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (T row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw LakehouseException.failed("gold rows cannot be kept", e);
        }
    }

    /// @param ordinal base 1
    private record ItemSource(ItemId item, int ordinal, SourceRef source) {}

    /// Sets the parameters of one row.
    private interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }
}
