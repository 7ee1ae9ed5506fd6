package org.casebook.dataaccess.lakehouse;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Consent;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.IdentifierLink;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Which table holds which record type.
final class SilverTables {
    private static final Map<Class<? extends ClinicalRecord>, SilverTable<? extends ClinicalRecord>> ALL =
            new LinkedHashMap<>();

    static {
        for (Class<? extends ClinicalRecord> type : List.of(
                Patient.class,
                IdentifierLink.class,
                Condition.class,
                Observation.class,
                Treatment.class,
                Specimen.class,
                Variant.class,
                PanelRegion.class,
                ImagingInstance.class,
                Note.class,
                NoteEntity.class,
                WearableSample.class,
                GenotypeCall.class,
                Consent.class,
                ServiceOrder.class,
                Board.class,
                BoardCase.class)) {
            ALL.put(type, SilverTable.of(type));
        }
    }

    private SilverTables() {}

    static List<SilverTable<? extends ClinicalRecord>> all() {
        return List.copyOf(ALL.values());
    }

    @SuppressWarnings("unchecked") // the map is filled with a table of the type of its key
    static <T extends ClinicalRecord> SilverTable<T> of(Class<T> type) {
        SilverTable<T> table = (SilverTable<T>) ALL.get(type);
        if (table == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no silver table");
        }
        return table;
    }

    /// One silver table.
    record SilverTable<T extends ClinicalRecord>(String name, Class<T> type, RecordTable<T> record) {
        /// Columns that every silver table begins with.
        static final String COMMON = "item_id, object_hash, place, subject_id, confidentiality, sensitivities";

        static final int COMMON_COUNT = 6;

        static <T extends ClinicalRecord> SilverTable<T> of(Class<T> type) {
            String name =
                    type.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            return new SilverTable<>(name, type, new RecordTable<>(type));
        }

        String insert() {
            return insertInto("silver." + name);
        }

        /// @param target a table with the columns of this one
        String insertInto(String target) {
            return "insert into %s (%s, %s) values (%s)"
                    .formatted(
                            target,
                            COMMON,
                            String.join(", ", record.columns()),
                            "?" + ", ?".repeat(COMMON_COUNT + record.columns().size() - 1));
        }

        /// Sets the parameters of the common columns.
        ///
        /// @param subject name of the identifier inside the tables, null for what is about no patient
        void bind(PreparedStatement insert, ItemId id, SourceRef source, @Nullable String subject, Labels labels)
                throws SQLException {
            insert.setString(1, id.text());
            insert.setString(2, source.object().hex());
            insert.setString(3, source.place().fragment());
            insert.setString(4, subject);
            insert.setString(5, labels.confidentiality().name());
            insert.setString(6, labels.sensitivities());
        }
    }
}
