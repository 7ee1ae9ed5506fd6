package org.casebook.dataaccess.lakehouse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.lakehouse.GoldRows.Thumbnail;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.jdbi.v3.core.Handle;

/// Reads gold inside a scope. Every statement carries the scope as a condition; there is no reading without it.
public final class PermittedReader {
    private static final String PSEUDONYM = "t.pseudonym";

    private final Handle handle;
    private final Scope scope;
    private final Permission permission;

    PermittedReader(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
        this.permission = new Permission(handle, scope);
    }

    /// All permitted items of one type that belong to a patient, in the order of their identifiers.
    public <T> List<CaseItem<T>> items(Class<T> type, Pseudonym patient) {
        return items(type, permission.patient(PSEUDONYM, patient));
    }

    /// Permitted items of a patient in which a column has one of some values.
    ///
    /// @param column name of a column of the type, never a value from outside
    public <T> List<CaseItem<T>> items(Class<T> type, Pseudonym patient, String column, String... values) {
        return items(
                type, permission.patient(PSEUDONYM, patient).and(Fragment.in("t.\"" + column + "\"", List.of(values))));
    }

    /// The same for some patients at once, by patient; those without an item are not in it.
    public <T> Map<Pseudonym, List<CaseItem<T>>> itemsOf(Class<T> type, Collection<Pseudonym> patients) {
        return byPatient(type, patients, Fragment.of("1 = 1"));
    }

    /// The same for some patients at once, by patient; those without an item are not in it.
    ///
    /// @param column name of a column of the type, never a value from outside
    public <T> Map<Pseudonym, List<CaseItem<T>>> itemsOf(
            Class<T> type, Collection<Pseudonym> patients, String column, String value) {
        return byPatient(type, patients, Fragment.of("t.\"" + column + "\" = ?", value));
    }

    private <T> Map<Pseudonym, List<CaseItem<T>>> byPatient(
            Class<T> type, Collection<Pseudonym> patients, Fragment where) {
        return Rows.selectOfSome(handle, Rows.table(type), permission.among(patients), labelled(where)).stream()
                .collect(Collectors.groupingBy(
                        OfPatient::patient, Collectors.mapping(OfPatient::item, Collectors.toList())));
    }

    /// Identifiers of all permitted items of one type that belong to a patient, in order.
    public <T> List<ItemId> itemIds(Class<T> type, Pseudonym patient) {
        return Rows.bind(
                        handle,
                        labelled(permission.patient(PSEUDONYM, patient))
                                .after("select t.item_id from gold."
                                        + Rows.table(type).name() + " t where ")
                                .then(" order by t.item_id"))
                .map((row, context) -> new ItemId(row.getString(1)))
                .list();
    }

    /// One permitted item, empty when there is none of that name that may be read.
    public <T> Optional<CaseItem<T>> item(Class<T> type, ItemId id) {
        return items(type, ofPatients(Fragment.of("t.item_id = ?", id.text()))).stream()
                .findFirst();
    }

    /// All permitted items of one type, of every permitted patient.
    public <T> List<OfPatient<T>> everyItem(Class<T> type) {
        return Rows.selectOfPatients(handle, Rows.table(type), labelled(permission.patients(PSEUDONYM)));
    }

    /// Meetings; they belong to no patient.
    public <T> List<CaseItem<T>> meetings(Class<T> type) {
        return Rows.select(handle, Rows.table(type), permission.labels("t"));
    }

    /// The patient of a permitted item.
    public <T> Optional<Pseudonym> patientOf(Class<T> type, ItemId id) {
        return Rows.bind(
                        handle,
                        labelled(ofPatients(Fragment.of("t.item_id = ?", id.text())))
                                .after("select t.pseudonym from gold."
                                        + Rows.table(type).name() + " t where "))
                .map((row, context) -> new Pseudonym(row.getString(1)))
                .findFirst();
    }

    /// Every place that a permitted item of a patient comes from, in order: what was computed from several
    /// places carries only the first itself.
    public List<SourceRef> sources(CaseItem<?> item, Pseudonym patient) {
        List<SourceRef> all = Rows.bind(
                        handle,
                        permission
                                .patient(PSEUDONYM, patient)
                                .and(Fragment.of("t.item_id = ?", item.id().text()))
                                .after("select t.object_hash, t.place from gold.item_source t where ")
                                .then(" order by t.ordinal"))
                .map((row, context) -> new SourceRef(new ObjectHash(row.getString(1)), Place.parse(row.getString(2))))
                .list();
        return all.isEmpty() ? item.sources() : all;
    }

    /// What a file touched inside this scope.
    public FileTouches touches() {
        return new FileTouches(handle, permission);
    }

    /// The tiers of a patient's variants.
    public Map<ItemId, Tier> tiers(Pseudonym patient) {
        return Rows.tiers(handle, permission.patient(PSEUDONYM, patient));
    }

    /// The thumbnail of a series of a permitted patient.
    public Optional<Thumbnail> thumbnail(ItemId series) {
        return Rows.bind(
                        handle,
                        ofPatients(Fragment.of("t.series_id = ?", series.text()))
                                .after("select t.series_id, t.png, t.width, t.height, t.unavailable"
                                        + " from gold.thumbnail t where "))
                .map((row, context) -> new Thumbnail(
                        new ItemId(row.getString(1)), row.getBytes(2), row.getInt(3), row.getInt(4), row.getString(5)))
                .findFirst();
    }

