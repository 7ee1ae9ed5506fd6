package org.casebook.dataaccess.lakehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.casebook.dataaccess.lakehouse.PermittedReader.Features;
import org.casebook.dataaccess.lakehouse.PermittedReader.OfPatient;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Selects items and what belongs to them from gold; the one place that knows how an item lies in a row.
final class Rows {
    /// Columns that every selected item begins with.
    private static final String COMMON = "t.item_id, t.object_hash, t.place, t.confidentiality, t.sensitivities";

    private static final int COMMON_COUNT = 5;

    private static final Map<Class<?>, GoldTable<?>> COMPUTED = Map.of(
            TimelineEvent.class, new GoldTable<>("timeline_event", new RecordTable<>(TimelineEvent.class)),
            WearableWindow.class, new GoldTable<>("wearable_window", new RecordTable<>(WearableWindow.class)));

    private Rows() {}

    /// The gold table or view of a record type.
    @SuppressWarnings("unchecked") // both maps hold under each class the table of that class
    static <T> GoldTable<T> table(Class<T> type) {
        GoldTable<T> computed = (GoldTable<T>) COMPUTED.get(type);
        if (computed != null) {
            return computed;
        }
        return SilverTables.all().stream()
                .filter(silver -> silver.type().equals(type))
                .findFirst()
                .map(silver -> new GoldTable<>(silver.name(), (RecordTable<T>) silver.record()))
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no gold table"));
    }

    /// Items that a condition on alias `t` holds for, in the order of their identifiers.
    static <T> List<CaseItem<T>> select(Handle handle, GoldTable<T> table, Fragment where) {
        return bind(handle, query(table, "", from(table), where))
                .map((row, context) -> item(row, table.record()))
                .list();
    }

    /// The same with the patient that each item belongs to.
    static <T> List<OfPatient<T>> selectOfPatients(Handle handle, GoldTable<T> table, Fragment where) {
        return ofPatients(handle, table, from(table), where);
    }

    private static <T> List<OfPatient<T>> ofPatients(Handle handle, GoldTable<T> table, Fragment from, Fragment where) {
        int owner = COMMON_COUNT + table.record().columns().size() + 1;
        return bind(handle, query(table, ", t.pseudonym", from, where))
                .map((row, context) -> new OfPatient<>(new Pseudonym(row.getString(owner)), item(row, table.record())))
                .list();
    }

    /// The same for some patients alone. They are joined, because a view is read as a whole where a list of them is
    /// only
    /// a condition on it.
    static <T> List<OfPatient<T>> selectOfSome(
            Handle handle, GoldTable<T> table, List<Pseudonym> patients, Fragment where) {
        if (patients.isEmpty()) {
            return List.of();
        }
        String asked = "(values " + String.join(", ", Collections.nCopies(patients.size(), "(cast(? as varchar))"))
                + ") asked (pseudonym) join gold." + table.name() + " t on t.pseudonym = asked.pseudonym";
        Fragment from = new Fragment(
                asked,
                patients.stream().map(Pseudonym::text).map(Object.class::cast).toList());
        return ofPatients(handle, table, from, where);
    }

    /// Tiers of variants that a condition on alias `t` holds for.
    static Map<ItemId, Tier> tiers(Handle handle, Fragment where) {
        Map<ItemId, Tier> tiers = new HashMap<>();
        bind(
                        handle,
                        where.after("select t.item_id, t.level, t.rule, t.explanation, t.citation, t.rules_version"
                                + " from gold.variant_tier t where "))
                .map((row, context) -> tiers.put(
                        new ItemId(row.getString(1)),
                        new Tier(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))))
                .list();
        return tiers;
    }

    /// How sources name the patients that a condition on alias `t` holds for, in the order of their items.
    static List<Known<String>> recordNumbers(Handle handle, Fragment where) {
        return bind(
                        handle,
                        where.after("select i.naming_value, t.object_hash, t.place from gold.patient t"
                                        + " join governance.identifier i on i.identifier_id = t.subject_id where ")
                                .then(" order by t.item_id"))
                .map((row, context) -> new Known<>(
                        row.getString(1),
                        List.of(new SourceRef(new ObjectHash(row.getString(2)), Place.parse(row.getString(3))))))
                .list();
    }

    /// Feature blocks of patients that a condition on alias `t` holds for, by patient, then name.
    static List<Features> features(Handle handle, Fragment where) {
        return bind(
                        handle,
                        where.after("select t.pseudonym, t.name, t.version, t.modality, t.feature_values, t.items,"
                                        + " t.missing from gold.feature_block t where ")
                                .then(" order by t.pseudonym, t.name"))
                .map((row, context) -> new Features(
                        new Pseudonym(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Modality.valueOf(row.getString(4)),
                        presence(row.getInt(6), row.getString(7)),
                        GoldStore.values(row.getString(5))))
                .list();
    }

    /// Nobody knows of a block of before that says neither.
    private static Presence presence(int items, @Nullable String missing) {
        return items > 0
                ? new Presence.Present(items, null)
                : new Presence.Absent(missing == null ? Missing.NO_INFORMATION : Missing.valueOf(missing), null, "");
    }

    private static Fragment from(GoldTable<?> table) {
        return Fragment.of("gold." + table.name() + " t");
    }

    private static Fragment query(GoldTable<?> table, String further, Fragment from, Fragment where) {
        Fragment selected = from.after(
                        "select " + COMMON + ", " + table.record().select("t") + further + " from ")
                .then(" where ");
        return where.after(selected.sql(), selected.parameters().toArray()).then(" order by t.item_id");
    }

    static Query bind(Handle handle, Fragment query) {
        var statement = handle.createQuery(query.sql());
        for (int i = 0; i < query.parameters().size(); i++) {
            statement.bind(i, query.parameters().get(i));
        }
        return statement;
    }

    private static <T> CaseItem<T> item(ResultSet row, RecordTable<T> table) throws SQLException {
        SourceRef source = new SourceRef(new ObjectHash(row.getString(2)), Place.parse(row.getString(3)));
        Labels labels = new Labels(Confidentiality.valueOf(row.getString(4)), row.getString(5));
        return new CaseItem<>(
                new ItemId(row.getString(1)), new Known<>(table.read(row, COMMON_COUNT + 1), List.of(source)), labels);
    }

    /// A table or view of gold with one item per row.
    record GoldTable<T>(String name, RecordTable<T> record) {}
}