    /// The feature blocks of every permitted patient, by patient, then name.
    public List<Features> features() {
        return Rows.features(handle, permission.patients(PSEUDONYM));
    }

    /// Kinds of files about a permitted patient that could not be read, or not wholly.
    public Set<String> failedKinds(Pseudonym patient) {
        return FailedFiles.kinds(handle, permission.patient("i.pseudonym", patient));
    }

    /// What of files could not be read, newest file first; of files that name nobody hidden.
    ///
    /// @param limit at least 1
    public List<Quarantine.Entry> quarantine(int limit) {
        return new Quarantine(handle, permission).newest(limit);
    }

    /// What of one file could not be read, in the order in which it was met; nothing when it names somebody hidden.
    public List<Quarantine.Entry> quarantine(ObjectHash object) {
        return new Quarantine(handle, permission).of(object);
    }

    /// Permitted patients, in order.
    public List<Pseudonym> patients() {
        return Rows.bind(
                        handle,
                        permission
                                .patients(PSEUDONYM)
                                .after("select t.pseudonym from governance.patient t where ")
                                .then(" order by t.pseudonym"))
                .map((row, context) -> new Pseudonym(row.getString(1)))
                .list();
    }

    /// Whether there is such a patient among the permitted ones. A predicate alone would also speak of somebody who
    /// does not exist.
    public boolean isThere(Pseudonym patient) {
        return isAmong(patient, new RowPredicate.Everyone());
    }

    /// Whether a permitted patient is also among others; false for a patient who does not exist or is not permitted.
    public boolean isAmong(Pseudonym patient, RowPredicate others) {
        return Rows.bind(
                        handle,
                        permission
                                .patients(PSEUDONYM)
                                .and(new Permission(handle, scope.of(others)).patients(PSEUDONYM))
                                .and(Fragment.of("t.pseudonym = ?", patient.text()))
                                .after("select t.pseudonym from governance.patient t where "))
                .mapTo(String.class)
                .findFirst()
                .isPresent();
    }

    /// How many permitted patients one predicate speaks of and another does not.
    public long count(RowPredicate in, RowPredicate notIn) {
        return Rows.bind(
                        handle,
                        permission
                                .patients(PSEUDONYM)
                                .and(new Permission(handle, scope.of(in)).patients(PSEUDONYM))
                                .and(new Permission(handle, scope.of(notIn))
                                        .patients(PSEUDONYM)
                                        .after("not (")
                                        .then(")"))
                                .after("select count(*) from governance.patient t where "))
                .mapTo(Long.class)
                .one();
    }

    /// How a permitted patient is named in a naming system, in order of value.
    public List<String> identifiers(Pseudonym patient, String system) {
        return Rows.bind(
                        handle,
                        permission
                                .patient(PSEUDONYM, patient)
                                .and(Fragment.of("t.naming_system = ?", system))
                                .after("select t.naming_value from governance.identifier t where ")
                                .then(" order by t.naming_value"))
                .mapTo(String.class)
                .list();
    }

    /// How the source that describes a permitted patient names them; the smallest item identifier of several.
    public Optional<Known<String>> recordNumber(Pseudonym patient) {
        return Rows.recordNumbers(handle, labelled(permission.patient(PSEUDONYM, patient))).stream()
                .findFirst();
    }

    /// What ran on an object or for a patient, newest first.
    public List<Activity> activities(ObjectHash object, Pseudonym patient) {
        return activities(handle, Fragment.of("a.object_hash = ? or a.pseudonym = ?", object.hex(), patient.text()));
    }

    /// @param where a condition on alias `a`
    static List<Activity> activities(Handle handle, Fragment where) {
        return Rows.bind(
                        handle,
                        where.after("select a.activity_id, a.name, a.version, a.ended, a.rows_in, a.rows_out,"
                                        + " a.rejected, a.object_hash from governance.activity a where ")
                                .then(" order by a.ended desc, a.activity_id"))
                .map((row, context) -> new Activity(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getString(8) != null))
                .list();
    }

    /// What checks say of the rows of this scope.
    public PermittedQuality quality() {
        return new PermittedQuality(handle, permission, scope);
    }

    /// Which modalities the patients of this scope have.
    public PermittedInventory inventory() {
        return new PermittedInventory(handle, permission);
    }

    private <T> List<CaseItem<T>> items(Class<T> type, Fragment where) {
        return Rows.select(handle, Rows.table(type), labelled(where));
    }

    private Fragment labelled(Fragment where) {
        return where.and(permission.labels("t"));
    }

    private Fragment ofPatients(Fragment where) {
        return where.and(permission.patients(PSEUDONYM));
    }

    /// An item and whose it is.
    public record OfPatient<T>(Pseudonym patient, CaseItem<T> item) {}

    /// One feature block of one patient, as kept.
    ///
    /// @param presence without days
    public record Features(
            Pseudonym patient,
            String name,
            String version,
            Modality modality,
            Presence presence,
            SortedMap<String, Double> values) {}

    /// What ran, how much went through it.
    ///
    /// @param onFile true for the reading of a file, false for a computation over a patient
    public record Activity(
            String id,
            String name,
            String version,
            Instant ended,
            long rowsIn,
            long rowsOut,
            long rejected,
            boolean onFile) {}
}
